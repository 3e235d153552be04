import { useTranslations } from 'next-intl';

type PrintHeadProps = { readonly moment: string; readonly name: string; readonly filters?: readonly string[] };

/** What stands above the content on paper, below the company's name: when and by whom it was printed, and the filters in use. */
export function PrintHead({ moment, name, filters }: PrintHeadProps) {
  const t = useTranslations('common');
  return (
    <div className="flex flex-col gap-1 border-b border-line pb-3 text-table">
      <p className="text-muted">{t('printedAt', { moment, name })}</p>
      {filters === undefined ? null : <p>{filters.length > 0 ? filters.join(' · ') : t('printedWhole')}</p>}
    </div>
  );
}
