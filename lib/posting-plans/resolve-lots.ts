import { type CodeRequest, type IssuedCode, issueCodes, takenKey } from '../codes/issue-codes';
import { checkedCode } from '../codes/compose-code.rules';
import type { CodeSources } from '../code-types/code-type.types';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import type { FieldError } from '../kernel/errors';
import { newId } from '../kernel/id';
import { usableUntil } from '../lots/expiry.rules';
import { type NewLotValues, newLotValues, scopeKeyOf } from '../lots/lot.rules';
import type { NewLot } from '../stock/ledger.types';
import type { PostingFacts, PostingItem } from './record-facts.query';
import { findCodesElsewhere, findLotsByCode } from './find-lots.query';
import type { RecordInput, RecordLineInput, RecordLotInput } from '../records/record.types';
import { codeSourceOf, gridsOf, lotKeyOf } from '../records/record-line.rules';

/** A lot row whose lot is known. `chosen`: picked by id, so that it is known to exist (LOT-12). */
export type ResolvedLot = {
  readonly path: string;
  readonly input: RecordLotInput;
  readonly lotId: string;
  readonly isNew: boolean;
  readonly chosen: boolean;
};
export type ResolvedLine = {
  readonly index: number;
  readonly input: RecordLineInput;
  readonly item: PostingItem;
  readonly lots: readonly ResolvedLot[];
};
export type Resolution = {
  readonly lines: readonly ResolvedLine[];
  readonly newLots: readonly NewLot[];
  readonly storeCounters: () => Promise<void>;
  readonly warnings: readonly FieldError[];
};

/** A row of the grid on its way to a lot. */
type Row = {
  readonly path: string;
  readonly line: RecordLineInput;
  readonly item: PostingItem;
  readonly lot: RecordLotInput;
  readonly values: NewLotValues;
};
type Coded = { readonly code: string; readonly key: string; readonly rootKey: string | null; readonly ordinal: string | null };

function sourcesOf(row: Row, record: RecordInput, facts: PostingFacts): CodeSources {
  const supplier = row.values.supplierId === null ? undefined : facts.partners.get(row.values.supplierId);
  return {
    ...row.item.sources,
    variant: row.line.variantId === null ? null : (row.item.variants.get(row.line.variantId) ?? null),
    lotType: row.lot.lotTypeId === null ? null : (facts.lotTypeCodes.get(row.lot.lotTypeId) ?? null),
    supplierNickname: supplier?.nickname ?? null,
    supplierLot: row.lot.supplierLotCode,
    insertDate: record.postingDate,
    expiryDate: row.values.expiryDate,
    yearLetters: facts.letters.year,
    monthLetters: facts.letters.month,
    purchaseDnNo: null,
    purchaseInvoiceNo: null,
  };
}

function rowsOf(record: RecordInput, facts: PostingFacts): Row[] {
  const account = record.partnerId === null ? null : (facts.partners.get(record.partnerId) ?? null);
  return record.lines.flatMap((line, lineIndex) => {
    const item = facts.items.get(line.itemId);
    if (!item || !facts.template || !gridsOf(item, facts.template, facts.lotSerialManagement).lots) return [];
    return line.lots.map((lot, index) => ({
      path: `lines.${lineIndex}.lots.${index}`,
      line,
      item,
      lot,
      values: newLotValues(lot, { postingDate: record.postingDate, account, item }),
    }));
  });
}

/** The series that codes a row: its own, else that of its item. @rules POST-24 */
const typeIdOf = ({ lot, item }: Row): string | null => lot.lotCodeTypeId ?? item.lotCodeTypeId;

function newLotOf(
  row: Row,
  coded: Coded,
  { facts, record, recordId }: { facts: PostingFacts; record: RecordInput; recordId: string },
): NewLot {
  const { line, lot, item, values } = row;
  return {
    id: newId(),
    recordId,
    itemId: line.itemId,
    variantId: line.variantId,
    code: coded.code,
    codeKey: coded.key,
    scopeKey: scopeKeyOf(coded.key, facts.lotUniquenessByCompany),
    lotCodeTypeId: typeIdOf(row),
    codeRootKey: coded.rootKey,
    codeOrdinal: coded.ordinal,
    lotTypeId: lot.lotTypeId,
    supplierId: values.supplierId,
    producerId: values.producerId,
    supplierLotCode: lot.supplierLotCode,
    supplierLotKey: codeKey(lot.supplierLotCode),
    insertDate: values.insertDate,
    startDate: values.startDate,
    expiryDate: values.expiryDate,
    expiryOverridden: values.expiryOverridden,
    usableUntil: usableUntil({ expiryDate: values.expiryDate, blockDays: item.blockDays }),
    packages: lot.packages,
    notes: lot.note,
    statusId: values.statusId,
    evaluationId: null,
    sellable: values.sellable,
    projectId: line.projectId ?? record.projectId,
  };
}

