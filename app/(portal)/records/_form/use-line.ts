'use client';

import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { notify } from '@/components/ui/toast';
import { useErrorText } from '@/lib/i18n/use-words';
import { isPositive, isQuantity, minimum, type Quantity, subtract } from '@/lib/kernel/quantity';
import type {
  FormItem,
  FormLineValues,
  FormLot,
  FormLotValues,
  FormTemplate,
  FormWarehouse,
  RecordFormValues,
} from '@/lib/record-form/record-form.types';
import { newLot, takenByOthers, templateOf, warehouseOf } from '@/lib/record-form/record-form.rules';
import { makesPieces, pieceSideOf, withoutLot } from '@/lib/record-form/record-pieces.rules';
import { gridsOf } from '@/lib/records/record-line.rules';
import { stillMissing } from '@/lib/records/record-quantity.rules';
import { lotsOnOfferAction, proposeLotsAction } from '../actions';
import { focusSoon, itemPicker, quantityOf, serialEntry } from './focus';
import { useWorld } from './names';

export type Offer = Extract<Awaited<ReturnType<typeof lotsOnOfferAction>>, { ok: true }>['data'][number];

/** One line of the form: what stands in it, and the ways in which its lots come. */
export type LineHandle = {
  readonly index: number;
  readonly line: FormLineValues;
  readonly item: FormItem;
  readonly template: FormTemplate | null;
  readonly warehouse: FormWarehouse | null;
  readonly postingDate: string;
  readonly hasLots: boolean;
  readonly hasSerials: boolean;
  readonly isLoad: boolean;
  readonly missing: Quantity;
  readonly rows: readonly { readonly id: string }[];
  readonly add: (lots: readonly FormLotValues[]) => void;
  readonly remove: (at: number) => void;
  readonly auto: () => void;
  readonly propose: () => Promise<void>;
  readonly offers: () => Promise<readonly Offer[]>;
  readonly take: (offers: readonly Offer[]) => void;
  /** The next thing to do by keyboard: fill what is missing, else on to the next line. */
  readonly goOn: () => void;
};

const offeredLot = (offer: Offer, line: Pick<FormLineValues, 'itemId' | 'variantId'>): FormLot => ({
  id: offer.lotId,
  itemId: line.itemId,
  variantId: line.variantId,
  code: offer.code,
  lotType: null,
  note: null,
  supplierLotCode: offer.supplierLotCode,
  supplier: null,
  producer: null,
  startDate: offer.startDate,
  expiryDate: offer.expiryDate,
  sellable: !offer.reasons.includes('NOT_SELLABLE'),
  closed: offer.reasons.includes('CLOSED'),
  onHand: offer.onHand,
});

/** Lots and places of an offer join what the form knows, whether they are taken or not. */
export function useLearnOffers() {
  const { learn } = useWorld();
  return (offers: readonly Offer[], line: Pick<FormLineValues, 'itemId' | 'variantId'>, warehouseId: string) =>
    learn({
      lots: offers.map((offer) => offeredLot(offer, line)),
      locations: offers.flatMap(({ locationId, locationCode, locationActive, reasons }) =>
        locationId === null
          ? []
          : [
              {
                id: locationId,
                code: locationCode ?? '',
                description: null,
                warehouseId,
                isGroup: false,
                active: locationActive,
                obsolete: false,
                blocked: reasons.includes('LOCATION_BLOCKED'),
              },
            ],
      ),
    });
}

