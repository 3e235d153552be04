'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { HOLD_CAUSES } from '@/lib/holds/hold.types';
import { useFormats } from '@/lib/i18n/use-words';
import { holdOfFilterAction, liftOfFilterAction } from './actions';
import { type Counted, OfFilterForm } from './of-filter-form';

type Props = {
  readonly counted: Counted & { readonly held: number };
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
  const lots = useTranslations('lots');
  const [cause, setCause] = useState('');
  const [cascade, setCascade] = useState(false);
  return (
    <OfFilterForm
      {...{ counted, close, onDone }}
      label={t('hold')}
      reasonLabel={lots('reason')}
      reasonHelp={t('reasonHelp')}
      send={(work) => holdOfFilterAction({ ...work, cause, cascade })}
    >
      <p>{t('holdBody', { count: counted.count })}</p>
      {counted.held > 0 ? <p className="text-table text-muted">{t('heldAlready', { held: counted.held })}</p> : null}
      <Checkbox
        label={t('cascadeAll')}
        consequence={t('cascadeAllBody')}
        checked={cascade}
        onChange={(event) => setCascade(event.target.checked)}
      />
      <Field label={t('cause')} required>
        {(control) => (
          <Select
            {...control}
            required
            value={cause}
            empty={t('choose')}
            choices={HOLD_CAUSES.map((value) => ({ value, label: t(`causes.${value}`) }))}
            onChange={(event) => setCause(event.target.value)}
          />
        )}
      </Field>
    </OfFilterForm>
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
  const lots = useTranslations('lots');
  return (
    <OfFilterForm
      {...{ counted, close, onDone }}
      label={t('lift')}
      reasonLabel={lots('reason')}
      reasonHelp={t('reasonHelp')}
      send={liftOfFilterAction}
    >
      <p>{t('liftBody')}</p>
    </OfFilterForm>
  );
}
