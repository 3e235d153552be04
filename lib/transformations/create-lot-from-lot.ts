import { BLANK_LOT } from '../records/blank-lot.rules';
import sql from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import { AppError, type FieldError, throwAll } from '../kernel/errors';
import { newId } from '../kernel/id';
import { sum } from '../kernel/quantity';
import { unconfirmed } from '../posting-plans/check-stock';
import { planPosting, NEW_RECORD } from '../posting-plans/plan-posting';
import { type PostingFacts, readPostingFacts } from '../posting-plans/record-facts.query';
import { dateErrors } from '../records/record.rules';
import { lineErrors, lotKeyOf } from '../records/record-line.rules';
import type { RecordInput, RecordLineInput } from '../records/record.types';
import { finishPlan, planWrites } from '../posting-plans/write-plan';
import { once } from '../server/once';
import { writeRecord } from '../stock/post';
import type { CreateLotFromLotInput } from './create-lot-from-lot.schema';
import { balanceErrors, expiryErrors, inheritedExpiry, inheritedValues, type OriginLot } from './lot-from-lot.rules';

export type CreatedLots = {
  readonly recordId: string;
  readonly offsetRecordId: string;
  readonly number: number;
  readonly lots: readonly { readonly id: string; readonly code: string }[];
};

const readOrigins = (ctx: Ctx, ids: readonly string[]): Promise<OriginLot[]> =>
  ctx.sql<OriginLot>(
    sql`SELECT l.id, l.code, l.item_id AS "itemId", l.variant_id AS "variantId", l.supplier_id AS "supplierId", l.producer_id AS "producerId", l.supplier_lot_code AS "supplierLotCode",
          l.supplier_lot_key AS "supplierLotKey", l.project_id AS "projectId", l.evaluation_id AS "evaluationId", l.status_id AS "statusId",
          COALESCE(s.exclude_from_availability, false) AS "statusExcludes", l.expiry_date AS "expiryDate"
        FROM lot l LEFT JOIN lot_status s ON s.company_id = l.company_id AND s.id = l.status_id
        WHERE l.company_id = ${ctx.company.id} AND l.id = ANY(${[...ids]}::uuid[]) AND l.voided_at IS NULL`,
  );

const piecesOf = (rows: readonly { serialIds: readonly string[] }[]): RecordLineInput['serials'] =>
  rows.flatMap(({ serialIds }, lot) =>
    serialIds.map((serialId) => ({ serialId, code: null, lot, customerCode: null, supplierCode: null, startDate: null, expiryDate: null })),
  );

const plainLine = (
  item: { itemId: string; variantId: string | null },
  rest: Pick<RecordLineInput, 'quantity' | 'lots' | 'serials'>,
): RecordLineInput => ({
  itemId: item.itemId,
  variantId: item.variantId,
  amount: null,
  locationId: null,
  offsetLocationId: null,
  note: null,
  ...rest,
});

/** The two records as they would be typed: one line each, with a row per origin and per result. @rules LFL-04 */
function recordsOf(input: CreateLotFromLotInput, origin: OriginLot, warehouses: { from: string; to: string; toTemplate: string }) {
  const result = input.itemId === null ? origin : { itemId: input.itemId, variantId: input.variantId };
  const header: Omit<RecordInput, 'warehouseId' | 'templateId' | 'lines'> = {
    postingDate: input.postingDate,
    number: null,
    partnerId: null,
    stockPartnerId: null,
    projectId: null,
    refDocumentText: null,
    refDocumentDate: null,
    internalDocument: null,
    internalDocumentDate: null,
    note: input.note,
    offset: null,
  };
  const taken = input.origins.map(({ lotId, quantity, locationId }) => ({ ...BLANK_LOT, lotId, quantity, locationId }));
  const made = input.results.map(({ serialIds: _serialIds, ...row }) => ({ ...BLANK_LOT, ...row }));
  const main: RecordInput = {
    ...header,
    warehouseId: warehouses.from,
    templateId: input.templateId,
    lines: [plainLine(origin, { quantity: sum(taken.map((lot) => lot.quantity)), lots: taken, serials: piecesOf(input.origins) })],
  };
  const other: RecordInput = {
    ...header,
    warehouseId: warehouses.to,
    templateId: warehouses.toTemplate,
    lines: [plainLine(result, { quantity: sum(made.map((lot) => lot.quantity)), lots: made, serials: piecesOf(input.results) })],
  };
  return { main, other };
}