/** Codes for the rows that ask for one, issued in the posting; those of the other rows count as taken. */
async function codesFor(
  ctx: Ctx,
  rows: readonly Row[],
  record: RecordInput,
  facts: PostingFacts,
): Promise<{ codes: Map<Row, IssuedCode>; store: () => Promise<void> }> {
  const byCompany = facts.lotUniquenessByCompany;
  const asking = rows.flatMap((row) => {
    const type = facts.codeTypes.get(typeIdOf(row) ?? '');
    return codeSourceOf(row.lot) === 'GENERATED' && type
      ? [
          {
            row,
            request: {
              type,
              sources: sourcesOf(row, record, facts),
              itemId: row.line.itemId,
              variantId: row.line.variantId,
            } satisfies CodeRequest,
          },
        ]
      : [];
  });
  const typed = rows
    .filter((row) => codeSourceOf(row.lot) === 'TYPED')
    .map((row) => takenKey(byCompany, row.line, codeKey(row.lot.code) ?? ''));
  const { codes, store } = await issueCodes(
    ctx,
    asking.map(({ request }) => request),
    { byCompany, date: record.postingDate, taken: new Set(typed) },
  );
  return { codes: new Map(asking.flatMap(({ row }, index) => (codes[index] ? [[row, codes[index]]] : []))), store };
}

/**
 * Finds or makes the lot of every row: chosen ones by id, typed ones by code, the others with a code of their own type or their item's.
 * Rows of one record with the same new code share one lot. Unloads never make lots: a code that is no lot is E_NOT_FOUND.
 * Warnings: W_CODE_CHANGED when the code shown for "Auto" went to another posting meanwhile.
 * @rules CODE-02, CODE-13, CODE-14, CODE-15, CODE-16, CODE-21, LOT-01, LOT-02, LOT-03, LOT-05, LOT-06, LOT-07, LOT-08, LOT-12
 */
export async function resolveLots(
  ctx: Ctx,
  record: RecordInput,
  facts: PostingFacts,
  recordId: string,
): Promise<Resolution & { errors: readonly FieldError[] }> {
  const rows = rowsOf(record, facts);
  const { codes: issued, store } = await codesFor(ctx, rows, record, facts);
  const existing = new Map([
    ...facts.lotIdByKey,
    ...(await findLotsByCode(
      ctx,
      [...issued].filter(([, code]) => code.ordinal === null).map(([row, { code }]) => ({ ...row.line, code })),
    )),
  ]);
  const made = new Map<string, NewLot>();
  const warnings: FieldError[] = [];
  const errors: FieldError[] = [];
  const lots = new Map<string, ResolvedLot>();
  for (const row of rows) {
    const { path, lot, line } = row;
    const generated = issued.get(row);
    if (generated && lot.code !== null && codeKey(lot.code) !== generated.key)
      warnings.push({ path: `${path}.code`, code: 'W_CODE_CHANGED', params: { old: lot.code, lot: generated.code } });
    const resolved = lot.lotId === null ? lotByCode(row, generated) : { lotId: lot.lotId, isNew: false };
    if (resolved) lots.set(path, { path, input: lot, chosen: lot.lotId !== null, ...resolved });
    else
      errors.push({ path: `${path}.code`, code: 'E_NOT_FOUND', params: { lot: lot.code ?? '', item: row.item.code, line: line.itemId } });
  }
  function lotByCode(row: Row, generated: IssuedCode | undefined): { lotId: string; isNew: boolean } | null {
    const code = generated?.code ?? checkedCode(row.lot.code ?? '');
    const key = lotKeyOf(row.line.itemId, row.line.variantId, code);
    const found = existing.get(key);
    if (found) return { lotId: found, isNew: false };
    if (facts.template?.type !== 'LOAD') return null;
    const coded: Coded = generated ?? { code, key: codeKey(code) ?? code, rootKey: null, ordinal: null };
    const lot = made.get(key) ?? newLotOf(row, coded, { facts, record, recordId });
    made.set(key, lot);
    return { lotId: lot.id, isNew: true };
  }
  const elsewhere = await findCodesElsewhere(ctx, facts.lotUniquenessByCompany ? [...made.values()] : []);
  for (const row of rows) {
    const key = codeKey(row.lot.code);
    const item = key !== null && codeSourceOf(row.lot) === 'TYPED' && lots.get(row.path)?.isNew ? elsewhere.get(key) : undefined;
    if (item) errors.push({ path: `${row.path}.code`, code: 'E_LOT_CODE_NOT_UNIQUE', params: { code: row.lot.code ?? '', item } });
  }
  const lines = record.lines.flatMap((input, index) => {
    const item = facts.items.get(input.itemId);
    return item
      ? [{ index, input, item, lots: input.lots.flatMap((_, lotIndex) => lots.get(`lines.${index}.lots.${lotIndex}`) ?? []) }]
      : [];
  });
  return { lines, newLots: [...made.values()], storeCounters: store, warnings, errors };
}
