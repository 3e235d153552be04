'use client';

import { ListChecks, Sparkles, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button, IconButton } from '@/components/ui/button';
import { CodeText } from '@/components/ui/code-text';
import { QuantityText } from '@/components/ui/quantity';
import { Select } from '@/components/ui/select';
import { notify } from '@/components/ui/toast';
import { useErrorText } from '@/lib/i18n/use-words';
import { isPositive, isQuantity, minimum, subtract } from '@/lib/kernel/quantity';
import type { PreviewedComponent, PreviewedLine } from '@/lib/record-form/explode-lines.types';
import { completedOf, explodingSide, replaced } from '@/lib/record-form/record-components.rules';
import { newLot } from '@/lib/record-form/record-form.rules';
import type { FormComponentValues, RecordFormValues } from '@/lib/record-form/record-form.types';
import { stillMissing } from '@/lib/records/record-quantity.rules';
import { lotsOnOfferAction, proposeLotsAction, readNamesAction } from '../actions';
import { BalanceStrip } from './balance-strip';
import { Cell, LocationCell, QuantityCell, TextCell } from './cells';
import { ComponentPieces } from './component-pieces';
import { ChooseLotsDialog } from './choose-lots-dialog';
import { useWorld } from './names';
import { type Offer, useLearnOffers } from './use-line';

type EditorProps = {
  readonly index: number;
  readonly rows: readonly FormComponentValues[];
  readonly preview: PreviewedLine | null;
  readonly loads: boolean;
};

/** What the bill of materials asks for where this component stands: the same item, or one that it may take the place of. */
const workedOut = ({ itemId, variantId }: FormComponentValues, preview: PreviewedLine | null): PreviewedComponent | undefined => {
  const is = (one: { readonly itemId: string; readonly variantId: string | null }) => one.itemId === itemId && one.variantId === variantId;
  return preview?.components.find(is) ?? preview?.components.find(({ replacements }) => replacements.some(is));
};

/** The components of one line as a person completes them: lots and pieces always, quantity and item where the company lets them differ (BOM-06, BOM-07). */
export function ComponentsEditor({ index, rows, preview, loads }: EditorProps) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place of a component is its identity
        <ComponentRow key={at} index={index} at={at} row={row} worked={workedOut(row, preview)} loads={loads} />
      ))}
    </ul>
  );
}

type RowProps = {
  readonly index: number;
  readonly at: number;
  readonly row: FormComponentValues;
  readonly worked: PreviewedComponent | undefined;
  readonly loads: boolean;
};

function ComponentRow({ index, at, row, worked, loads }: RowProps) {
  const t = useTranslations('records.components');
  const { setting, names, learn } = useWorld();
  const { setValue, getValues } = useFormContext<RecordFormValues>();
  const item = names.items.get(row.itemId);
  const warehouse = explodingSide(getValues(), setting)?.warehouse;
  const path = `lines.${index}.components.rows.${at}` as const;
  if (!item) return <li className="px-3 py-2 text-muted">…</li>;
  const free = setting.allowIncompleteBomOffset;
  const replace = async (itemId: string) => {
    const other = worked?.replacements.find((one) => one.itemId === itemId);
    const next = other ?? (worked ? { ...worked } : null);
    if (!next) return;
    const named = await readNamesAction({ items: [next.itemId] });
    if (named.ok) learn(named.data);
    setValue(path, replaced(row, next), { shouldDirty: true });
  };
  return (
    <li className="flex flex-col gap-2 px-3 py-3">
      <div className="grid grid-cols-2 items-start gap-x-3 gap-y-2 sm:grid-cols-3">
        <div className="col-span-2 min-w-0 sm:col-span-1">
          <CodeText code={item.code} copy={false} className="font-semibold" />
          <span className="block truncate text-small text-muted">{item.description}</span>
        </div>
        {free ? (
          <QuantityCell name={`${path}.quantity`} label={t('quantity')} uom={item.uom} />
        ) : (
          <Cell label={t('quantity')}>
            {() => (
              <p className="min-h-9 py-1.5 text-table">
                <QuantityText value={row.quantity} uom={item.uom} />
              </p>
            )}
          </Cell>
        )}
        {free && worked && worked.replacements.length > 0 ? (
          <Cell label={t('replace')}>
            {({ id }) => (
              <Select
                id={id}
                value={row.itemId === worked.itemId ? '' : row.itemId}
                empty={worked.code}
                choices={worked.replacements.map(({ itemId, code }) => ({ value: itemId, label: code }))}
                onChange={(event) => void replace(event.target.value)}
              />
            )}
          </Cell>
        ) : null}
        {warehouse?.hasLocations ? (
          <LocationCell name={`${path}.locationId`} label={t('place')} warehouseId={warehouse.id} placeholder={t('placeUsual')} />
        ) : null}
      </div>
      {setting.lotSerialManagement && item.lotManaged ? (
        loads && row.lots.some(({ lotId }) => lotId !== null) ? (
          <Cell label={t('lots')}>
            {() => (
              <p className="flex min-h-9 flex-wrap items-center gap-x-3 text-table">
                {row.lots.map(({ lotId }) => (
                  <CodeText key={lotId} code={names.lots.get(lotId ?? '')?.code ?? '…'} copy={false} />
                ))}
              </p>
            )}
          </Cell>
        ) : loads ? (
          <TextCell
            name={`${path}.lots.0.code`}
            label={t('newLot')}
            code
            placeholder={item.hasLotCodeType ? t('lotMade') : undefined}
            className="max-w-xs"
            onType={() => setValue(`${path}.lots.0.generated`, false)}
          />
        ) : (
          <ComponentLots index={index} at={at} row={row} />
        )
      ) : null}
      {setting.lotSerialManagement && item.serialManaged ? <ComponentPieces index={index} at={at} row={row} loads={loads} /> : null}
    </li>
  );
}

