'use client';

import { Trash2 } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { QuantityField } from '@/components/form/fields';
import { useListFact } from '@/components/form/form-context';
import { Button, IconButton } from '@/components/ui/button';
import { CodeText } from '@/components/ui/code-text';
import { Combobox, type LookupOption } from '@/components/ui/combobox';
import { Field, FieldGroup } from '@/components/ui/field';
import { DayText, QuantityText } from '@/components/ui/quantity';
import { Badge } from '@/components/ui/status-chip';
import { useFormats } from '@/lib/i18n/use-words';
import { newOrigin, placeOf } from '@/lib/transformations/transform-form.rules';
import type { OriginPlace, TransformValues } from '@/lib/transformations/transform-form.types';
import { focusSoon } from '../../records/_form/focus';
import { searchOriginsAction } from './actions';
import { Pieces } from './pieces';
import { useTransformWorld } from './transform-world';
import { useEnsureNames } from './use-ensure-names';
import { useSides } from './use-sides';

const originPicker = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-origin-picker]');

/** The lots that something is taken from: all of one item and in one warehouse; what lies there is proposed. @rules LFL-02, LFL-05 */
export function Origins() {
  const t = useTranslations('transform');
  const { places } = useTransformWorld();
  const { control, formState } = useFormContext<TransformValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'origins' });
  const { first, values } = useSides();
  useEnsureNames();
  const error = formState.errors.origins;
  const complaint = error?.root?.message ?? error?.message;
  useListFact('origins', { label: t('firstOrigin'), required: true, focus: () => focusSoon(originPicker) });
  return (
    <FieldGroup title={t('origins')} why={t('originsWhy')}>
      {first ? (
        <p className="text-table">
          <code className="font-medium">{first.item}</code> {first.itemDescription}
          {first.variant ? ` · ${first.variant}` : null}{' '}
          <span className="text-muted">{t('inWarehouse', { warehouse: first.warehouse })}</span>
        </p>
      ) : null}
      {fields.length > 0 ? (
        <ul aria-label={t('origins')} className="flex flex-col divide-y divide-line rounded-lg border border-line bg-raised">
          {fields.map((field, at) => {
            const place = places.get(values.origins[at]?.place ?? '');
            return place ? <Row key={field.id} at={at} place={place} onRemove={() => remove(at)} /> : null;
          })}
        </ul>
      ) : null}
      {complaint ? <p className="text-table text-bad">{complaint}</p> : null}
      <AddOrigin onAdd={(place) => append(newOrigin(place), { shouldFocus: false })} />
    </FieldGroup>
  );
}

function Row({ at, place, onRemove }: { at: number; place: OriginPlace; onRemove: () => void }) {
  const t = useTranslations('transform');
  const { setValue } = useFormContext<TransformValues>();
  const name = t('originRow', { row: String(at + 1) });
  const all = () => setValue(`origins.${at}.quantity`, place.quantity, { shouldDirty: true, shouldTouch: true });
  return (
    <li aria-label={name} className="px-4 py-3">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,1fr)_12rem_auto]">
        <div className="min-w-0">
          <p className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
            <CodeText code={place.code} href={`/lots/${place.lotId}` as Route} copy={false} />
            {place.onHold ? <Badge>{t('onHold')}</Badge> : null}
            {place.refusedBy ? <Badge>{place.refusedBy}</Badge> : null}
          </p>
          <p className="flex flex-wrap gap-x-3 text-small text-muted">
            <span>{placeOf(place)}</span>
            <span>
              {t('lies')} <QuantityText value={place.quantity} uom={place.uom} />
            </span>
            {place.expiryDate ? (
              <span>
                {t('expiry')} <DayText value={place.expiryDate} />
              </span>
            ) : null}
          </p>
        </div>
        <div className="col-span-2 flex items-end gap-2 sm:col-span-1">
          <QuantityField
            name={`origins.${at}.quantity`}
            label={t('taken')}
            summary={`${name}: ${t('taken')}`}
            uom={place.uom}
            readOnly={place.serialManaged}
            required
            className="flex-1"
          />
          {place.serialManaged ? null : (
            <Button kind="quiet" size="small" className="mb-0.5" onClick={all}>
              {t('all')}
            </Button>
          )}
        </div>
        <IconButton
          className="row-start-1 col-start-2 sm:col-start-3"
          label={t('removeOrigin', { code: place.code })}
          onClick={onRemove}
          icon={<Trash2 aria-hidden="true" className="size-4" />}
        />
      </div>
      {place.serialManaged ? <Pieces at={at} place={place} /> : null}
    </li>
  );
}

/** A look-up that adds a lot at its place, with all that lies there. */
function AddOrigin({ onAdd }: { onAdd: (place: OriginPlace) => void }) {
  const t = useTranslations('transform');
  const { quantity } = useFormats();
  const { places, learn } = useTransformWorld();
  const { getValues } = useFormContext<TransformValues>();
  const { first } = useSides();
  const [turn, setTurn] = useState(0);
  const load = async (q: string): Promise<readonly LookupOption[]> => {
    const like = first ? { itemId: first.itemId, variantId: first.variantId, warehouseId: first.warehouseId } : null;
    const result = await searchOriginsAction({ q, like });
    if (!result.ok) throw new Error(result.code);
    learn({ places: result.data });
    const here = new Set(getValues('origins').map(({ place }) => place));
    return result.data
      .filter(({ id }) => !here.has(id))
      .map((place) => ({
        id: place.id,
        code: place.code,
        description: [place.item, place.variant, placeOf(place), quantity(place.quantity, place.uom)].filter(Boolean).join(' · '),
        hint: place.refusedBy ?? (place.onHold ? t('onHold') : undefined),
      }));
  };
  const choose = (option: LookupOption | null) => {
    const place = places.get(option?.id ?? '');
    if (!place) return;
    const at = getValues('origins').length;
    onAdd(place);
    setTurn(turn + 1);
    if (!place.serialManaged) focusSoon(() => document.querySelector<HTMLElement>(`[name="origins.${at}.quantity"]`));
  };
  return (
    <Field label={t(first ? 'addOrigin' : 'firstOrigin')} help={first ? t('addOriginHelp') : t('firstOriginHelp')} className="max-w-md">
      {(control) => (
        <Combobox
          key={turn}
          {...control}
          inputRef={(element) => element?.setAttribute('data-origin-picker', '')}
          load={load}
          value={null}
          onChange={choose}
          placeholder={t('originPlaceholder')}
        />
      )}
    </Field>
  );
}
