import { useTranslations } from 'next-intl';

/** Grey lines where rows will come; they show only after 300 ms. */
export function Skeleton({ rows = 6 }: { rows?: number }) {
  const t = useTranslations('sights');
  return (
    <div role="status" className="appear-late flex flex-col gap-4 py-4">
      <span className="sr-only">{t('busy')}</span>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <span key={row} aria-hidden="true" className="h-4 rounded-sm bg-sunken" style={{ width: `${92 - ((row * 17) % 40)}%` }} />
      ))}
    </div>
  );
}
