'use client';

import { ChevronDown, ChevronRight, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button, IconButton } from '@/components/ui/button';
import { QuantityText } from '@/components/ui/quantity';
import { Select } from '@/components/ui/select';
import { isZero } from '@/lib/kernel/quantity';
import { restOf } from '@/lib/record-form/record-shares.rules';
import type { FormLineValues, RecordFormValues } from '@/lib/record-form/record-form.types';
import { lineTotals } from '@/lib/records/record-totals.rules';
import { Cell, QuantityCell, SelectCell, TextCell } from './cells';
import { formLine } from './form-totals';
import { useWorld } from './names';
import type { LineHandle } from './use-line';

const MEMORY = 'filo.record.more';

/** Whether this person left the rarer fields of a line open the last time. */
const remembered = (): boolean => {
  try {
    return localStorage.getItem(MEMORY) === 'open';
  } catch {
    return false;
  }
};

function remember(open: boolean): void {
  try {
    localStorage.setItem(MEMORY, open ? 'open' : 'folded');
  } catch {
    // A forbidden storage only costs the convenience.
  }
}

/** The rarer fields of a line are folded away; how one left them is remembered. `said` are those that hold something. */
export function useLineMore(): { readonly open: boolean; readonly toggle: () => void } {
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(remembered()), []);
  const toggle = () => {
    remember(!open);
    setOpen(!open);
  };
  return { open, toggle };
}

export function MoreButton({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  const t = useTranslations('records.line');
  const Icon = open ? ChevronDown : ChevronRight;
  return (
    <Button kind="quiet" size="small" aria-expanded={open} onClick={onToggle} icon={<Icon aria-hidden="true" className="size-4" />}>
      {t('more')}
    </Button>
  );
}

/** What a folded line holds beside its goods, in a few words. */
export function LineWords({ line }: { line: FormLineValues }) {
  const { setting } = useWorld();
  const codeIn = (rows: readonly { readonly id: string; readonly code: string }[], id: string | null) =>
    rows.find((row) => row.id === id)?.code;
  const words = [
    codeIn(setting.projects, line.projectId),
    ...line.costCentres.map(({ costCentreId }) => codeIn(setting.costCentres, costCentreId)),
    line.note,
  ].filter(Boolean);
  return words.length === 0 ? null : <span className="min-w-0 truncate text-small text-muted">{words.join(' · ')}</span>;
}

/** Note, project and cost centres of a line, and what it comes to. */
export function LineMore({ handle }: { handle: LineHandle }) {
  const t = useTranslations('records.line');
  const { setting, names } = useWorld();
  const { getValues } = useFormContext<RecordFormValues>();
  const { index, line, item } = handle;
  const base = `lines.${index}` as const;
  const header = setting.projects.find(({ id }) => id === getValues('projectId'));
  const total = formLine(line, names);
  const { amount, netWeight, grossWeight } = total ? lineTotals(total) : { amount: '0', netWeight: '0', grossWeight: '0' };
  const sums = [
    { key: 'total', value: amount, uom: undefined },
    { key: 'netWeight', value: netWeight, uom: 'kg' },
    { key: 'grossWeight', value: grossWeight, uom: 'kg' },
  ] as const;
  const shown = sums.filter(({ value }) => !isZero(value));
  return (
    <div className="mt-2 flex flex-col gap-3 border-l-2 border-line pl-3">
      <div className="grid grid-cols-1 items-start gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <TextCell name={`${base}.note`} label={t('note')} className="lg:col-span-2" />
        {setting.projects.length > 0 ? (
          <SelectCell
            name={`${base}.projectId`}
            label={t('project')}
            empty={header ? t('sameProject', { project: header.code }) : t('noProject')}
            choices={setting.projects.map(({ id, code, description }) => ({ value: id, label: `${code} ${description}` }))}
          />
        ) : null}
      </div>
      {setting.costCentres.length > 0 ? <CostCentres handle={handle} /> : null}
      {shown.length > 0 ? (
        <dl aria-label={t('sums', { item: item.code })} className="flex flex-wrap gap-x-6 gap-y-1 text-table">
          {shown.map(({ key, value, uom }) => (
            <div key={key} className="flex gap-1.5">
              <dt className="text-muted">{t(key)}</dt>
              <dd>
                <QuantityText value={value} uom={uom} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
}

/** Which cost centres bear the line; the one without a quantity bears the rest. */
function CostCentres({ handle }: { handle: LineHandle }) {
  const t = useTranslations('records.line');
  const { setting } = useWorld();
  const { control, getFieldState, formState } = useFormContext<RecordFormValues>();
  const { index, line, item } = handle;
  const name = `lines.${index}.costCentres` as const;
  const { fields, append, remove } = useFieldArray({ control, name });
  const state: unknown = getFieldState(name, formState).error;
  const root = typeof state === 'object' && state !== null && 'root' in state ? state.root : state;
  const message = typeof root === 'object' && root !== null && 'message' in root && typeof root.message === 'string' ? root.message : null;
  const chosen = new Set(line.costCentres.map(({ costCentreId }) => costCentreId));
  const left = setting.costCentres.filter(({ id }) => !chosen.has(id));
  const nameOf = (id: string) => setting.costCentres.find((centre) => centre.id === id);
  const rest = restOf(line);
  const resting = line.costCentres.findIndex(({ quantity }) => quantity.trim() === '');
  return (
    <fieldset aria-label={t('costCentres')} className="flex min-w-0 flex-wrap items-end gap-3">
      {fields.map((field, at) => {
        const centre = nameOf(line.costCentres[at]?.costCentreId ?? '');
        return (
          <div key={field.id} className="flex items-end gap-1">
            <QuantityCell
              name={`${name}.${at}.quantity`}
              label={t('shareOf', { code: centre ? `${centre.code} ${centre.description}` : '…' })}
              uom={item.uom}
              placeholder={at === resting ? rest : undefined}
              className="w-44"
            />
            <IconButton
              label={t('removeShare', { code: centre?.code ?? '' })}
              onClick={() => remove(at)}
              icon={<Trash2 aria-hidden="true" className="size-4" />}
            />
          </div>
        );
      })}
      {left.length > 0 ? (
        <Cell label={t(fields.length === 0 ? 'costCentre' : 'addCostCentre')} className="w-56">
          {({ id }) => (
            <Select
              id={id}
              value=""
              empty={t('noCostCentre')}
              choices={left.map(({ id: value, code, description }) => ({ value, label: `${code} ${description}` }))}
              onChange={(event) => append({ costCentreId: event.target.value, quantity: '' }, { shouldFocus: false })}
            />
          )}
        </Cell>
      ) : null}
      {fields.length > 0 && resting >= 0 ? <p className="basis-full text-small text-muted">{t('restHelp')}</p> : null}
      {message ? <p className="basis-full text-small text-bad">{message}</p> : null}
    </fieldset>
  );
}
