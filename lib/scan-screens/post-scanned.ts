import sql from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import { AppError, type FieldError, throwAll } from '../kernel/errors';
import { newId } from '../kernel/id';
import { lineScanOf } from '../record-form/scan-line.rules';
import type { PostedRecord } from '../records/post-record';
import { type AskedRecord, postRecordOrAsk } from '../records/post-record-or-ask';
import { postRecordSchema } from '../records/record.schema';
import { readScan } from '../scan/read-scan';
import type { ScanAnswer } from '../scan/scan-answer.types';
import { keepAnswer, once } from '../server/once';
import { problemOf } from './seen.rules';
import type { ScannedLine, ScannedRecord } from './scanned-record.schema';
import { type KnownScan, lotErrors, mergeScans, templateErrors } from './scanned-record.rules';

type Judged = { readonly line: KnownScan } | { readonly error: FieldError };

const refused = (path: string, { code, params }: Pick<FieldError, 'code' | 'params'>): Judged => ({ error: { path, code, params } });

/** What a code is refused for before anybody asks how much of what it names. */
function complaintOf({ problems, found, says, text }: ScanAnswer): Pick<FieldError, 'code' | 'params'> | null {
  const wrong = problemOf(problems);
  if (wrong) return wrong;
  if (found.items.length === 1) return null;
  return { code: found.items.length === 0 ? 'E_SCAN_UNKNOWN' : 'E_SCAN_SEVERAL', params: { code: says.gtin ?? text } };
}

/** A scan that was kept as it came, now read against the data. */
async function judge(ctx: Ctx, line: ScannedLine, path: string): Promise<Judged> {
  let answer: ScanAnswer;
  try {
    answer = await readScan({ run: ctx.sql, companyId: ctx.company.id, today: ctx.today }, line.codes);
  } catch (error) {
    if (error instanceof AppError) return refused(path, error);
    throw error;
  }
  const complaint = complaintOf(answer);
  const scan = complaint ? null : lineScanOf(answer);
  const [item] = answer.found.items;
  if (!scan || !item) return refused(path, complaint ?? { code: 'E_SCAN_UNKNOWN', params: { code: answer.text } });
  const given = line.lot ?? { id: null, code: null, generated: false, supplierLotCode: null, expiryDate: null };
  const lot = scan.lot && { ...given, id: scan.lot.id, code: scan.lot.code, expiryDate: scan.lot.expiryDate };
  const pieces = scan.serial ? [scan.serial] : line.pieces;
  const quantity = line.quantity === '' ? scan.quantity : line.quantity;
  const itemCode = `${item.classCode} ${item.code}`;
  return { line: { ...line, itemId: item.id, itemCode, lot, quantity, pieces } };
}

/** The lines with their items: those that were found when they were scanned, and those that are judged now. */
async function readLines(ctx: Ctx, lines: readonly ScannedLine[]): Promise<KnownScan[]> {
  const ids = lines.flatMap(({ itemId }) => itemId ?? []);
  const rows = await ctx.sql<{ id: string; code: string }>(
    sql`SELECT i.id, k.code || ' ' || i.code AS code FROM item i JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
        WHERE i.company_id = ${ctx.company.id} AND i.id = ANY(${ids}::uuid[])`,
  );
  const codes = new Map(rows.map(({ id, code }) => [id, code]));
  const judged: Judged[] = [];
  for (const [at, line] of lines.entries()) {
    const itemCode = line.itemId === null ? undefined : codes.get(line.itemId);
    if (line.itemId !== null)
      judged.push(
        itemCode === undefined
          ? refused(`lines.${at}.itemId`, { code: 'E_NOT_FOUND', params: {} })
          : { line: { ...line, itemId: line.itemId, itemCode } },
      );
    else if (line.codes.length === 0) judged.push(refused(`lines.${at}.codes`, { code: 'E_REQUIRED', params: {} }));
    else judged.push(await judge(ctx, line, `lines.${at}`));
  }
  throwAll(judged.flatMap((one) => ('error' in one ? [one.error] : [])));
  return judged.flatMap((one) => ('line' in one ? [one.line] : []));
}

