import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Tabs } from '@/components/ui/tabs';
import { GUIDES, type GuideKey } from '@/lib/getting-started/guides.types';

/** The two guides: for lots, and for single pieces. Each has its own steps and its own state. */
export function GuideTabs({ path, open }: { path: '/' | '/guide'; open: GuideKey }) {
  const t = useTranslations('guide');
  const tabs = GUIDES.map((key) => ({
    key,
    label: t(`which.${key}`),
    href: `${path}?guide=${key}` as Route,
    current: key === open,
  }));
  return <Tabs label={t('which.label')} tabs={tabs} />;
}
