'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { StatusOption } from '@/lib/lots/lot-register.query';
import { changeStatusOfFilterAction } from './actions';
import { type Counted, OfFilterForm } from './of-filter-form';

/** What stands in the form for "no status": nothing chosen yet is something else. */
const NONE = 'none';

type Props = {
  readonly counted: Counted;
  readonly statuses: readonly StatusOption[];
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onDone: () => void;
};

/** Gives one status to every lot of a filter, in the background. @rules REG-03, LOT-19, LOT-20 */
export function ChangeStatusOfFilter({ open, onOpenChange, ...rest }: Props) {
  const t = useTranslations('lots');
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('changeStatusTitle', { count: rest.counted.count, code: 'none' })}
      description={t('changeStatusAll')}
    >
      {open ? <StatusSteps {...rest} close={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}

function StatusSteps({ counted, statuses, onDone, close }: Omit<Props, 'open' | 'onOpenChange'> & { close: () => void }) {
  const t = useTranslations('lots');
  const [statusId, setStatusId] = useState('');
  const excludes = statuses.find(({ id }) => id === statusId)?.excludes;
  return (
    <OfFilterForm
      {...{ counted, close, onDone }}
      label={t('changeStatus')}
      reasonLabel={t('reason')}
      reasonHelp={t('reasonHelp')}
      send={(work) => changeStatusOfFilterAction({ ...work, statusId: statusId === NONE ? null : statusId })}
    >
      <Field label={t('newStatus')} help={statusId ? t(excludes ? 'statusExcludes' : 'statusFree') : undefined} required>
        {(control) => (
          <Select
            {...control}
            value={statusId}
            required
            empty={t('chooseStatus')}
            choices={[...statuses.map(({ id, description }) => ({ value: id, label: description })), { value: NONE, label: t('noStatus') }]}
            onChange={(event) => setStatusId(event.target.value)}
          />
        )}
      </Field>
    </OfFilterForm>
  );
}