/** Typed codes of lots become the lots that stand under them. */
async function withLots(ctx: Ctx, lines: readonly KnownScan[]): Promise<KnownScan[]> {
  const wanted = lines.flatMap(({ lot, itemId, variantId }, at) =>
    lot && lot.id === null && !lot.generated ? [{ at, key: codeKey(lot.code), item: itemId, variant: variantId }] : [],
  );
  if (wanted.length === 0) return [...lines];
  const found = await ctx.sql<{ at: number; id: string }>(
    sql`SELECT w.at, l.id FROM json_to_recordset(${JSON.stringify(wanted)}::json) AS w(at int, key text, item uuid, variant uuid)
        JOIN lot l ON l.company_id = ${ctx.company.id} AND l.item_id = w.item AND l.code_key = w.key AND l.variant_id IS NOT DISTINCT FROM w.variant AND l.voided_at IS NULL`,
  );
  const ids = new Map(found.map(({ at, id }) => [at, id]));
  return lines.map((line, at) => {
    const id = ids.get(at);
    return line.lot && id !== undefined ? { ...line, lot: { ...line.lot, id } } : line;
  });
}

type Sides = { readonly code: string; readonly type: 'LOAD' | 'UNLOAD'; readonly offsetType: 'LOAD' | 'UNLOAD' | null };

async function assertTemplate(ctx: Ctx, { screen, templateId }: ScannedRecord): Promise<void> {
  const [template] = await ctx.sql<Sides>(
    sql`SELECT t.code, t.type, o.type AS "offsetType" FROM warehouse_template t
        LEFT JOIN warehouse_template o ON o.company_id = t.company_id AND o.id = t.offset_template_id
        WHERE t.company_id = ${ctx.company.id} AND t.id = ${templateId}::uuid`,
  );
  throwAll(templateErrors(screen, template));
}

const recordLine = ({ itemId, variantId, lot, quantity, locationId, toLocationId, pieces }: KnownScan) => ({
  itemId,
  variantId,
  quantity,
  locationId,
  offsetLocationId: toLocationId,
  lots: lot
    ? [{ lotId: lot.id, code: lot.id === null ? lot.code : null, ...lotTexts(lot), quantity, locationId, offsetLocationId: toLocationId }]
    : [],
  serials: pieces.map(({ id, code }) => ({ serialId: id, code, lot: lot ? 0 : null })),
});

/** What only a new lot is told. */
const lotTexts = ({ id, generated, supplierLotCode, expiryDate }: NonNullable<KnownScan['lot']>) =>
  id === null ? { generated, supplierLotCode, expiryDate } : {};

/**
 * Posts what was scanned as one record, by the verb of every other posting. Codes that nobody could look up when they were scanned are read
 * now; a lot that is not there is made where goods are received, and refused elsewhere. The same command posted again returns the first result.
 * @throws E_SCAN_UNKNOWN, E_SCAN_SEVERAL, E_SCAN_LOT_UNKNOWN, E_SCAN_TEMPLATE, E_SCAN_MOVE_TEMPLATE, E_LOT_REQUIRED, and what posting throws
 * @rules BAR-03, BAR-04, POST-02
 */
export function postScanned(ctx: Ctx, input: ScannedRecord): Promise<PostedRecord | AskedRecord> {
  return once(ctx, 'scan.post', input, async () => {
    await assertTemplate(ctx, input);
    const lines = mergeScans(await withLots(ctx, await readLines(ctx, input.lines)));
    throwAll(lotErrors(input.screen, lines));
    const { warehouseId, templateId, postingDate, refDocumentText, partnerId, confirm } = input;
    const commandId = newId();
    const header = { commandId, confirm, warehouseId, templateId, postingDate, refDocumentText, partnerId };
    const posted = await postRecordOrAsk(ctx, postRecordSchema.parse({ ...header, lines: lines.map(recordLine) }));
    await keepAnswer(ctx, commandId, posted);
    return posted;
  });
}
