import { ListChecks, Layers } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { MenuLink, MoreMenu } from '@/components/ui/menu';
import { PrintTrace } from './print-trace';

const icon = 'size-4 shrink-0 text-muted';

/** What else there is about traces; an answer can be printed, and the rest then stands in the quiet menu. */
export function WaysOn({ begun }: { begun: boolean }) {
  const t = useTranslations('trace');
  const ways = [
    { href: '/trace/common' as Route, text: t('common.open'), sign: <Layers aria-hidden="true" className={icon} /> },
    { href: '/trace/readiness' as Route, text: t('ready.open'), sign: <ListChecks aria-hidden="true" className={icon} /> },
  ];
  if (!begun)
    return ways.map(({ href, text }) => (
      <LinkButton key={href} href={href}>
        {text}
      </LinkButton>
    ));
  return (
    <>
      <PrintTrace />
      <MoreMenu>
        {ways.map(({ href, text, sign }) => (
          <MenuLink key={href} href={href} icon={sign}>
            {text}
          </MenuLink>
        ))}
      </MoreMenu>
    </>
  );
}
