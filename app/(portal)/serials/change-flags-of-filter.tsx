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
import { FLAG_CHANGES, type FlagChange } from '@/lib/serials/serial-register.types';
import { changeFlagsOfFilterAction } from './actions';
import { searchOf } from '@/lib/kernel/list-kit';

type Props = {
  readonly search: string;
  readonly count: number;
  /** The last piece of the filter when it was counted. */
  readonly last: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onDone: () => void;
};

/** Sends step after step and tells how far it has come; `after` is kept, so that a stopped change goes on where it stopped. */
function useSteps({ search, last }: Pick<Props, 'search' | 'last'>) {
  const [done, setDone] = useState(0);
  const [after, setAfter] = useState<string | null>(null);
  const [changed, setChanged] = useState(0);
  const run = async (change: FlagChange, reason: string) => {
    let [at, pieces, moved] = [after, done, changed];
    for (;;) {
      const result = await changeFlagsOfFilterAction({
        search: searchOf(search),
        after: at,
        last,
        change,
        reason,
      });
      if (!result.ok) return result;
      pieces += result.data.changed + result.data.unchanged;
      moved += result.data.changed;
      at = result.data.next;
      setDone(pieces);
      setChanged(moved);
      setAfter(at);
      if (at === null) return { ok: true as const, data: { changed: moved } };
    }
  };
  return { done, run };
}

/** Sets or clears a flag of every piece of a filter, in steps that can be watched. @rules REG-03, SER-11, SER-12, SER-13 */
export function ChangeFlagsOfFilter({ open, onOpenChange, ...rest }: Props) {
  const t = useTranslations('serials');
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('changeTitle', { count: rest.count })} description={t('changeAll')}>
      {open ? <StepForm {...rest} close={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}

function StepForm({ search, count, last, onDone, close }: Omit<Props, 'open' | 'onOpenChange'> & { close: () => void }) {
  const t = useTranslations('serials');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const { quantity } = useFormats();
  const router = useRouter();
  const formId = useId();
  const { done, run } = useSteps({ search, last });
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [change, setChange] = useState<FlagChange>('CANCEL');
  const send = async (reason: string) => {
    setBusy(true);
    setFault(null);
    const result = await run(change, reason).catch(() => null);
    setBusy(false);
    router.refresh();
    if (result === null || !result.ok) return setFault(result ? errorText(result.code, result.params) : t('lost'));
    notify({ title: t('changed', { changed: result.data.changed }) });
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
        if (!busy && reason) void send(reason);
      }}
    >
      <Field label={t('change')} help={t(`changeHelp.${change}`)}>
        {(control) => (
          <Select
            {...control}
            value={change}
            disabled={busy || done > 0}
            choices={FLAG_CHANGES.map((value) => ({ value, label: t(`changes.${value}`) }))}
            onChange={(event) => setChange(FLAG_CHANGES.find((each) => each === event.target.value) ?? change)}
          />
        )}
      </Field>
      <Field label={t('reason')} help={t('reasonHelp')} required>
        {(control) => <Textarea {...control} name="reason" required maxLength={500} readOnly={busy} />}
      </Field>
      {busy || done > 0 ? (
        <div role="status">
          <progress aria-label={t('changing', sums)} value={done} max={count} className="h-2 w-full accent-accent" />
          <p className="text-table text-muted">{busy ? t('changing', sums) : t('stopped', sums)}</p>
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
          {t(`changes.${change}`)}
        </Button>
      </footer>
    </form>
  );
}
