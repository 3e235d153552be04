'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { DialogFoot } from '@/components/ui/dialog-foot';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/input';
import { useErrorText } from '@/lib/i18n/use-words';
import { searchOf } from '@/lib/kernel/list-kit';
import type { ActionResult } from '@/lib/kernel/result';

/** Every row of a filter as it was counted. */
export type Counted = {
  readonly search: string;
  readonly count: number;
  /** The last row of the filter when it was counted. */
  readonly last: string;
};

/** What is asked for: the same command again where no answer came. */
export type FilterWork = {
  readonly commandId: string;
  readonly search: Readonly<Record<string, string | string[]>>;
  readonly last: string;
  readonly reason: string;
};

type OfFilterFormProps = {
  readonly counted: Counted;
  readonly label: string;
  readonly reasonLabel: string;
  readonly reasonHelp: string;
  readonly send: (work: FilterWork) => Promise<ActionResult<{ jobId: string }>>;
  readonly close: () => void;
  readonly onDone: () => void;
  /** Fields above the reason. */
  readonly children?: ReactNode;
};

/** Asks for one change of every row of a filter, with a reason; it goes on in the background, where it can be watched, stopped and taken back. */
export function OfFilterForm({ counted, label, reasonLabel, reasonHelp, send, close, onDone, children }: OfFilterFormProps) {
  const t = useTranslations('lots');
  const errorText = useErrorText();
  const router = useRouter();
  const [commandId] = useState(() => crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const ask = async (reason: string) => {
    setBusy(true);
    setFault(null);
    const answer = await send({ commandId, search: searchOf(counted.search), last: counted.last, reason }).catch(() => null);
    setBusy(false);
    if (!answer) return setFault(t('askLost'));
    if (!answer.ok) return setFault(errorText(answer.code, answer.params));
    onDone();
    close();
    router.push(`/jobs/${answer.data.jobId}` as Route);
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
        if (reason && !busy) void ask(reason);
      }}
    >
      {children}
      <Field label={reasonLabel} help={reasonHelp} required>
        {(control) => <Textarea {...control} name="reason" required maxLength={500} readOnly={busy} />}
      </Field>
      <p className="text-table text-muted">{t('inBackground')}</p>
      <DialogFoot {...{ label, busy, fault, close }} />
    </form>
  );
}
