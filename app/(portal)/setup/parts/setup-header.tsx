import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { PageHeader } from '@/components/page-header';
import type { Messages } from '@/lib/i18n/messages/en';

type SetupHeaderProps = ComponentProps<typeof PageHeader> & {
  /** A list says what it holds, in the words of the overview. */
  readonly what?: Extract<keyof Messages['setup'], `${string}What`>;
};

/** The header of a page of set-up: the way back begins with the overview. */
export function SetupHeader({ parents = [], what, ...header }: SetupHeaderProps) {
  const t = useTranslations();
  return <PageHeader state={what && t(`setup.${what}`)} {...header} parents={[{ label: t('nav.setUp'), href: '/setup' }, ...parents]} />;
}
