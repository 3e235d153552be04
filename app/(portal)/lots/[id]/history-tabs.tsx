import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Knot, Thread } from '@/components/ui/thread';
import { getFormats } from '@/lib/i18n/server-words';
import { isDay } from '@/lib/kernel/day';
import { type LotChange, listLotEvents, listStatusSteps } from '@/lib/lots/lot-history.query';
import { appDatabase } from '@/lib/server/app-database';
import type { LotPlaceProps } from './lot-tabs';

type StepProps = {
  readonly title: ReactNode;
  readonly when: string;
  readonly by: string;
  readonly reason: string | null;
  readonly children?: ReactNode;
};

function Step({ title, when, by, reason, children }: StepProps) {
  return (
    <Knot>
      <p className="font-medium">{title}</p>
      <p className="text-table text-muted">
        {when} · {by}
      </p>
      {reason ? <p className="mt-1 text-table">“{reason}”</p> : null}
      {children}
    </Knot>
  );
}

/** Every change of the status with its reason, newest first. @rules LOT-19 */
export async function StatusTab({ lot, companyId, timeZone }: LotPlaceProps) {
  const [t, f, steps] = await Promise.all([
    getTranslations('lots'),
    getFormats(timeZone),
    listStatusSteps(appDatabase().sql, companyId, lot.id),
  ]);
  if (steps.length === 0) return <p className="text-muted">{t('statusNever')}</p>;
  return (
    <Thread label={t('tabs.status')}>
      {steps.map((step) => (
        <Step
          key={step.id}
          title={t('statusFromTo', { from: step.from ?? t('noStatus'), to: step.to ?? t('noStatus') })}
          when={f.moment(step.at)}
          by={step.by}
          reason={step.reason}
        />
      ))}
    </Thread>
  );
}

const EVENTS: Readonly<Record<string, 'save' | 'status' | 'statusUnchanged' | 'close' | 'reopen' | 'sellable' | 'open'>> = {
  'lot.save': 'save',
  'lot.status': 'status',
  'lot.status-unchanged': 'statusUnchanged',
  'lot.close': 'close',
  'lot.reopen': 'reopen',
  'lot.sellable': 'sellable',
  'lot.open': 'open',
};

/** The trail of the lot in plain words: what, when, by whom, old and new. */
export async function HistoryTab({ lot, companyId, timeZone }: LotPlaceProps) {
  const [t, common, f, events] = await Promise.all([
    getTranslations('lots'),
    getTranslations('common'),
    getFormats(timeZone),
    listLotEvents(appDatabase().sql, companyId, lot.id),
  ]);
  if (events.length === 0) return <p className="text-muted">{t('historyEmpty')}</p>;
  const shown = (value: string | null): string => {
    if (value === null || value === '') return '–';
    if (value === 'true' || value === 'false') return value === 'true' ? common('yes') : common('no');
    return isDay(value) ? f.day(value) : value;
  };
  const sentence = ({ field, old, new: next }: LotChange) => {
    const key = `fields.${field}` as 'fields.code';
    return t('change', { field: t.has(key) ? t(key) : field, old: shown(old), next: shown(next) });
  };
  return (
    <Thread label={t('tabs.history')}>
      {events.map((event) => (
        <Step
          key={event.id}
          title={t(`events.${EVENTS[event.action] ?? 'other'}`)}
          when={f.moment(event.at)}
          by={event.by}
          reason={event.reason}
        >
          {event.changes.length > 0 ? (
            <ul className="mt-1 text-table">
              {event.changes.map((change) => (
                <li key={change.field} className="wrap-anywhere">
                  {sentence(change)}
                </li>
              ))}
            </ul>
          ) : null}
        </Step>
      ))}
    </Thread>
  );
}
