import { useTranslations } from 'next-intl';
import { type ExtraField, type TableKey, type TableRow, TABLES } from '@/lib/tables/tables.types';
import { ReadOnly } from '../../parts/read-only';

/** A row of a small table for those who may look but not change. */
export function TableRowFacts({ table, row }: { table: TableKey; row: TableRow }) {
  const t = useTranslations('tables');
  const extra = (field: ExtraField) => {
    if (field.name === 'decimals') return [t('decimals'), String(row.decimals)] as const;
    if (field.name === 'kind') return [t('kind'), t(`kinds.${row.kind ?? 'OTHER'}`)] as const;
    if (field.name === 'labelKind') return [t('labelKind'), row.labelKind ? t(`labelKinds.${row.labelKind}`) : null] as const;
    return [t(field.name), t(`${field.name}${row[field.name] ? 'On' : 'Off'}`)] as const;
  };
  return <ReadOnly details={[[t('description'), row.description], ...TABLES[table].extras.map(extra)]} />;
}
