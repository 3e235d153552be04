import { useTranslations } from 'next-intl';
import { EXPORT_FORMATS } from '@/lib/exports/list-export.types';

type SectionHeadProps = {
  readonly title: string;
  /** Name of the table's export, and the filters of its address. */
  readonly list: string;
  readonly address: string;
  readonly empty: boolean;
};

/** The title of a table, and the table as a file. @rules TRACE-13 */
export function SectionHead({ title, list, address, empty }: SectionHeadProps) {
  const t = useTranslations('trace');
  const search = address.split('?')[1] ?? '';
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
      <h2 className="text-body font-semibold">{title}</h2>
      {empty ? null : (
        <span className="flex gap-3 text-small print:hidden">
          {EXPORT_FORMATS.map((format) => (
            <a
              key={format}
              href={`/api/v1/exports/${list}?${search}${search ? '&' : ''}format=${format}`}
              aria-label={t('takeAs', { table: title, format: format.toUpperCase() })}
              className="py-0.5 text-accent underline"
            >
              {t('asFile', { format: format.toUpperCase() })}
            </a>
          ))}
        </span>
      )}
    </div>
  );
}
