'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { registerColumns } from '@/components/register/columns';
import { Register } from '@/components/register/register';
import { RegisterTable } from '@/components/register/register-table';
import type { Chip } from '@/components/register/toolbar';
import { DayFilter } from '@/components/ui/day-field';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { MomentText } from '@/components/ui/moment';
import { Select } from '@/components/ui/select';
import { Badge } from '@/components/ui/status-chip';
import { TextLink } from '@/components/ui/text-link';
import { useFormats } from '@/lib/i18n/use-words';
import type { ListKit as Kit } from '@/lib/kernel/list-kit';
import { LABEL_SUBJECTS, type LabelSubjectKind } from '@/lib/labels/label.types';
import type { LabelPrintParams } from '@/lib/labels/label-print-register.params';
import type { LabelPrintPage, LabelPrintRow } from '@/lib/labels/label-print-register.query';
import { ListKit } from '../_list/list-kit';

type Props = { readonly params: LabelPrintParams; readonly page: LabelPrintPage; readonly kit: Kit };

function useChips({ q, kind, from, to, subject }: LabelPrintParams): Chip[] {
  const t = useTranslations('labelLog');
  const print = useTranslations('labelPrint');
  const { day } = useFormats();
  const chip = (key: string, label: string): Chip => ({ key, label, changes: { [key]: null } });
  return [
    ...(q ? [chip('q', q)] : []),
    ...(kind ? [chip('kind', print(`kinds.${kind}`))] : []),
    ...(from ? [chip('from', `${t('from')} ${day(from)}`)] : []),
    ...(to ? [chip('to', `${t('to')} ${day(to)}`)] : []),
    ...(subject ? [chip('subject', t('ofSubject'))] : []),
  ];
}

/** The log as a list: newest first. @rules LAB-06 */
export function LabelLog({ params, page, kit }: Props) {
  const t = useTranslations('labelLog');
  const print = useTranslations('labelPrint');
  const common = useTranslations('common');
  const views = [
    { key: 'all', label: t('allPrints'), changes: { reprints: null }, current: params.reprints === '' },
    { key: 'reprints', label: t('onlyReprints'), changes: { reprints: '1' }, current: params.reprints === '1' },
  ];
  const controls = (
    <>
      <Field key={params.kind} label={t('subjects')}>
        {(control) => (
          <Select
            {...control}
            name="kind"
            defaultValue={params.kind}
            empty={common('all')}
            choices={LABEL_SUBJECTS.map((value) => ({ value, label: print(`kinds.${value}`) }))}
          />
        )}
      </Field>
      {(['from', 'to'] as const).map((name) => (
        <Field key={name} label={t(name)}>
          {(control) => <DayFilter {...control} key={params[name]} name={name} defaultValue={params[name]} />}
        </Field>
      ))}
    </>
  );
  return (
    <ListKit kit={kit}>
      <Register
        quickFilters={views}
        search={t('printsSearch')}
        chips={useChips(params)}
        filters={{ names: ['kind', 'from', 'to'], controls }}
        count={page.rows.length}
        paging={{ kind: 'cursor', first: params.after === null, next: page.next }}
        empty={<EmptyState title={t('printsEmptyTitle')}>{t('printsEmptyBody')}</EmptyState>}
      >
        <Rows rows={page.rows} />
      </Register>
    </ListKit>
  );
}

const column = registerColumns<LabelPrintRow>();

const PLACES: Readonly<Record<LabelSubjectKind, string | null>> = {
  LOT: '/lots',
  SERIAL: '/serials',
  RECORD: '/records',
  LOCATION: null,
  UNIT: null,
};

/** The card of the first thing of a print; where it has none, the print's other labels. */
const hrefOf = ({ kind, subjectId }: LabelPrintRow): string =>
  PLACES[kind] ? `${PLACES[kind]}/${subjectId}` : `/labels?subject=${subjectId}`;

function Rows({ rows }: { readonly rows: readonly LabelPrintRow[] }) {
  const t = useTranslations('labelLog');
  const print = useTranslations('labelPrint');
  const { quantity } = useFormats();
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('at', { header: t('at'), meta: { fact: true }, cell: (cell) => <MomentText value={cell.getValue()} /> }),
        column.accessor('by', { header: t('by'), meta: { fact: true } }),
        column.accessor('subjects', {
          header: t('subjects'),
          cell: ({ row }) => t(`of.${row.original.kind}`, { count: row.original.subjects }),
        }),
        column.accessor('labels', {
          header: t('labels'),
          meta: { align: 'right', fact: true },
          cell: (cell) => quantity(String(cell.getValue())),
        }),
        column.accessor('designCode', {
          header: print('design'),
          cell: ({ row: { original } }) =>
            original.designId ? (
              <TextLink href={`/setup/labels/${original.designId}` as Route}>{original.designCode}</TextLink>
            ) : (
              original.designCode
            ),
        }),
        column.accessor('format', { header: print('format'), cell: (cell) => print(`formats.${cell.getValue()}`) }),
        column.accessor('reprints', {
          header: t('reprints'),
          cell: (cell) => (cell.getValue() > 0 ? <Badge>{`${t('reprint')} ${quantity(String(cell.getValue()))}`}</Badge> : '–'),
        }),
        column.accessor('reason', { header: print('reason'), cell: (cell) => cell.getValue() ?? '–' }),
        column.accessor('content', {
          header: t('content'),
          cell: (cell) => <code>{cell.getValue()?.replaceAll('\u001d', '␝') ?? '–'}</code>,
        }),
      ]),
    [t, print, quantity],
  );
  return (
    <RegisterTable
      label={t('prints')}
      rows={rows}
      columns={columns}
      sort=""
      first={{ header: t('last'), code: ({ code }) => code, href: hrefOf }}
      rowId={({ id }) => id}
    />
  );
}
