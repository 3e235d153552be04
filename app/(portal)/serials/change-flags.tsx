'use client';

import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { SelectField, TextareaField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { notify } from '@/components/ui/toast';
import { useErrorText } from '@/lib/i18n/use-words';
import type { FlagsChanged } from '@/lib/serials/change-serial-flags';
import { changeSerialFlagsSchema } from '@/lib/serials/change-serial-flags.schema';
import { FLAG_CHANGES, type FlagChange } from '@/lib/serials/serial-register.types';
import { OPPOSITE, possibleChanges } from '@/lib/serials/serial-flags.rules';
import { changeSerialFlagsAction } from './actions';

type Piece = {
  readonly id: string;
  readonly code: string;
  readonly cancelled: boolean;
  readonly forcedClosed: boolean;
  readonly reserved: boolean;
};
type ChangeFlagsProps = {
  readonly serials: readonly Piece[];
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onDone?: () => void;
  /** The change that is asked for; absent: the person chooses. */
  readonly wanted?: FlagChange;
};

/** Takes a change back, of exactly the pieces that it changed. */
function useUndo() {
  const t = useTranslations('serials');
  const errorText = useErrorText();
  return (change: FlagChange, ids: readonly string[]) => {
    const send = async () => {
      const result = await changeSerialFlagsAction({ serialIds: [...ids], change: OPPOSITE[change], reason: t('undoReason') });
      notify(result.ok ? { title: t('undone') } : { title: errorText(result.code, result.params), kind: 'bad' });
    };
    const lost = () => notify({ title: t('lost'), kind: 'bad' });
    return ids.length === 0 ? undefined : { label: t('undo'), onClick: () => void send().catch(lost) };
  };
}

/** Sets or clears a flag of the chosen pieces, with a reason. @rules SER-11, SER-12, SER-13, SER-14 */
export function ChangeFlags({ open, onOpenChange, ...rest }: ChangeFlagsProps) {
  const t = useTranslations('serials');
  const title = rest.wanted ? t(`changes.${rest.wanted}`) : t('changeTitle', { count: rest.serials.length });
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title}>
      {open ? <FlagForm {...rest} close={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}

function FlagForm({ serials, wanted, onDone, close }: Omit<ChangeFlagsProps, 'open' | 'onOpenChange'> & { readonly close: () => void }) {
  const t = useTranslations('serials');
  const common = useTranslations('common');
  const offered = FLAG_CHANGES.filter((each) => serials.some((piece) => possibleChanges(piece).includes(each)));
  const undo = useUndo();
  const form = useActionForm({
    schema: changeSerialFlagsSchema,
    action: changeSerialFlagsAction,
    defaults: { serialIds: serials.map(({ id }) => id), change: wanted ?? offered[0] ?? 'CANCEL', reason: '' } as {
      serialIds: string[];
      change: FlagChange;
      reason: string;
    },
    onDone: ({ changed, ids }: FlagsChanged, values: { change: FlagChange }) => {
      notify({ title: t('changed', { changed }), action: undo(values.change, ids) });
      onDone?.();
      close();
    },
  });
  const change = useWatch({ control: form.form.control, name: 'change' });
  return (
    <Form
      form={form}
      action={t(`changes.${change}`)}
      embedded
      secondary={
        <Button kind="quiet" onClick={close}>
          {common('cancel')}
        </Button>
      }
    >
      <p className="font-mono text-table break-words">
        {serials
          .slice(0, 12)
          .map(({ code }) => code)
          .join('  ')}
        {serials.length > 12 ? ' …' : null}
      </p>
      {wanted ? (
        <p>{t(`changeHelp.${wanted}`)}</p>
      ) : (
        <SelectField
          {...form.at('change')}
          label={t('change')}
          choices={offered.map((value) => ({ value, label: t(`changes.${value}`) }))}
          help={t(`changeHelp.${change}`)}
        />
      )}
      <TextareaField {...form.at('reason')} label={t('reason')} help={t('reasonHelp')} required />
    </Form>
  );
}
