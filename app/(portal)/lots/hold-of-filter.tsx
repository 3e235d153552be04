'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { HOLD_CAUSES } from '@/lib/holds/hold.types';
import { useFormats } from '@/lib/i18n/use-words';
import { holdOfFilterAction, liftOfFilterAction } from './actions';
import { FilterStepsForm } from './filter-steps-form';
import type { Counted } from './use-filter-steps';
import { useUndo } from './use-undo';

type Props = {
  readonly counted: Counted;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onDone: () => void;
};
type FormProps = Pick<Props, 'counted' | 'onDone'> & { readonly close: () => void };

/** Puts every lot of a filter on hold, with one cause and reason. @rules LOT-30, REG-03 */
export function HoldOfFilter({ open, onOpenChange, ...rest }: Props) {
  const t = useTranslations('holds');
  const { count } = rest.counted;
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('holdTitle', { count, code: '' })} description={t('holdAll')}>
      {open ? <HoldSteps {...rest} close={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}

function HoldSteps({ counted, onDone, close }: FormProps) {
  const t = useTranslations('holds');
  const [actionId] = useState(() => crypto.randomUUID());
  const [cause, setCause] = useState('');
  const undo = useUndo();
  return (
    <FilterStepsForm
      {...{ counted, close, onDone }}
      count={counted.count}
      label={t('hold')}
      reasonHelp={t('reasonHelp')}
      done={(changed) => ({ title: t('held', { count: changed, code: '' }), undo: undo.hold(actionId, changed) })}
      send={async (place, reason) => {
        const result = await holdOfFilterAction({ ...place, actionId, cause, reason });
        if (!result.ok) return result;
        const { held, refused, next } = result.data;
        return { ok: true, data: { met: held + refused.length, changed: held, refused, next } };
      }}
    >
      {(locked) => (
        <>
          <p>{t('holdBody', { count: counted.count })}</p>
          {counted.held > 0 ? <p className="text-table text-muted">{t('heldAlready', { held: counted.held })}</p> : null}
          <Field label={t('cause')} required>
            {(control) => (
              <Select
                {...control}
                required
                value={cause}
                disabled={locked}
                empty={t('choose')}
                choices={HOLD_CAUSES.map((value) => ({ value, label: t(`causes.${value}`) }))}
                onChange={(event) => setCause(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
    </FilterStepsForm>
  );
}

/** Lifts every hold of the lots of a filter. @rules LOT-30, REG-03 */
export function LiftOfFilter({ open, onOpenChange, ...rest }: Props) {
  const t = useTranslations('holds');
  const { quantity } = useFormats();
  const { count, held } = rest.counted;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('liftTitle', { count: held, code: '' })}
      description={t('liftAll', { held, count: quantity(String(count)) })}
    >
      {open ? <LiftSteps {...rest} close={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}

function LiftSteps({ counted, onDone, close }: FormProps) {
  const t = useTranslations('holds');
  return (
    <FilterStepsForm
      {...{ counted, close, onDone }}
      count={counted.held}
      label={t('lift')}
      reasonHelp={t('reasonHelp')}
      done={(changed) => ({ title: t('liftedMany', { lifted: changed }) })}
      send={async (place, reason) => {
        const result = await liftOfFilterAction({ ...place, reason });
        if (!result.ok) return result;
        const { lifted, lots, next } = result.data;
        return { ok: true, data: { met: lots, changed: lifted, next } };
      }}
    >
      {() => <p>{t('liftBody')}</p>}
    </FilterStepsForm>
  );
}