type PartProps = Pick<RowProps, 'index' | 'at' | 'row'>;

/** What the other components of the record take of the same stock. */
function takenElsewhere(values: RecordFormValues, { index, at }: Pick<PartProps, 'index' | 'at'>) {
  return values.lines.flatMap((line, n) =>
    (completedOf(values, line) ?? []).flatMap((row, m) =>
      n === index && m === at
        ? []
        : row.lots.flatMap(({ lotId, locationId, quantity }) =>
            lotId !== null && isQuantity(quantity) ? [{ lotId, locationId, quantity }] : [],
          ),
    ),
  );
}

/** The lots of one component that leaves: proposed anew, chosen, or changed by hand; in its main unit. */
function ComponentLots({ index, at, row }: PartProps) {
  const t = useTranslations('records.components');
  const grid = useTranslations('records.grid');
  const errorText = useErrorText();
  const { setting, names, mode } = useWorld();
  const learnOffers = useLearnOffers();
  const { control, getValues } = useFormContext<RecordFormValues>();
  const [choosing, setChoosing] = useState(false);
  const path = `lines.${index}.components.rows.${at}` as const;
  const { fields, append, remove, replace } = useFieldArray({ control, name: `${path}.lots` });
  const values = getValues();
  const side = explodingSide(values, setting);
  const item = names.items.get(row.itemId);
  if (!side || !item) return null;
  const { warehouse, template } = side;
  const question = () => {
    const now = getValues();
    return {
      itemId: row.itemId,
      variantId: row.variantId,
      warehouseId: warehouse.id,
      locationId: row.locationId,
      date: now.postingDate,
      partnerId: warehouse.stockByPartner ? (now.stockPartnerId ?? now.partnerId) : null,
      projectId: warehouse.stockByProject ? (now.offset?.projectId ?? now.projectId) : null,
      recordId: mode.kind === 'correct' ? mode.offsetRecordId : null,
      taken: takenElsewhere(now, { index, at }),
    };
  };
  const propose = async () => {
    const result = await proposeLotsAction({
      ...question(),
      withdrawalType: item.withdrawalType,
      need: isQuantity(row.quantity) ? row.quantity : '0',
      alreadyAssigned: [],
    });
    if (!result.ok) return notify({ title: errorText(result.code, result.params), kind: 'bad' });
    learnOffers(result.data.offers, row, warehouse.id);
    replace(result.data.rows.map((one) => newLot(one)));
  };
  const offers = async () => {
    const result = await lotsOnOfferAction(question());
    if (!result.ok) throw new Error(result.code);
    learnOffers(result.data, row, warehouse.id);
    return result.data;
  };
  const take = (chosen: readonly Offer[]) => {
    let left = stillMissing(
      row.quantity,
      row.lots.map(({ quantity }) => quantity),
    );
    append(
      chosen.map(({ lotId, locationId, available }) => {
        const quantity = isPositive(left) ? minimum(left, available) : '';
        if (quantity !== '') left = subtract(left, quantity);
        return newLot({ lotId, locationId, quantity });
      }),
      { shouldFocus: false },
    );
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <BalanceStrip required={row.quantity} quantities={row.lots.map(({ quantity }) => quantity)} uom={item.uom} />
        <div className="flex flex-wrap gap-2">
          {item.withdrawalType === 'MANUAL' ? null : (
            <Button size="small" onClick={() => void propose()} icon={<Sparkles aria-hidden="true" className="size-4" />}>
              {grid(item.withdrawalType === 'EXPIRY' ? 'proposeExpiry' : 'proposeFifo')}
            </Button>
          )}
          <Button size="small" onClick={() => setChoosing(true)} icon={<ListChecks aria-hidden="true" className="size-4" />}>
            {grid('choose')}
          </Button>
        </div>
      </div>
      {fields.length === 0 ? <p className="text-table text-muted">{t('noLots')}</p> : null}
      <ul aria-label={grid('title', { item: item.code })} className="flex flex-col gap-2">
        {fields.map((field, n) => {
          const lot = row.lots[n];
          const code = names.lots.get(lot?.lotId ?? '')?.code ?? '…';
          return (
            <li key={field.id} className="flex flex-wrap items-end gap-3">
              <span className="flex min-h-9 min-w-32 basis-full items-center gap-2 sm:basis-auto">
                <CodeText code={code} copy={false} />
                <code className="text-small text-muted">{names.locations.get(lot?.locationId ?? '')?.code}</code>
              </span>
              <QuantityCell name={`${path}.lots.${n}.quantity`} label={t('ofLot', { lot: code })} uom={item.uom} className="w-40" />
              <IconButton
                label={t('removeLot', { lot: code })}
                onClick={() => remove(n)}
                icon={<Trash2 aria-hidden="true" className="size-4" />}
              />
            </li>
          );
        })}
      </ul>
      <ChooseLotsDialog
        open={choosing ? 'pick' : null}
        onClose={() => setChoosing(false)}
        handle={{ item, template, offers, take, line: { lots: row.lots } }}
      />
    </div>
  );
}
