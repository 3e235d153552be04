import { useLocale, useTranslations } from 'next-intl';
import { Knot, Thread } from '@/components/ui/thread';
import type { Locale } from '@/lib/i18n/locales';
import { bindFormats, type Formats } from '@/lib/i18n/words';
import type { HistoryChange } from '@/lib/record-register/record-card.types';
import type { Step } from '@/lib/record-register/record-timeline.rules';
import { StepRows } from './step-rows';

const FIELDS = [
  'partnerId',
  'refDocumentText',
  'refDocumentDate',
  'internalDocument',
  'internalDocumentDate',
  'note',
  'file',
  'line',
  'newLine',
  'lineNote',
  'lineProject',
  'lineCostCentres',
  'lineUnit',
  'lineAmount',
] as const;
type Field = (typeof FIELDS)[number];
const isField = (text: string): text is Field => (FIELDS as readonly string[]).includes(text);
const ACTIONS = {
  'record.post': 'post',
  'lot.transform': 'post',
  'record.correct': 'correct',
  'record.void': 'void',
  'attachment.add': 'fileAdd',
  'attachment.remove': 'fileRemove',
  'attachment.move': 'fileMove',
} as const;
type Action = keyof typeof ACTIONS;
const isAction = (text: string): text is Action => text in ACTIONS;

type HistoryProps = { readonly steps: readonly Step[]; readonly recordId: string; readonly timeZone: string };

/** What happened to the record, in plain words, old and new, with the rows that each step wrote; the latest first. @rules POST-18 */
export function RecordHistory({ steps, recordId, timeZone }: HistoryProps) {
  const t = useTranslations('records.history');
  const locale: Locale = useLocale();
  const formats = bindFormats(locale, timeZone);
  return (
    <section aria-label={t('title')} className="flex flex-col gap-4">
      <h2 className="text-body font-semibold">{t('title')}</h2>
      <Thread label={t('title')}>
        {steps.map(({ event, rows }) => (
          <Knot key={event.id}>
            <p className="text-table">
              <span className="font-medium">{isAction(event.action) ? t(ACTIONS[event.action]) : event.action}</span>{' '}
              <span className="text-muted">
                {t('by', { name: event.by })} · {formats.moment(event.at)}
              </span>
            </p>
            {event.reason ? <p className="text-table text-muted">{t('reason', { reason: event.reason })}</p> : null}
            {event.changes.length > 0 ? (
              <ul className="mt-1 flex flex-col gap-0.5 text-table">
                {event.changes.map((change) => (
                  <li key={`${change.field} ${change.line}`}>
                    <Change change={change} formats={formats} />
                  </li>
                ))}
              </ul>
            ) : null}
            <StepRows rows={rows} recordId={recordId} posting={event.action === 'record.post' || event.action === 'lot.transform'} />
          </Knot>
        ))}
      </Thread>
    </section>
  );
}

function Change({ change, formats }: { change: HistoryChange; formats: Formats }) {
  const t = useTranslations('records.history');
  const { field, line } = change;
  const shown = (value: string | null) => {
    if (value === null) return t('nothing');
    if (field === 'line' || field === 'newLine' || field === 'lineAmount') return formats.quantity(value);
    return field.endsWith('Date') ? formats.day(value) : value;
  };
  const name = isField(field) ? t(`field.${field}`, { line: line ?? '' }) : field;
  return (
    <>
      <span className="text-muted">{name}:</span> {shown(change.before)} <span aria-hidden="true">→</span>
      <span className="sr-only">{t('becomes')}</span> {shown(change.after)}
    </>
  );
}
