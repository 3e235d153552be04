'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { SelectField, SwitchField } from '@/components/form/fields';
import { LookupField } from '@/components/form/lookup-field';
import { Button } from '@/components/ui/button';
import { FieldGroup, FieldRow } from '@/components/ui/field';
import { balanceOf, newResult, piecesPerResult, restFor } from '@/lib/transformations/transform-form.rules';
import type { TransformValues } from '@/lib/transformations/transform-form.types';
import { readNamesAction } from '../../records/actions';
import { focusSoon } from '../../records/_form/focus';
import { searchResultItemsAction } from './actions';
import { ResultRow } from './result-row';
import { useTransformWorld } from './transform-world';
import { useSides } from './use-sides';

/** What comes out: of the same item or of another one, in one lot or in several. @rules LFL-02, LFL-03, LFL-06, LFL-07 */
export function Results() {
  const t = useTranslations('transform');
  const { control, getValues, formState } = useFormContext<TransformValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'results' });
  const { to, serials } = useSides();
  useFollow();
  usePieceQuantities();
  const add = () => {
    const at = fields.length;
    const kind = to && !to.hasLotCodeType ? 'typed' : 'proposed';
    append(newResult(crypto.randomUUID(), { kind, quantity: restFor(getValues()) }), { shouldFocus: false });
    focusSoon(() => document.querySelector<HTMLElement>(`[name="results.${at}.quantity"]`));
  };
  // Pieces that went to a result that is gone stay where they are.
  const drop = (at: number) => {
    remove(at);
    const keys = new Set(getValues('results').map(({ key }) => key));
    for (const [index, origin] of getValues('origins').entries()) {
      const kept = origin.pieces.filter((piece) => keys.has(piece.to));
      if (kept.length < origin.pieces.length) control._formValues.origins[index].pieces = kept;
    }
  };
  const error = formState.errors.results;
  const complaint = error?.root?.message ?? (typeof error?.message === 'string' ? error.message : undefined);
  return (
    <FieldGroup title={t('results')} why={t(serials ? 'resultsWhySerials' : 'resultsWhy')}>
      <ResultItem />
      <ol aria-label={t('results')} className="flex flex-col divide-y divide-line rounded-lg border border-line bg-raised">
        {fields.map((field, at) => (
          <ResultRow key={field.id} at={at} onRemove={fields.length > 1 ? () => drop(at) : null} />
        ))}
      </ol>
      {complaint ? <p className="text-table text-bad">{complaint}</p> : null}
      <Button size="small" className="self-start" onClick={add} icon={<Plus aria-hidden="true" className="size-4" />}>
        {t('addResult')}
      </Button>
    </FieldGroup>
  );
}

/** A single result is as much as is taken, until somebody types another quantity. @rules LFL-04 */
function useFollow(): void {
  const { getValues, setValue } = useFormContext<TransformValues>();
  const { values, from, to, serials } = useSides();
  const { taken } = balanceOf(values);
  const last = useRef(taken);
  const sameUnit = from !== null && from.uom === to?.uom;
  useEffect(() => {
    const [only, ...more] = getValues('results');
    if (only && more.length === 0 && sameUnit && !serials && (only.quantity === '' || only.quantity === last.current) && taken !== '0')
      setValue('results.0.quantity', taken);
    last.current = taken;
  }, [taken, sameUnit, serials, getValues, setValue]);
}

/** Of items with serials the chosen pieces are the quantity. @rules LFL-09 */
function usePieceQuantities(): void {
  const { getValues, setValue } = useFormContext<TransformValues>();
  const { values, serials } = useSides();
  const counts = serials ? JSON.stringify([...piecesPerResult(values.origins)]) + values.results.length : '';
  useEffect(() => {
    if (counts === '') return;
    const { origins, results } = getValues();
    const perResult = piecesPerResult(origins);
    for (const [at, { pieces }] of origins.entries()) setValue(`origins.${at}.quantity`, String(pieces.length));
    for (const [at, { key }] of results.entries()) setValue(`results.${at}.quantity`, String(perResult.get(key) ?? 0));
  }, [counts, getValues, setValue]);
}

/** The item of the results: the same, or another one that lots are kept of. @rules LFL-07 */
function ResultItem() {
  const t = useTranslations('transform');
  const { items, learn } = useTransformWorld();
  const { getValues, setValue } = useFormContext<TransformValues>();
  const { values, to, serials } = useSides();
  // Codes and lots of the item before are none of this one.
  const forget = (hasLotCodeType: boolean) => {
    for (const [at, { kind }] of getValues('results').entries()) {
      setValue(`results.${at}.lotId`, null);
      if (kind === 'proposed' && !hasLotCodeType) setValue(`results.${at}.kind`, 'typed');
    }
  };
  const { itemChanges } = values;
  const changed = useRef(itemChanges);
  useEffect(() => {
    if (changed.current === itemChanges) return;
    changed.current = itemChanges;
    for (const [at] of getValues('results').entries()) setValue(`results.${at}.lotId`, null);
  }, [itemChanges, getValues, setValue]);
  const load = async (q: string) => {
    const result = await searchResultItemsAction({ q });
    if (!result.ok) throw new Error(result.code);
    return result.data.map(({ id, classCode, code, description }) => ({ id, code: `${classCode} ${code}`, description }));
  };
  const choose = async (id: string | null) => {
    setValue('variantId', null);
    if (id === null) return;
    const result = await readNamesAction({ items: [id] });
    if (!result.ok) return;
    learn({ items: result.data.items });
    forget(result.data.items[0]?.hasLotCodeType ?? false);
  };
  const variants = to?.variants ?? [];
  return (
    <>
      <SwitchField
        name="itemChanges"
        label={t('itemChanges')}
        consequence={t(serials ? 'itemKept' : 'itemChangesWhy')}
        disabled={serials}
      />
      {itemChanges ? (
        <FieldRow>
          <LookupField
            name="itemId"
            label={t('item')}
            required
            load={load}
            known={[...items.values()].map(({ id, code, description }) => ({ id, code, description }))}
            onChoose={(option) => void choose(option?.id ?? null)}
          />
          {variants.length > 0 ? (
            <SelectField
              name="variantId"
              label={t('variant')}
              empty={t('noVariant')}
              choices={variants.map(({ id, code, description }) => ({ value: id, label: `${code} ${description}` }))}
            />
          ) : null}
        </FieldRow>
      ) : null}
    </>
  );
}
