import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Register } from '@/components/register/register';
import type { LotRegisterParams } from '@/lib/lots/lot-register.params';
import type { LotPage, StatusOption } from '@/lib/lots/lot-register.query';
import { EmptyLots } from './empty-lots';
import { LotFilterControls } from './lot-filter-controls';
import { FILTER_NAMES, lotChips, lotViews } from './lot-filters';
import { LotsTable } from './lots-table';

type LotRegisterProps = {
  readonly params: LotRegisterParams;
  readonly page: LotPage;
  readonly statuses: readonly StatusOption[];
  /** The company has lots, whatever the filters leave. */
  readonly any: boolean;
  readonly panel: ReactNode;
  readonly mayChangeStatus: boolean;
};

/** Quick filters, chips, filters, rows and pages of the lots. */
export function LotRegister({ params, page, statuses, any, panel, mayChangeStatus }: LotRegisterProps) {
  const t = useTranslations('lots');
  return (
    <Register
      quickFilters={lotViews(params.view, t)}
      search={t('searchPlaceholder')}
      chips={lotChips(params, statuses, t)}
      filters={{ names: FILTER_NAMES, controls: <LotFilterControls params={params} statuses={statuses} /> }}
      count={page.rows.length}
      paging={{ kind: 'cursor', first: params.after === null, next: page.next }}
      empty={<EmptyLots any={any} />}
      panel={panel}
    >
      <LotsTable rows={page.rows} sort={params.sort} open={params.open} statuses={statuses} mayChangeStatus={mayChangeStatus} />
    </Register>
  );
}