/** Complaints in the words of the page: rows of the main line are origins, those of the other side results. */
const onPage = (fields: readonly FieldError[]): FieldError[] =>
  fields.map((field) => ({
    ...field,
    path: field.path.replace(/^offset\.lines\.0\.lots/, 'results').replace(/^lines\.0\.lots/, 'origins'),
  }));

type Given = { readonly input: CreateLotFromLotInput; readonly facts: PostingFacts; readonly origins: readonly OriginLot[] };

/** What is wrong before anybody looks at stock. @rules LFL-01, LFL-04, LFL-06, LFL-07, LFL-08, LFL-09 */
function complaintsOf({ input, facts, origins }: Given, records: ReturnType<typeof recordsOf>): FieldError[] {
  const { template, warehouse, offset } = facts;
  const [from, to] = [facts.items.get(records.main.lines[0]?.itemId ?? ''), facts.items.get(records.other.lines[0]?.itemId ?? '')];
  if (!template || !warehouse) return [{ path: 'templateId', code: 'E_NOT_FOUND', params: {} }];
  if (!template.createLotFromLot || !template.active || !offset)
    return [{ path: 'templateId', code: 'E_TEMPLATE_NOT_ALLOWED', params: { template: template.code } }];
  if (!from || !to) return [{ path: 'itemId', code: 'E_NOT_FOUND', params: {} }];
  const itemChanges = from.id !== to.id || records.main.lines[0]?.variantId !== records.other.lines[0]?.variantId;
  const same = input.results.flatMap(({ lotId, code }, index): FieldError[] => {
    const origin = itemChanges
      ? undefined
      : origins.find((one) => one.id === lotId || (codeKey(code) !== null && codeKey(one.code) === codeKey(code)));
    return origin ? [{ path: `results.${index}.code`, code: 'E_LFL_SAME_LOT', params: { lot: origin.code } }] : [];
  });
  const serials: FieldError[] =
    itemChanges && (from.serialManaged || to.serialManaged) ? [{ path: 'itemId', code: 'E_LFL_SERIALS', params: { item: to.code } }] : [];
  const item: FieldError[] = to.lotManaged ? [] : [{ path: 'itemId', code: 'E_LOT_NOT_MANAGED', params: { item: to.code } }];
  const inherited = inheritedExpiry(origins, to, { postingDate: input.postingDate, itemChanges });
  const expiry = input.results.flatMap(({ expiryDate }, index) => expiryErrors(expiryDate, inherited, to, `results.${index}.expiryDate`));
  const at = { path: 'lines.0', postingDate: input.postingDate };
  // The expiry has its own rule here, and the load is not one by hand.
  const lenient = new Map([...facts.items].map(([id, one]) => [id, { ...one, allowExpiryEdit: true, manualLoadAllowed: true }]));
  const [mainLine, otherLine] = [records.main.lines[0], records.other.lines[0]];
  if (!mainLine || !otherLine) throw new Error('a lot from lot without a line');
  return [
    ...dateErrors(input.postingDate, facts),
    ...same,
    ...serials,
    ...item,
    ...expiry,
    ...balanceErrors(
      input.origins.map(({ quantity }) => quantity),
      input.results.map(({ quantity }) => quantity),
      { from: from.uom, to: to.uom },
    ),
    ...lineErrors(mainLine, { ...facts, warehouse, template }, at),
    ...lineErrors(otherLine, { ...facts, items: lenient, ...offset }, { ...at, path: 'offset.lines.0' }),
  ];
}

/** E_LOT_OTHER_SUPPLIER for results that exist already and come from another supplier than the origins. @rules LFL-06, LOT-14 */
async function supplierErrors(ctx: Ctx, line: RecordLineInput, supplierId: string | null, facts: PostingFacts): Promise<FieldError[]> {
  if (supplierId === null || !facts.items.get(line.itemId)?.singleSupplierLot) return [];
  const ids = line.lots.map(
    (lot) => lot.lotId ?? (lot.generated ? null : (facts.lotIdByKey.get(lotKeyOf(line.itemId, line.variantId, lot.code ?? '')) ?? null)),
  );
  const others = await ctx.sql<{ id: string; code: string; supplier: string }>(
    sql`SELECT l.id, l.code, p.name AS supplier FROM lot l JOIN partner p ON p.company_id = l.company_id AND p.id = l.supplier_id
        WHERE l.company_id = ${ctx.company.id} AND l.id = ANY(${ids.filter((id) => id !== null)}::uuid[]) AND l.supplier_id <> ${supplierId}::uuid`,
  );
  return ids.flatMap((id, index): FieldError[] => {
    const other = others.find((lot) => lot.id === id);
    return other
      ? [{ path: `results.${index}.code`, code: 'E_LOT_OTHER_SUPPLIER', params: { lot: other.code, supplier: other.supplier } }]
      : [];
  });
}

