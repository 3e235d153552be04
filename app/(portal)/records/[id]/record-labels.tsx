import { useTranslations } from 'next-intl';
import type { RecordCard } from '@/lib/record-register/record-card.types';
import { PrintButton } from '../../labels/print-button';

/** The labels of what a record moved: of its lots, of its pieces, or of the record itself. */
export function RecordLabels({ record }: { readonly record: RecordCard }) {
  const t = useTranslations('labelPrint');
  const entries = record.lines.flatMap((line) => line.entries);
  const lots = entries.some(({ lotId }) => lotId !== null) ? (['LOT'] as const) : [];
  const pieces = entries.some((entry) => entry.pieces !== null) ? (['SERIAL'] as const) : [];
  return (
    <PrintButton
      kinds={[...lots, ...pieces, 'RECORD']}
      what={{ of: 'record', recordId: record.id }}
      count={0}
      title={t('printRecord', { code: String(record.number) })}
    />
  );
}
