import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Knot, Thread } from '@/components/ui/thread';
import { getFormats } from '@/lib/i18n/server-words';
import { isDay } from '@/lib/kernel/day';
import type { HoldCause, LotHold } from '@/lib/holds/hold.types';
import { listHolds } from '@/lib/holds/holds.query';
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

type Told = { readonly key: string; readonly at: Date; readonly by: string; readonly reason: string | null; readonly title: string };

/** Opening and lifting of a hold as two steps of the story. */
function holdSteps(hold: LotHold, words: { opened: string; lifted: string }): Told[] {
  const opened = { key: hold.id, at: hold.openedAt, by: hold.openedBy, reason: hold.reason, title: words.opened };
  if (hold.liftedAt === null) return [opened];
  return [opened, { key: `${hold.id}-lifted`, at: hold.liftedAt, by: hold.liftedBy ?? '', reason: hold.liftReason, title: words.lifted }];
}

/** Every change of the status and every hold, with their reasons, newest first. @rules LOT-19, LOT-30 */
export async function StatusTab({ lot, companyId, timeZone }: LotPlaceProps) {
  const { sql } = appDatabase();
  const [t, h, f, steps, holds] = await Promise.all([
    getTranslations('lots'),
    getTranslations('holds'),
    getFormats(timeZone),
    listStatusSteps(sql, companyId, lot.id),
    listHolds(sql, companyId, lot.id),
  ]);
  const told: Told[] = [
    ...steps.map(({ id, at, by, reason, from, to }) => ({
      key: id,
      at,
      by,
      reason,
      title: t('statusFromTo', { from: from ?? t('noStatus'), to: to ?? t('noStatus') }),
    })),
    ...holds.flatMap((hold) => {
      const cause = h(`causes.${hold.cause}`);
      return holdSteps(hold, { opened: h('opened', { cause }), lifted: h('liftedStep', { cause }) });
    }),
  ];
  if (told.length === 0) return <p className="text-muted">{t('statusNever')}</p>;
  return (
    <Thread label={t('tabs.status')}>
      {told
        .toSorted((a, b) => b.at.getTime() - a.at.getTime())
        .map(({ key, at, ...step }) => (
          <Step key={key} when={f.moment(at)} {...step} />
        ))}
    </Thread>
  );
}

const EVENTS: Readonly<
  Record<
    string,
    'save' | 'status' | 'statusUnchanged' | 'close' | 'reopen' | 'sellable' | 'open' | 'hold' | 'holdLift' | 'fileAdd' | 'fileRemove'
  >
> = {
  'lot.save': 'save',
  'lot.status': 'status',
  'lot.status-unchanged': 'statusUnchanged',
  'lot.close': 'close',
  'lot.reopen': 'reopen',
  'lot.sellable': 'sellable',
  'lot.open': 'open',
  'attachment.add': 'fileAdd',
  'attachment.remove': 'fileRemove',
  'lot.hold': 'hold',
  'lot.hold-lift': 'holdLift',
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
  const causes = await getTranslations('holds.causes');
  const shown = (value: string | null, field: string): string => {
    if (value === null || value === '') return '–';
    if (value === 'true' || value === 'false') return value === 'true' ? common('yes') : common('no');
    if (field === 'hold') return causes(value as HoldCause);
    return isDay(value) ? f.day(value) : value;
  };
  const sentence = ({ field, old, new: next }: LotChange) => {
    const key = `fields.${field}` as 'fields.code';
    return t('change', { field: t.has(key) ? t(key) : field, old: shown(old, field), next: shown(next, field) });
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