/**
 * Turns lots, or parts of them, into other lots of the same or another item: one unload and one load, posted as a pair, with the link between them.
 * One origin and several results split a lot, several origins and one result merge them. It is undone by voiding the pair.
 * @throws E_NOT_FOUND, E_TEMPLATE_NOT_ALLOWED, E_LFL_SAME_LOT, E_LFL_SERIALS, E_LFL_ITEMS, E_LOT_SUM, E_EXPIRY_LOCKED, E_TRACE_CYCLE, and what posting throws, on
 * `origins.n` and `results.n`
 * @rules LFL-01, LFL-03, LFL-04, LFL-05, LFL-06, LFL-07, LFL-08, LFL-09, LFL-10, LFL-11, LOT-14, TRACE-02
 */
export function createLotFromLot(ctx: Ctx, input: CreateLotFromLotInput): Promise<CreatedLots> {
  return once(ctx, 'lot.transform', input, async () => {
    const lotIds = [...new Set(input.origins.map(({ lotId }) => lotId))];
    const origins = await readOrigins(ctx, lotIds);
    const [origin] = origins;
    if (!origin || origins.length < lotIds.length) throw new AppError('E_NOT_FOUND').at('origins');
    if (origins.some(({ itemId, variantId }) => itemId !== origin.itemId || variantId !== origin.variantId))
      throw new AppError('E_LFL_ITEMS').at('origins');
    const [places] = await ctx.sql<{ from: string; to: string; toTemplate: string }>(
      sql`SELECT t.warehouse_id AS "from", o.warehouse_id AS "to", o.id AS "toTemplate" FROM warehouse_template t
          JOIN warehouse_template o ON o.company_id = t.company_id AND o.id = t.offset_template_id WHERE t.company_id = ${ctx.company.id} AND t.id = ${input.templateId}::uuid`,
    );
    if (!places) throw new AppError('E_TEMPLATE_NOT_ALLOWED').at('templateId');
    const records = recordsOf(input, origin, places);
    const read = await readPostingFacts(ctx, { ...records.main, lines: [...records.main.lines, ...records.other.lines] });
    // Quantity added to a lot that exists always raises its initial quantity (LFL-06).
    const facts: PostingFacts = {
      ...read,
      offset: read.offset && { ...read.offset, template: { ...read.offset.template, integrateInitialQty: true } },
    };
    throwAll(onPage(complaintsOf({ input, facts, origins }, records)));
    const [line] = records.other.lines;
    const item = line && facts.items.get(line.itemId);
    if (!line || !item) throw new Error('a lot from lot without its item');
    const itemChanges = line.itemId !== origin.itemId || line.variantId !== origin.variantId;
    const expiry = inheritedExpiry(origins, item, { postingDate: input.postingDate, itemChanges });
    const inherited = inheritedValues(origins);
    throwAll(await supplierErrors(ctx, line, inherited.supplierId, facts));
    const lots = line.lots.map((lot) => ({ ...lot, ...(lot.lotId === null ? { expiryDate: lot.expiryDate ?? expiry } : {}) }));
    const recordId = newId();
    const offsetRecordId = newId();
    const plan = await planPosting(ctx, records.main, facts, {
      ...NEW_RECORD,
      recordId,
      offsetRecordId,
      transforms: 'LOT_FROM_LOT',
      otherSide: { record: { ...records.other, lines: [{ ...line, lots }] }, answers: [0], inherits: inherited },
    });
    throwAll(onPage(plan.errors));
    throwAll(onPage(unconfirmed(plan.warnings, input.confirm)));
    const ref = { postingDate: input.postingDate, revision: 0 };
    const header = ({ lines: _lines, offset: _offset, ...rest }: RecordInput) => ({
      ...rest,
      origin: 'LOT_FROM_LOT' as const,
      traceability: true,
    });
    const written = await Promise.all([
      ...planWrites(ctx, ref, plan),
      writeRecord(ctx, { ...header(records.main), id: recordId, mainRecordId: null }),
      writeRecord(ctx, { ...header(records.other), id: offsetRecordId, mainRecordId: recordId }),
    ]);
    await finishPlan(ctx, ref, plan);
    const [number = 0] = written.filter((one) => typeof one === 'number');
    const label = `${facts.warehouse?.code} ${input.postingDate} / ${number}`;
    ctx.record({ action: 'lot.transform', entity: 'stock_record', entityId: recordId, label });
    return { recordId, offsetRecordId, number, lots: plan.lots.filter(({ id }) => !lotIds.includes(id)) };
  });
}
