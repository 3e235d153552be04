import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { PageHeader } from '@/components/page-header';

/** The header of a page of set-up: the way back begins with the overview. */
export function SetupHeader({ parents = [], ...header }: ComponentProps<typeof PageHeader>) {
  const nav = useTranslations('nav');
  return <PageHeader {...header} parents={[{ label: nav('setUp'), href: '/setup' }, ...parents]} />;
}
