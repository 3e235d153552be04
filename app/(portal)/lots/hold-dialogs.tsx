'use client';

import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { CheckboxField, SelectField, TextareaField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { notify } from '@/components/ui/toast';
import { useAnswer } from '@/components/ui/use-answer';
import { HOLD_CAUSES, type HoldCause } from '@/lib/holds/hold.types';
import { holdLotsSchema, liftHoldsSchema } from '@/lib/holds/hold-lots.schema';
import type { HoldsLifted } from '@/lib/holds/lift-holds';
import { useFormats } from '@/lib/i18n/use-words';
import { countMadeOfLookup, holdLotsAction, liftHoldsAction } from './actions';
import { useUndo } from './use-undo';

type LotName = { readonly id: string; readonly code: string };
type DialogState = { readonly open: boolean; readonly onOpenChange: (open: boolean) => void; readonly onDone?: () => void };

/** The codes of the lots meant, as many as a person reads. */
function Codes({ lots }: { lots: readonly LotName[] }) {
  if (lots.length < 2) return null;
  return (
    <p className="font-mono text-table wrap-anywhere">
      {lots
        .slice(0, 12)
        .map(({ code }) => code)
        .join('  ')}
      {lots.length > 12 ? ' …' : null}
    </p>
  );
}

/** Offers to hold also what was made of the lots, once it is known that there is something. @rules LOT-30, TRACE-04 */
function Cascade({ lotIds, field }: { lotIds: readonly string[]; field: { readonly name: string } }) {
  const t = useTranslations('holds');
  const { quantity, list } = useFormats();
  const { data: made } = useAnswer(countMadeOfLookup, { lotIds: [...lotIds] });
  if (made === null || made.lots === 0) return null;
  const onHand = list(made.onHand.map((each) => quantity(each.quantity, each.uom)));
  return (
    <CheckboxField
      {...field}
      label={t('cascade', { lots: made.lots, count: lotIds.length })}
      consequence={onHand === '' ? t('cascadeNothing') : t('cascadeOnHand', { onHand })}
    />
  );
}

/** Puts one or many lots on hold, with cause and reason. @rules LOT-30 */
export function HoldDialog({ lots, open, onOpenChange, onDone }: DialogState & { readonly lots: readonly LotName[] }) {
  const t = useTranslations('holds');
  const names = { count: lots.length, code: lots[0]?.code ?? '' };
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('holdTitle', names)}>
      {open ? <HoldForm lots={lots} onDone={onDone} close={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}

function HoldForm({ lots, onDone, close }: { lots: readonly LotName[]; onDone?: () => void; close: () => void }) {
  const t = useTranslations('holds');
  const common = useTranslations('common');
  const names = { count: lots.length, code: lots[0]?.code ?? '' };
  const undo = useUndo();
  const form = useActionForm({
    schema: holdLotsSchema,
    action: holdLotsAction,
    defaults: { lotIds: lots.map(({ id }) => id), cause: null, reason: '', cascade: false } as {
      lotIds: string[];
      cause: HoldCause | null;
      reason: string;
      cascade: boolean;
    },
    onDone: ({ held, actionId }: { held: number; actionId: string }) => {
      notify({ title: t('held', { ...names, count: held }), action: undo.hold(actionId, held) });
      onDone?.();
      close();
    },
  });
  return (
    <Form
      form={form}
      action={t('hold')}
      embedded
      secondary={
        <Button kind="quiet" onClick={close}>
          {common('cancel')}
        </Button>
      }
    >
      <Codes lots={lots} />
      <p>{t('holdBody', names)}</p>
      <Cascade lotIds={lots.map(({ id }) => id)} field={form.at('cascade')} />
      <SelectField
        {...form.at('cause')}
        label={t('cause')}
        required
        empty={t('choose')}
        choices={HOLD_CAUSES.map((cause) => ({ value: cause, label: t(`causes.${cause}`) }))}
      />
      <TextareaField {...form.at('reason')} label={t('reason')} help={t('reasonHelp')} required />
    </Form>
  );
}

type LiftProps = DialogState & {
  readonly lots: readonly LotName[];
  /** The one hold that is meant; without it every open hold of the lots. `others`: lots held in the same go. */
  readonly hold?: { readonly id: string; readonly others: number };
};

/** Lifts one hold, or all holds of many lots, with a reason. @rules LOT-30 */
export function LiftDialog({ lots, hold, open, onOpenChange, onDone }: LiftProps) {
  const t = useTranslations('holds');
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('liftTitle', { count: lots.length, code: lots[0]?.code ?? '' })}>
      {open ? <LiftForm lots={lots} hold={hold} onDone={onDone} close={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}

function LiftForm({ lots, hold, onDone, close }: Pick<LiftProps, 'lots' | 'hold' | 'onDone'> & { close: () => void }) {
  const t = useTranslations('holds');
  const common = useTranslations('common');
  const undo = useUndo();
  const form = useActionForm({
    schema: liftHoldsSchema,
    action: liftHoldsAction,
    defaults: { holdIds: hold ? [hold.id] : [], lotIds: hold ? [] : lots.map(({ id }) => id), together: false, reason: '' },
    onDone: ({ lifted, lots: count, before }: HoldsLifted) => {
      notify({ title: t('lifted', { lifted, lots: count }), action: undo.lift(before) });
      onDone?.();
      close();
    },
  });
  const together = useWatch({ control: form.form.control, name: 'together' });
  const others = hold?.others ?? 0;
  return (
    <Form
      form={form}
      action={t('lift')}
      embedded
      secondary={
        <Button kind="quiet" onClick={close}>
          {common('cancel')}
        </Button>
      }
    >
      <Codes lots={lots} />
      <p>{t('liftBody')}</p>
      {others > 0 ? (
        <CheckboxField
          {...form.at('together')}
          label={t('together', { others })}
          consequence={together ? t('togetherYes') : t('togetherNo')}
        />
      ) : null}
      <TextareaField {...form.at('reason')} label={t('reason')} help={t('reasonHelp')} required />
    </Form>
  );
}
