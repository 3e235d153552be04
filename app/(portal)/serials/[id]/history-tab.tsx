import { getTranslations } from 'next-intl/server';
import { Knot, Thread } from '@/components/ui/thread';
import { getFormats } from '@/lib/i18n/server-words';
import { isDay } from '@/lib/kernel/day';
import { listSerialEvents, type SerialChange } from '@/lib/serials/serial-card.query';
import { appDatabase } from '@/lib/server/app-database';
import type { SerialPlaceProps } from './serial-card';

const EVENTS: Readonly<Record<string, 'save' | 'flags' | 'flagsUnchanged' | 'open'>> = {
  'serial.save': 'save',
  'serial.flags': 'flags',
  'serial.flags-unchanged': 'flagsUnchanged',
  'serial.open': 'open',
};

/** The trail of the piece in plain words, or of its flags alone: what, when, by whom, old and new. @rules SER-11, SER-12, SER-13 */
export async function HistoryTab({ serial, companyId, timeZone, flagsOnly }: SerialPlaceProps & { readonly flagsOnly: boolean }) {
  const [t, common, f, events] = await Promise.all([
    getTranslations('serials'),
    getTranslations('common'),
    getFormats(timeZone),
    listSerialEvents(appDatabase().sql, companyId, { serialId: serial.id, flagsOnly }),
  ]);
  if (events.length === 0) return <p className="text-muted">{t(flagsOnly ? 'flagsNever' : 'historyEmpty')}</p>;
  const shown = (value: string | null): string => {
    if (value === null || value === '') return '–';
    if (value === 'true' || value === 'false') return value === 'true' ? common('yes') : common('no');
    return isDay(value) ? f.day(value) : value;
  };
  const sentence = ({ field, old, new: next }: SerialChange) => {
    const key = `fields.${field}` as 'fields.code';
    return t('fieldChange', { field: t.has(key) ? t(key) : field, old: shown(old), next: shown(next) });
  };
  return (
    <Thread label={t(flagsOnly ? 'tabs.flags' : 'tabs.history')}>
      {events.map(({ id, action, at, by, reason, changes }) => (
        <Knot key={id}>
          <p className="font-medium">{t(`events.${EVENTS[action] ?? 'other'}`)}</p>
          <p className="text-table text-muted">
            {f.moment(at)} · {by}
          </p>
          {reason ? <p className="mt-1 text-table">“{reason}”</p> : null}
          {changes.length > 0 ? (
            <ul className="mt-1 text-table">
              {changes.map((change) => (
                <li key={change.field} className="wrap-anywhere">
                  {sentence(change)}
                </li>
              ))}
            </ul>
          ) : null}
        </Knot>
      ))}
    </Thread>
  );
}
