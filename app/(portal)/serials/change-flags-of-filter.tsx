'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { FLAG_CHANGES, type FlagChange } from '@/lib/serials/serial-register.types';
import { OfFilterForm } from '../lots/of-filter-form';
import { changeFlagsOfFilterAction } from './actions';

type Props = {
  readonly search: string;
  readonly count: number;
  /** The last piece of the filter when it was counted. */
  readonly last: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onDone: () => void;
};

/** Sets or clears a flag of every piece of a filter, in the background. @rules REG-03, SER-11, SER-12, SER-13 */
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
  const [change, setChange] = useState<FlagChange>('CANCEL');
  return (
    <OfFilterForm
      counted={{ search, count, last }}
      {...{ close, onDone }}
      label={t(`changes.${change}`)}
      reasonLabel={t('reason')}
      reasonHelp={t('reasonHelp')}
      send={(work) => changeFlagsOfFilterAction({ ...work, change })}
    >
      <Field label={t('change')} help={t(`changeHelp.${change}`)}>
        {(control) => (
          <Select
            {...control}
            value={change}
            choices={FLAG_CHANGES.map((value) => ({ value, label: t(`changes.${value}`) }))}
            onChange={(event) => setChange(FLAG_CHANGES.find((each) => each === event.target.value) ?? change)}
          />
        )}
      </Field>
    </OfFilterForm>
  );
}
