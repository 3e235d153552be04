'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Register } from '@/components/register/register';
import { EmptyState } from '@/components/ui/empty-state';
import { bindFormats } from '@/lib/i18n/words';
import type { ListKit as Kit } from '@/lib/kernel/list-kit';
import type { DraftRow } from '@/lib/drafts/drafts';
import type { RecordRegisterParams } from '@/lib/record-register/record-register.params';
import { RECORD_SIZES } from '@/lib/record-register/record-register.types';
import type { FilterChoices, RecordPage } from '@/lib/record-register/record-register.query';
import { ListKit } from '../_list/list-kit';
import { DraftsTable } from './drafts-table';
import { recordChips, recordFilters, recordViews } from './record-filters';
import { RecordsTable } from './records-table';

type Props = {
  readonly params: RecordRegisterParams;
  readonly page: RecordPage;
  readonly drafts: readonly DraftRow[];
  readonly draftCount: number;
  readonly choices: FilterChoices;
  readonly kit: Kit;
  readonly mayDraft: boolean;
  readonly add: ReactNode;
  /** The record beside the list. */
  readonly panel: ReactNode;
};

/** Quick filters, chips, filters, rows and pages of the records; the drafts are a list of their own. */
export function RecordRegister({ params, page, drafts, draftCount, choices, kit, mayDraft, add, panel }: Props) {
  const t = useTranslations('records.list');
  const formats = bindFormats(useLocale(), 'UTC');
  const views = recordViews(params, mayDraft ? draftCount : null, t);
  if (params.view === 'drafts')
    return (
      <Register
        search={false}
        quickFilters={views}
        chips={[]}
        count={Math.max(drafts.length, 1)}
        paging={{ kind: 'cursor', first: true, next: null }}
        empty={null}
      >
        {drafts.length === 0 ? <EmptyState title={t('noDraftsTitle')}>{t('noDraftsBody')}</EmptyState> : <DraftsTable rows={drafts} />}
      </Register>
    );
  return (
    <ListKit kit={kit}>
      <Register
        quickFilters={views}
        search={t('searchPlaceholder')}
        chips={recordChips(params, choices, { t, formats })}
        filters={recordFilters(params, choices, { t, formats })}
        count={page.rows.length}
        panel={panel}
        paging={{ kind: 'cursor', first: params.after === null, next: page.next, size: params.size, sizes: RECORD_SIZES }}
        empty={
          <EmptyState title={t('emptyTitle')} action={add}>
            {t('emptyBody')}
          </EmptyState>
        }
      >
        <RecordsTable rows={page.rows} sort={params.sort} open={params.open} />
      </Register>
    </ListKit>
  );
}
