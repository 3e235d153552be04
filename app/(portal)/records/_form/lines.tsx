'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Combobox, type LookupOption } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { notify } from '@/components/ui/toast';
import { useErrorText } from '@/lib/i18n/use-words';
import type { RecordFormValues } from '@/lib/record-form/record-form.types';
import { newLine, proposedOffsetPlace, templateOf } from '@/lib/record-form/record-form.rules';
import { isScanText } from '@/lib/kernel/scan-text';
import { inDefaultUnit } from '@/lib/record-form/record-units.rules';
import { readNamesAction, searchItemsAction } from '../actions';
import { FormTotals } from './form-totals';
import { focusSoon, itemPicker, quantityOf } from './focus';
import { Line } from './line';
import { useWorld } from './names';
import { useLineScan } from './use-line-scan';

async function findItems(q: string): Promise<readonly LookupOption[]> {
  const result = await searchItemsAction({ q });
  if (!result.ok) throw new Error(result.code);
  return result.data.map(({ id, classCode, code, description }) => ({ id, code: `${classCode} ${code}`, description }));
}

/** The lines as a grid. Choosing an item makes a line; the active one shows its lots in place. */
export function Lines() {
  const t = useTranslations('records.line');
  const errorText = useErrorText();
  const { setting, learn } = useWorld();
  const { control, getValues, formState } = useFormContext<RecordFormValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'lines' });
  const [active, setActive] = useState<string | null>(fields.length === 1 ? (fields[0]?.id ?? null) : null);
  const [turn, setTurn] = useState(0);
  const [scanned, setScanned] = useState<number | null>(null);
  const { warehouseId, templateId } = getValues();
  const ready = warehouseId !== null && templateId !== null;

  const choose = async (option: LookupOption | null) => {
    if (!option) return;
    const result = await readNamesAction({ items: [option.id] });
    const [item] = result.ok ? result.data.items : [];
    if (!result.ok || !item) return notify({ title: errorText(result.ok ? 'E_NOT_FOUND' : result.code), kind: 'bad' });
    learn(result.data);
    const header = getValues();
    const at = header.lines.length;
    const line = inDefaultUnit(newLine(item, templateOf(header, setting), header.warehouseId), item, setting.altUomMode);
    append({ ...line, offsetLocationId: proposedOffsetPlace(item, header, setting) }, { shouldFocus: false });
    setTurn(turn + 1);
    setScanned(null);
    setActive(null);
    focusSoon(quantityOf(line.move ? `lines.${at}.move.quantity` : `lines.${at}.quantity`));
  };
  const scan = useLineScan((at) => {
    setActive(null);
    focusSoon(itemPicker);
    setScanned(at);
  });
  const scanNow = (text: string): true => {
    // The field is free for the next scan at once.
    setTurn((before) => before + 1);
    focusSoon(itemPicker);
    void scan(text);
    return true;
  };
  const linesError = formState.errors.lines;
  const { submitCount } = formState;
  const told = useRef(0);
  // After an attempt to post, a complaint about a folded line opens it: errors are read at their rows. While one types, the line that one works on stays.
  useEffect(() => {
    if (!Array.isArray(linesError) || submitCount === told.current) return;
    told.current = submitCount;
    const open = fields.findIndex(({ id }) => id === active);
    if (open >= 0 && linesError[open]) return;
    const first = fields[linesError.findIndex(Boolean)];
    if (first) setActive(first.id);
  }, [linesError, submitCount, fields, active]);
  const message = linesError?.root?.message ?? (typeof linesError?.message === 'string' ? linesError.message : undefined);
  return (
    <section aria-label={t('title')} className="flex flex-col gap-3">
      <h2 className="text-body font-semibold">{t('title')}</h2>
      {fields.length > 0 ? (
        <ol className="divide-y divide-line overflow-hidden rounded-lg border border-line">
          {fields.map((field, index) => (
            <Line
              key={field.id}
              index={index}
              active={active === field.id || (active === null && scanned === index)}
              onActivate={(open) => {
                setScanned(null);
                setActive(open ? field.id : null);
              }}
              onRemove={() => {
                remove(index);
                focusSoon(itemPicker);
              }}
            />
          ))}
        </ol>
      ) : null}
      <FormTotals />
      {ready ? (
        <Field label={fields.length === 0 ? t('first') : t('add')} help={t('addHelp')} error={message} className="max-w-md">
          {(control) => (
            <Combobox
              key={turn}
              {...control}
              inputRef={(element) => element?.setAttribute('data-item-picker', '')}
              placeholder={t('pick')}
              load={findItems}
              onScan={(text, burst) => text.trim() !== '' && (burst || isScanText(text)) && scanNow(text)}
              onUnknown={scanNow}
              value={null}
              onChange={(option) => void choose(option)}
            />
          )}
        </Field>
      ) : (
        <p className="text-table text-muted">{t('headerFirst')}</p>
      )}
    </section>
  );
}
