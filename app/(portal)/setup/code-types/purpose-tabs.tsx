import { useTranslations } from 'next-intl';
import { Tabs } from '@/components/ui/tabs';
import { CODE_PURPOSES, type CodePurpose } from '@/lib/code-types/code-type.types';
import { listOf } from './draft.types';

type PurposeTabsProps = { readonly purpose: CodePurpose; readonly counts: Readonly<Record<CodePurpose, number>> };

/** Code types of lots, or of serial numbers. */
export function PurposeTabs({ purpose, counts }: PurposeTabsProps) {
  const t = useTranslations('codeTypes');
  const tabs = CODE_PURPOSES.map((key) => ({
    key,
    label: t(`tabOf.${key}`),
    count: counts[key],
    href: listOf(key),
    current: key === purpose,
  }));
  return <Tabs label={t('tabsOf')} tabs={tabs} />;
}
