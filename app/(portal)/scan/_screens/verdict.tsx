'use client';

import { CircleCheckBig, CircleHelp, type LucideIcon, OctagonX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cx } from '@/components/ui/cx';
import { useErrorText } from '@/lib/i18n/use-words';
import type { Spoken } from './use-work';

const LOOKS: Record<Spoken['kind'], readonly [string, LucideIcon]> = {
  good: ['bg-good-soft text-good', CircleCheckBig],
  ask: ['bg-warn-soft text-warn', CircleHelp],
  bad: ['bg-bad-solid text-on-bad', OctagonX],
};

/** The answer to the last scan: big, coloured, with a sign, and spoken by screen readers. */
export function Verdict({ spoken }: { spoken: Spoken | null }) {
  const t = useTranslations('scanScreens');
  const errorText = useErrorText();
  const [look, Icon] = LOOKS[spoken?.kind ?? 'good'];
  return (
    <div role="status" aria-live="assertive" aria-atomic="true">
      {spoken ? (
        <div key={spoken.n} data-kind={spoken.kind} className={cx('flex min-h-20 items-center gap-4 rounded-lg px-4 py-3', look)}>
          <Icon aria-hidden="true" className="size-9 shrink-0" />
          <div className="min-w-0">
            <p className="text-title font-semibold wrap-anywhere">{t(`said.${spoken.text}`, spoken.names)}</p>
            {spoken.problem ? <p className="text-table wrap-anywhere">{errorText(spoken.problem.code, spoken.problem.params)}</p> : null}
            {spoken.text === 'notKept' ? <p className="text-table">{t('notKeptBody')}</p> : null}
          </div>
        </div>
      ) : null}
    </div>
  );
}
