import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button-class';
import Link from '@/components/ui/link';
import { TRACE_DIRECTIONS } from '@/lib/trace/trace.types';
import { type TraceParams, traceHref } from '@/lib/trace/trace.params';

/** Levels that can be chosen by name; deeper traces have "all". */
const STEPS_MOST = 5;

/** Which ways are walked, and how far is shown: links, so that the address says it and Back undoes it. @rules TRACE-06 */
export function Switches({ params, deepest }: { params: TraceParams; deepest: number }) {
  const t = useTranslations('trace');
  const to = (change: Partial<TraceParams>) => traceHref({ ...params, back: 1, on: 1, ...change }) as Route;
  const levels = [0, ...Array.from({ length: Math.min(deepest, STEPS_MOST) }, (_, n) => n + 1)];
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
      <nav aria-label={t('directions')} className="flex gap-2">
        {TRACE_DIRECTIONS.map((direction) => {
          const on = params[direction] === 'on';
          return (
            <Link
              key={direction}
              href={to({ [direction]: on ? 'off' : 'on' })}
              scroll={false}
              aria-current={on ? 'true' : undefined}
              className={buttonClass(on ? 'secondary' : 'quiet', 'small')}
            >
              <span aria-hidden="true">{on ? '✓' : '○'}</span> {t(direction)}
            </Link>
          );
        })}
      </nav>
      <nav aria-label={t('viewLabel')} className="flex gap-1">
        {(['table', 'graph'] as const).map((view) => (
          <Link
            key={view}
            href={to({ view })}
            scroll={false}
            aria-current={view === params.view ? 'true' : undefined}
            className={buttonClass(view === params.view ? 'secondary' : 'quiet', 'small')}
          >
            {t(`views.${view}`)}
          </Link>
        ))}
      </nav>
      {deepest > 1 && params.view === 'table' ? (
        <nav aria-label={t('levelsLabel')} className="flex flex-wrap gap-1">
          {levels.map((level) => (
            <Link
              key={level}
              href={to({ levels: level })}
              scroll={false}
              aria-current={level === params.levels ? 'true' : undefined}
              className={buttonClass(level === params.levels ? 'secondary' : 'quiet', 'small')}
            >
              {level === 0 ? t('allLevels') : t('levels', { count: level })}
            </Link>
          ))}
        </nav>
      ) : null}
    </div>
  );
}
