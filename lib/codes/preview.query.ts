import sql, { raw } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { dayParts } from '../kernel/day';
import { type ExpiryType, expiryDate } from '../lots/expiry.rules';
import type { CodeSources, CounterState } from '../code-types/code-type.types';
import type { PreviewFactsInput, PreviewSourcesInput } from './preview.schema';

type ItemFacts = {
  itemClass: string;
  itemCode: string;
  characteristic: string | null;
  productCategory: string | null;
  itemType: string | null;
  variant: string | null;
  validityDays: number | null;
  expiryType: ExpiryType;
};

type Letters = { yearLetters: string | null; monthLetters: string | null };

/**
 * The values that a lot of this item, made on this day, would give to its code. Without an item only the day speaks.
 * What comes from the record (supplier, lot type, documents) is null. Null when the company has no such item.
 * @rules CODE-02, CODE-14
 */
export async function previewSources(
  run: RunSql,
  companyId: number,
  { itemId, variantId, day }: PreviewSourcesInput,
): Promise<CodeSources | null> {
  const { year, month } = dayParts(day);
  const [letters] = await run<Letters>(
    sql`SELECT (SELECT letters FROM year_letter WHERE company_id = ${companyId} AND year = ${year}) AS "yearLetters",
               (SELECT letters FROM month_letter WHERE company_id = ${companyId} AND month = ${month}) AS "monthLetters"`,
  );
  const none = {
    lotType: null,
    supplierNickname: null,
    supplierLot: null,
    purchaseDnNo: null,
    purchaseInvoiceNo: null,
    insertDate: day,
    yearLetters: null,
    monthLetters: null,
    ...letters,
  };
  if (!itemId)
    return {
      ...none,
      itemClass: null,
      itemCode: null,
      characteristic: null,
      productCategory: null,
      itemType: null,
      variant: null,
      expiryDate: null,
    };
  const [item] = await run<ItemFacts>(
    sql`SELECT k.code AS "itemClass", i.code AS "itemCode", ch.code AS characteristic, pc.code AS "productCategory", it.code AS "itemType",
          v.code AS variant, i.lot_validity_days AS "validityDays", i.lot_expiry_type AS "expiryType"
        FROM item i
        JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
        LEFT JOIN characteristic ch ON ch.company_id = i.company_id AND ch.id = i.characteristic_id
        LEFT JOIN product_category pc ON pc.company_id = i.company_id AND pc.id = i.product_category_id
        LEFT JOIN item_type it ON it.company_id = i.company_id AND it.id = i.item_type_id
        LEFT JOIN item_variant v ON v.company_id = i.company_id AND v.item_id = i.id AND v.id = ${variantId}::uuid
        WHERE i.company_id = ${companyId} AND i.id = ${itemId}::uuid`,
  );
  if (!item) return null;
  const { validityDays, expiryType, ...codes } = item;
  return { ...none, ...codes, expiryDate: expiryDate({ startDate: day, validityDays, expiryType }) };
}

export type PreviewFacts = { readonly state: CounterState | null; readonly taken: readonly string[] };

/**
 * Where the counter of this root stands (null: it has not begun) and which of the code keys are used in the scope in which codes
 * must be unique. Reads only: a preview consumes nothing.
 * @rules CODE-09, CODE-10, CODE-14, SER-01
 */
export async function previewFacts(
  run: RunSql,
  companyId: number,
  { purpose, codeTypeId, itemId, variantId, rootKey, keys }: PreviewFactsInput,
): Promise<PreviewFacts> {
  const [settings] = await run<{ byCompany: boolean }>(
    sql`SELECT lot_uniqueness_by_company AS "byCompany" FROM company_settings WHERE company_id = ${companyId}`,
  );
  const serial = purpose === 'SERIAL';
  const byCompany = !serial && settings?.byCompany === true;
  const taken = await run<{ key: string }>(
    sql`SELECT DISTINCT code_key AS key FROM ${raw(serial ? 'serial' : 'lot')} WHERE company_id = ${companyId} AND voided_at IS NULL AND code_key = ANY(${[...keys]}::text[])
          AND (${byCompany} OR (item_id = ${itemId}::uuid AND variant_id IS NOT DISTINCT FROM ${variantId}::uuid))`,
  );
  const [state] = await run<CounterState>(
    sql`SELECT last_numeric AS "lastNumeric", last_alpha AS "lastAlpha", filled_through AS "filledThrough" FROM code_counter
        WHERE company_id = ${companyId} AND code_type_id = ${codeTypeId}::uuid AND root_key = ${rootKey}
          AND item_id IS NOT DISTINCT FROM ${byCompany ? null : itemId}::uuid AND variant_id IS NOT DISTINCT FROM ${byCompany ? null : variantId}::uuid`,
  );
  return { state: state ?? null, taken: taken.map(({ key }) => key) };
}