export function useLine(index: number, words: { shortage: (missing: string) => string; nothing: string }): LineHandle | null {
  const { control, getValues, setValue } = useFormContext<RecordFormValues>();
  const { setting, names, mode } = useWorld();
  const learnOffers = useLearnOffers();
  const errorText = useErrorText();
  const { fields, append, remove } = useFieldArray({ control, name: `lines.${index}.lots` });
  const line = useWatch({ control, name: `lines.${index}` });
  const [warehouseId, templateId, postingDate, partnerId, stockPartnerId, projectId] = useWatch({
    control,
    name: ['warehouseId', 'templateId', 'postingDate', 'partnerId', 'stockPartnerId', 'projectId'],
  });
  const item = line ? names.items.get(line.itemId) : undefined;
  if (!line || !item) return null;
  const template = templateOf({ templateId }, setting);
  const warehouse = warehouseOf({ warehouseId }, setting);
  const missingNow = (): Quantity => {
    const now = getValues(`lines.${index}`);
    return stillMissing(
      now.quantity,
      now.lots.map(({ quantity }) => quantity),
    );
  };

  const add = (lots: readonly FormLotValues[]) => {
    const at = getValues(`lines.${index}.lots`).length;
    append([...lots], { shouldFocus: false });
    if (lots.length > 0) focusSoon(quantityOf(`lines.${index}.lots.${at}.quantity`));
  };
  const auto = () => {
    const missing = missingNow();
    if (isPositive(missing)) add([newLot({ generated: true, quantity: missing, startDate: postingDate })]);
  };
  const question = () => {
    const now = getValues(`lines.${index}`);
    return {
      itemId: now.itemId,
      variantId: now.variantId,
      warehouseId: warehouseId ?? '',
      locationId: now.locationId,
      date: postingDate,
      partnerId: warehouse?.stockByPartner ? (stockPartnerId ?? partnerId) : null,
      projectId: warehouse?.stockByProject ? (now.projectId ?? projectId) : null,
      recordId: mode.kind === 'correct' ? mode.recordId : null,
      taken: takenByOthers(getValues('lines'), index).filter(({ quantity }) => isQuantity(quantity)),
    };
  };
  const propose = async () => {
    const now = getValues(`lines.${index}`);
    const assigned = now.lots.flatMap(({ lotId, locationId, quantity }) =>
      lotId !== null && isQuantity(quantity) ? [{ lotId, locationId: locationId ?? now.locationId, quantity }] : [],
    );
    const result = await proposeLotsAction({
      ...question(),
      withdrawalType: item.withdrawalType,
      need: isQuantity(now.quantity) ? now.quantity : '0',
      alreadyAssigned: assigned,
    });
    if (!result.ok) return notify({ title: errorText(result.code, result.params), kind: 'bad' });
    learnOffers(result.data.offers, now, warehouseId ?? '');
    add(result.data.rows.map((row) => newLot(row)));
    if (isPositive(result.data.shortage)) notify({ title: words.shortage(result.data.shortage), kind: 'bad' });
    else if (result.data.rows.length === 0) notify({ title: words.nothing });
  };
  const offers = async () => {
    const result = await lotsOnOfferAction(question());
    if (!result.ok) throw new Error(result.code);
    learnOffers(result.data, getValues(`lines.${index}`), warehouseId ?? '');
    return result.data;
  };
  const take = (chosen: readonly Offer[]) => {
    let left = missingNow();
    const rows = chosen.map(({ lotId, locationId, available }) => {
      const quantity = isPositive(left) ? minimum(left, available) : '';
      if (quantity !== '') left = subtract(left, quantity);
      return newLot({ lotId, locationId, quantity });
    });
    add(rows);
  };

  const grids = template === null ? { lots: false, serials: false } : gridsOf(item, template, setting.lotSerialManagement);
  const hasLots = grids.lots;
  const takesPieces = grids.serials && (pieceSideOf(getValues(), setting)?.takes ?? false);
  const makes = makesPieces(item, template, setting);
  const isLoad = template?.type === 'LOAD';
  const goOn = () => {
    const { quantity, serials } = getValues(`lines.${index}`);
    const lacksPieces = grids.serials && !makes && serials.length < Number(quantity);
    if (lacksPieces && (takesPieces || !hasLots || !isPositive(missingNow()))) return focusSoon(serialEntry(index));
    if (!hasLots || !isPositive(missingNow())) return focusSoon(itemPicker);
    if (isLoad && item.hasLotCodeType) return auto();
    if (!isLoad && item.withdrawalType !== 'MANUAL') void propose();
  };
  const missing = stillMissing(
    line.quantity,
    line.lots.map(({ quantity }) => quantity),
  );
  return {
    index,
    line,
    item,
    template,
    warehouse,
    postingDate,
    hasLots,
    hasSerials: grids.serials,
    isLoad,
    missing,
    rows: fields,
    add,
    remove: (at) => {
      const { serials } = getValues(`lines.${index}`);
      if (serials.length > 0) setValue(`lines.${index}.serials`, withoutLot(serials, at), { shouldDirty: true });
      remove(at);
    },
    auto,
    propose,
    offers,
    take,
    goOn,
  };
}
