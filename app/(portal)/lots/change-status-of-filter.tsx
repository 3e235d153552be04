'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { notify } from '@/components/ui/toast';
import { useErrorText, useFormats } from '@/lib/i18n/use-words';
import type { StatusOption } from '@/lib/lots/lot-register.query';
import { changeStatusOfFilterAction } from './actions';

/** What stands in the form for "no status": nothing chosen yet is something else. */
const NONE = 'none';

type Props = {
  readonly search: string;
  readonly count: number;
  /** The last lot of the filter when it was counted. */
  readonly last: string;
  readonly statuses: readonly StatusOption[];
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onDone: () => void;
};

/** Sends step after step and tells how far it has come; `after` is kept, so that a stopped change goes on where it stopped. */
function useSteps({ search, last }: Pick<Props, 'search' | 'last'>) {
  const [done, setDone] = useState(0);
  const [after, setAfter] = useState<string | null>(null);
  const [changed, setChanged] = useState(0);
  const run = async (statusId: string, reason: string) => {
    let [at, lots, moved] = [after, done, changed];
    for (;;) {
      const result = await changeStatusOfFilterAction({
        search: Object.fromEntries(new URLSearchParams(search)),
        after: at,
        last,
        statusId: statusId === NONE ? null : statusId,
        reason,
      });
      if (!result.ok) return result;
      lots += result.data.changed + result.data.unchanged;
      moved += result.data.changed;
      at = result.data.next;
      setDone(lots);
      setChanged(moved);
      setAfter(at);
      if (at === null) return { ok: true as const, data: { changed: moved } };
    }
  };
  return { done, run };
}

/** Gives one status to every lot of a filter, in steps that can be watched. @rules REG-03, LOT-19, LOT-20 */
export function ChangeStatusOfFilter({ open, onOpenChange, ...rest }: Props) {
  const t = useTranslations('lots');
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('changeStatusTitle', { count: rest.count, code: 'none' })}
      description={t('changeStatusAll')}
    >
      {open ? <StepForm {...rest} close={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}

function StepForm({ search, count, last, statuses, onDone, close }: Omit<Props, 'open' | 'onOpenChange'> & { close: () => void }) {
  const t = useTranslations('lots');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const { quantity } = useFormats();
  const router = useRouter();
  const formId = useId();
  const { done, run } = useSteps({ search, last });
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [statusId, setStatusId] = useState('');
  const excludes = statuses.find(({ id }) => id === statusId)?.excludes;
  const send = async (reason: string) => {
    setBusy(true);
    setFault(null);
    const result = await run(statusId, reason).catch(() => null);
    setBusy(false);
    router.refresh();
    if (result === null || !result.ok) return setFault(result ? errorText(result.code, result.params) : t('statusLost'));
    notify({ title: t('statusChanged', { changed: result.data.changed }) });
    onDone();
    close();
  };
  const sums = { done: quantity(String(done)), count: quantity(String(count)) };
  return (
    <form
      id={formId}
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
        if (!busy && reason && statusId) void send(reason);
      }}
    >
      <Field label={t('newStatus')} help={statusId ? t(excludes ? 'statusExcludes' : 'statusFree') : undefined} required>
        {(control) => (
          <Select
            {...control}
            value={statusId}
            disabled={busy || done > 0}
            required
            empty={t('chooseStatus')}
            choices={[...statuses.map(({ id, description }) => ({ value: id, label: description })), { value: NONE, label: t('noStatus') }]}
            onChange={(event) => setStatusId(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('reason')} help={t('reasonHelp')} required>
        {(control) => <Textarea {...control} name="reason" required maxLength={500} readOnly={busy} />}
      </Field>
      {busy || done > 0 ? (
        <div role="status">
          <progress aria-label={t('changingStatus', sums)} value={done} max={count} className="h-2 w-full accent-accent" />
          <p className="text-table text-muted">{busy ? t('changingStatus', sums) : t('statusStopped', sums)}</p>
        </div>
      ) : null}
      {fault ? (
        <p role="alert" className="text-table text-bad">
          {fault}
        </p>
      ) : null}
      <footer className="flex flex-wrap justify-end gap-2 pt-2">
        <Button kind="quiet" disabled={busy} onClick={close}>
          {common('cancel')}
        </Button>
        <Button type="submit" kind="primary" aria-disabled={busy}>
          {t('changeStatus')}
        </Button>
      </footer>
    </form>
  );
}
