'use client';

import { Sigma } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';

/** What the rows of one unit come to. */
export type TotalLine = {
  readonly key: string;
  /** How many rows. */
  readonly label: string;
  readonly figures: readonly { readonly key: string; readonly label: string; readonly value: string }[];
};

type TotalsProps = { readonly lines: readonly TotalLine[] | null; readonly busy: boolean; readonly onAsk: () => void };

/** Totals under a list, a line for each unit; not read yet, they can be asked for. */
export function Totals({ lines, busy, onAsk }: TotalsProps) {
  const t = useTranslations('register');
  if (lines === null)
    return (
      <Button
        size="small"
        kind="quiet"
        aria-disabled={busy}
        onClick={busy ? undefined : onAsk}
        icon={<Sigma aria-hidden="true" className="size-4" />}
      >
        {busy ? t('totalling') : t('totalOf')}
      </Button>
    );
  return (
    <dl aria-label={t('totalOf')} className="flex flex-col gap-1 text-table">
      {lines.map(({ key, label, figures }) => (
        <div key={key} className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
          <dt className="font-semibold">{label}</dt>
          {figures.map((figure) => (
            <dd key={figure.key} className="whitespace-nowrap">
              <span className="text-muted">{figure.label}</span> <span className="font-medium">{figure.value}</span>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
