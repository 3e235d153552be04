import { useTranslations } from 'next-intl';

type PrintHeadProps = { readonly company: string; readonly moment: string; readonly name: string; readonly filters?: readonly string[] };

/** What stands above the content on paper: whose it is, when and by whom it was printed, and the filters in use. On screen it is left out unless asked for. */
export function PrintHead({ company, moment, name, filters }: PrintHeadProps) {
  const t = useTranslations('common');
  return (
    <div className="flex flex-col gap-1 border-b border-line pb-3 text-table">
      <p className="font-semibold">{company}</p>
      <p className="text-muted">{t('printedAt', { moment, name })}</p>
      {filters === undefined ? null : <p>{filters.length > 0 ? filters.join(' · ') : t('printedWhole')}</p>}
    </div>
  );
}
