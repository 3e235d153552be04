'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { StatusOption } from '@/lib/lots/lot-register.query';
import { changeStatusOfFilterAction } from './actions';
import { FilterStepsForm } from './filter-steps-form';
import { useUndo } from './use-undo';
import type { Counted } from './use-filter-steps';

/** What stands in the form for "no status": nothing chosen yet is something else. */
const NONE = 'none';

type Props = {
  readonly counted: Counted;
  readonly statuses: readonly StatusOption[];
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onDone: () => void;
};

/** Gives one status to every lot of a filter, in steps that can be watched. @rules REG-03, LOT-19, LOT-20 */
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
  const undo = useUndo();
  const given = statusId === NONE ? null : statusId;
  const excludes = statuses.find(({ id }) => id === statusId)?.excludes;
  return (
    <FilterStepsForm
      {...{ counted, close, onDone }}
      count={counted.count}
      label={t('changeStatus')}
      reasonHelp={t('reasonHelp')}
      done={(changed, before) => ({ title: t('statusChanged', { changed }), undo: undo.status(given, before) })}
      send={async ({ commandId: _once, ...place }, reason) => {
        const result = await changeStatusOfFilterAction({ ...place, statusId: given, reason });
        if (!result.ok) return result;
        const { changed, unchanged, ...rest } = result.data;
        return { ok: true, data: { met: changed + unchanged, changed, ...rest } };
      }}
    >
      {(locked) => (
        <Field label={t('newStatus')} help={statusId ? t(excludes ? 'statusExcludes' : 'statusFree') : undefined} required>
          {(control) => (
            <Select
              {...control}
              value={statusId}
              disabled={locked}
              required
              empty={t('chooseStatus')}
              choices={[
                ...statuses.map(({ id, description }) => ({ value: id, label: description })),
                { value: NONE, label: t('noStatus') },
              ]}
              onChange={(event) => setStatusId(event.target.value)}
            />
          )}
        </Field>
      )}
    </FilterStepsForm>
  );
}
