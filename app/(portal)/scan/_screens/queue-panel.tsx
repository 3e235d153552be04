'use client';

import { CircleCheckBig, Clock, type LucideIcon, OctagonX, Send } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Band } from '@/components/ui/band';
import { Button, LinkButton } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Dialog } from '@/components/ui/dialog';
import { MomentText } from '@/components/ui/moment';
import { TextLink } from '@/components/ui/text-link';
import { useErrorText } from '@/lib/i18n/use-words';
import { isWarning, type WarningCode } from '@/lib/kernel/error-codes';
import { openCount } from '@/lib/scan-screens/queue.rules';
import type { PostedAs, QueueEntry, QueueState, Refusal } from '@/lib/scan-screens/queue.types';
import { changeEntry, removeEntry, takeBack } from './store';
import type { Queue } from './use-queue';

const LOOKS: Record<QueueState, readonly [string, LucideIcon]> = {
  waiting: ['text-warn', Clock],
  sending: ['text-info', Send],
  posted: ['text-good', CircleCheckBig],
  refused: ['text-bad', OctagonX],
};

type Mending = 'here' | 'busy' | 'elsewhere';

type PanelProps = {
  readonly queue: Queue;
  /** Whether a record can come back to this page: now, once its list is empty, or on the page of its screen. */
  readonly mendable: (entry: QueueEntry) => Mending;
  readonly onMend: (entry: QueueEntry) => void;
};

/** What was confirmed on this phone: waiting, being sent, posted with the way to it, refused with the reason. @rules BAR-04, POST-02 */
export function QueuePanel({ queue: { entries, held, kick }, mendable, onMend }: PanelProps) {
  const t = useTranslations('scanScreens');
  const open = openCount(entries);
  return (
    <section aria-labelledby="queue" className="flex flex-col gap-2">
      <h2 id="queue" className="text-body font-semibold">
        {t('queue.title')} <span className="ml-2 font-normal text-muted">{t('queue.count', { count: open })}</span>
      </h2>
      {held && open > 0 ? (
        <Band
          kind={held === 'offline' ? 'warn' : 'bad'}
          title={t(`queue.held.${held}`)}
          action={
            held === 'signIn' ? (
              <LinkButton className="min-h-12" href={'/sign-in?callbackUrl=/scan/screens' as Route}>
                {t('queue.signIn')}
              </LinkButton>
            ) : null
          }
        />
      ) : null}
      {entries.length === 0 ? <p className="text-table text-muted">{t('queue.empty')}</p> : null}
      <ul className="flex flex-col gap-2">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} lost={held === 'offline'} kick={kick} mending={mendable(entry)} onMend={onMend} />
        ))}
      </ul>
    </section>
  );
}

type EntryProps = {
  readonly onMend: PanelProps['onMend'];
  readonly mending: Mending;
  readonly entry: QueueEntry;
  readonly lost: boolean;
  readonly kick: () => void;
};

function Entry({ entry, lost, ...ways }: EntryProps) {
  const t = useTranslations('scanScreens');
  const { state, record, refusal, posted, at } = entry;
  const [look, Icon] = LOOKS[state];
  return (
    <li data-state={state} className="flex flex-col gap-2 rounded-lg border border-line bg-raised px-4 py-3">
      <div className="flex items-start gap-3">
        <Icon aria-hidden="true" className={cx('mt-0.5 size-5 shrink-0', look)} />
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap justify-between gap-x-3">
            <span className="font-semibold">
              {t(`screens.${record.screen}`)} · {t('queue.lines', { count: record.lines.length })}
            </span>
            <span className={look}>{t(`queue.states.${state === 'sending' && lost ? 'checking' : state}`)}</span>
          </p>
          <p className="text-table text-muted">
            <MomentText value={new Date(at).toISOString()} />
          </p>
          {posted ? <Posted posted={posted} /> : null}
          {refusal && state !== 'posted' ? <Reasons refusal={refusal} /> : null}
        </div>
      </div>
      {state === 'refused' || state === 'waiting' ? <Ways entry={entry} {...ways} /> : null}
    </li>
  );
}

function Posted({ posted }: { posted: PostedAs }) {
  const t = useTranslations('scanScreens');
  const [href, text] =
    'recordId' in posted
      ? [`/records/${posted.recordId}`, t('queue.record', { number: posted.number })]
      : [`/jobs/${posted.jobId}`, t('queue.job')];
  return (
    <TextLink className="inline-flex min-h-12 items-center" href={href as Route}>
      {text}
    </TextLink>
  );
}

function Reasons({ refusal: { code, params, fields } }: { refusal: Refusal }) {
  const errorText = useErrorText();
  const texts = fields.length > 0 ? fields.map((field) => errorText(field.code, field.params)) : [errorText(code, params)];
  return (
    <ul className="flex flex-col gap-1 text-table">
      {[...new Set(texts)].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** The warnings that a person may confirm; null where something is wrong. */
function warningsOf({ code, fields }: Refusal): WarningCode[] | null {
  const codes = fields.length > 0 ? fields.map((field) => field.code) : [code];
  const warnings = codes.filter(isWarning);
  return warnings.length === codes.length ? warnings : null;
}

function Ways({ entry, kick, mending, onMend }: Omit<EntryProps, 'lost'>) {
  const t = useTranslations('scanScreens');
  const [sure, setSure] = useState(false);
  const { refusal, state } = entry;
  const warnings = state === 'refused' && refusal ? warningsOf(refusal) : null;
  const again = async (confirm: readonly WarningCode[]) => {
    await changeEntry(entry.id, (now) => {
      const known = now.record.confirm ?? [];
      return {
        ...now,
        state: 'waiting',
        failures: 0,
        refusal: null,
        record: { ...now.record, confirm: [...new Set([...known, ...confirm])] },
      };
    });
    kick();
  };
  const mend = async () => {
    const back = await takeBack(entry.id);
    if (back) onMend(back);
  };
  const screen = t(`screens.${entry.record.screen}`);
  return (
    <div className="flex flex-wrap gap-2">
      {mending === 'busy' ? <p className="w-full text-table text-muted">{t('queue.mendBusy', { screen })}</p> : null}
      {warnings ? (
        <Button kind="primary" className="min-h-12" onClick={() => again(warnings)}>
          {t('queue.anyway')}
        </Button>
      ) : null}
      {state === 'refused' && !warnings ? (
        <Button className="min-h-12" onClick={() => again([])}>
          {t('queue.again')}
        </Button>
      ) : null}
      {mending === 'here' ? (
        <Button className="min-h-12" onClick={mend}>
          {t('queue.mend')}
        </Button>
      ) : null}
      {mending === 'elsewhere' ? (
        <LinkButton className="min-h-12" href={`/scan/${entry.record.screen}` as Route}>
          {t('queue.mendOn', { screen })}
        </LinkButton>
      ) : null}
      <Button kind="quiet" className="min-h-12" onClick={() => setSure(true)}>
        {t('queue.discard')}
      </Button>
      <Dialog
        open={sure}
        onOpenChange={setSure}
        title={t('queue.discardSure')}
        description={t('queue.discardBody')}
        actions={
          <>
            <Button className="min-h-12" onClick={() => setSure(false)}>
              {t('queue.keep')}
            </Button>
            <Button
              kind="danger"
              className="min-h-12"
              onClick={async () => {
                setSure(false);
                await removeEntry(entry.id);
              }}
            >
              {t('queue.discard')}
            </Button>
          </>
        }
      />
    </div>
  );
}
