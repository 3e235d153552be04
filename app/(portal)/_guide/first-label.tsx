import { Check } from 'lucide-react';
import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { TextLink } from '@/components/ui/text-link';
import type { GuideFacts, GuideLot } from '@/lib/getting-started/guide.types';
import type { Permission } from '@/lib/kernel/permissions';
import { PrintButton } from '../labels/print-button';

type FirstLabelProps = { readonly lot: GuideLot; readonly facts: GuideFacts; readonly permissions: ReadonlySet<Permission> };

/** The step after the first lot: its label. A design first, if there is none; done when a label was printed. @rules GUI-01 */
export async function FirstLabel({ lot, facts: { labelDesign: design, labelPrinted: printed }, permissions }: FirstLabelProps) {
  const [t, print] = await Promise.all([getTranslations('guide.label'), getTranslations('labelPrint')]);
  const title = print('printTitle', { count: 1, code: lot.code });
  const make = `/setup/labels/new?ready=lotSmall&next=${encodeURIComponent('/guide')}` as Route;
  return (
    <section aria-labelledby="first-label" className="flex flex-col gap-2 border-t border-line pt-4">
      <h2 id="first-label" className="flex items-center gap-2 font-semibold">
        {printed ? <Check aria-hidden="true" className="size-4 text-good" /> : null}
        {t('title')}
      </h2>
      <p className="max-w-prose text-table text-muted">{t(printed ? 'done' : design ? 'print' : 'design')}</p>
      <div className="flex flex-wrap items-center gap-3">
        {design && permissions.has('label.print') ? (
          <PrintButton kinds={['LOT']} what={{ of: 'ids', ids: [lot.id] }} count={1} title={title} />
        ) : null}
        {!design && permissions.has('config.edit') ? <LinkButton href={make}>{t('make')}</LinkButton> : null}
        {printed ? <TextLink href={'/labels' as Route}>{t('log')}</TextLink> : null}
      </div>
    </section>
  );
}
