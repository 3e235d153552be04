import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { readFormItems } from '../record-form/record-form.query';
import type { FormItem } from '../record-form/record-form.types';
import { newOrigin, newResult } from './transform-form.rules';
import type { TransformParams } from './transform-form.params';
import { placesOfLots, readTransformTemplates } from './transform-form.query';
import type { OriginPlace, TransformSetting, TransformValues } from './transform-form.types';
import { sum } from '../kernel/quantity';

export type OpenedTransform = {
  readonly setting: TransformSetting;
  readonly places: readonly OriginPlace[];
  readonly items: readonly FormItem[];
  readonly defaults: TransformValues;
  /** Of the lots asked for, how many could not be taken: without stock, of another item, in another warehouse. */
  readonly leftOut: number;
};

/**
 * Everything for the page: the templates, and the lots that the address asks for with all that lies of them. They must be of one item and in one
 * warehouse; the first lot says which item, and the warehouse is the first one that has a template, else the first.
 * @rules LFL-01, LFL-02, LFL-03
 */
export async function openTransformForm(run: RunSql, company: number, params: TransformParams, today: Day): Promise<OpenedTransform> {
  const [templates, all] = await Promise.all([
    readTransformTemplates(run, company),
    params.lots.length > 0 ? placesOfLots(run, company, params.lots) : [],
  ]);
  const [first] = all;
  const ofItem = all.filter(({ itemId, variantId }) => itemId === first?.itemId && variantId === first.variantId);
  const served = (warehouseId: string) => templates.some((template) => template.warehouseId === warehouseId);
  const warehouseId = (ofItem.find((place) => served(place.warehouseId)) ?? first)?.warehouseId;
  const places = ofItem.filter((place) => place.warehouseId === warehouseId);
  const offered = templates.filter((template) => template.warehouseId === warehouseId);
  const items = first ? await readFormItems(run, company, [first.itemId]) : [];
  const taken = new Set(places.map(({ lotId }) => lotId));
  const serials = first?.serialManaged ?? false;
  const [item] = items;
  return {
    setting: { today, templates },
    places,
    items,
    leftOut: params.lots.filter((id) => !taken.has(id)).length,
    defaults: {
      templateId: offered.length === 1 ? (offered[0]?.id ?? null) : null,
      postingDate: today,
      note: null,
      itemChanges: false,
      itemId: null,
      variantId: null,
      origins: places.map(newOrigin),
      results: [
        newResult('1', {
          kind: item && !item.hasLotCodeType ? 'typed' : 'proposed',
          quantity: serials || places.length === 0 ? '' : sum(places.map(({ quantity }) => quantity)),
        }),
      ],
    },
  };
}
