import { CircleAlert, CircleCheck, Info, OctagonX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cx } from '@/components/ui/cx';
import type { LooseTranslator } from '@/lib/i18n/words';
import type { DoctorLine, Verdict } from '@/lib/system/doctor.rules';

const LOOKS = {
  good: ['text-good', CircleCheck],
  info: ['text-info', Info],
  warn: ['text-warn', CircleAlert],
  bad: ['text-bad', OctagonX],
} as const satisfies Record<Verdict, readonly [string, typeof Info]>;

const ORDER: readonly Verdict[] = ['bad', 'warn', 'info', 'good'];

/** What was looked at and how it stands, the worst first. */
export function DoctorLines({ lines }: { lines: readonly DoctorLine[] }) {
  const t = useTranslations('system');
  const line: LooseTranslator = t;
  const sorted = [...lines].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  return (
    <section className="flex flex-col gap-3">
      <div>
        <h2 className="font-semibold">{t('doctor')}</h2>
        <p className="text-table text-muted">{t('doctorWhy')}</p>
      </div>
      <ul className="flex max-w-3xl flex-col divide-y divide-line rounded-lg border border-line bg-raised">
        {sorted.map(({ check, verdict, say, params }) => {
          const [look, Icon] = LOOKS[verdict];
          return (
            <li key={check} className="flex items-start gap-3 px-4 py-3">
              <Icon aria-hidden="true" className={cx('mt-0.5 size-5 shrink-0', look)} />
              <div className="min-w-0">
                <p className="text-table">
                  <span className="font-medium">{t(`checks.${check}`)}</span>{' '}
                  <span className={cx('text-small lowercase', look)}>{t(`verdicts.${verdict}`)}</span>
                </p>
                <p className="text-table text-muted wrap-anywhere">{line(`lines.${say}` as never, params as never)}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
