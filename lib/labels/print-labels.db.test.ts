import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { labelChoices } from './label-choices.query';
import { labelFile } from './label-file';
import { labelPrintParams } from './label-print-register.params';
import { listLabelPrints } from './label-print-register.query';
import { printLabels } from './print-labels';
import { type PrintLabels, printLabelsSchema } from './print-labels.schema';
import { saveLabelDesign } from './save-label-design';
import { saveLabelDesignSchema } from './save-label-design.schema';
import { DESIGNS, type StartingDesign } from './starting-designs.types';

let one: Workbench;
let house: LotHouse;
const designs = new Map<StartingDesign, string>();

beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, dayIn('Europe/Rome', new Date()));
  for (const key of ['lotSmall', 'lotGs1', 'lotSheet', 'location', 'record'] as const) {
    const design = saveLabelDesignSchema.parse({ ...DESIGNS[key], description: key, isDefault: false, active: true });
    designs.set(key, (await one.run(saveLabelDesign, design)).id);
  }
});
afterAll(() => one.close());

type Given = Partial<PrintLabels> & { readonly key: StartingDesign; readonly ids?: readonly string[] };
const input = ({ key, ids, ...rest }: Given): PrintLabels =>
  printLabelsSchema.parse({ commandId: newId(), designId: designs.get(key), format: 'PDF', what: { of: 'ids', ids }, ...rest });
const print = (given: Given) => one.run(printLabels, input(given));
const who = () => ({ companyId: one.companyId, userId: one.caller.actor.userId });

async function file(printId: string): Promise<{ type: string; bytes: Buffer }> {
  const { type, body } = await labelFile(one.db.sql, who(), printId);
  return { type, bytes: Buffer.from(await new Response(body).arrayBuffer()) };
}
const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

test('[LAB-06] a print is kept with who, when, of what, how many and what stood on each label, and the file says just that', async () => {
  const item = await house.item('KEPT', { description: 'Pecorino & più' });
  const lots = [await house.load(item, '5'), await house.load(item, '6')];
  const printed = await print({ key: 'lotSmall', ids: lots.map(({ id }) => id), copies: 3 });
  expect(printed).toMatchObject({ labels: 6, skipped: 0, format: 'PDF' });
  const [kept] = await one.db.sql(
    sql`SELECT design_code AS code, kind, format, subjects, labels, reprints, reason, printed_by AS "by" FROM label_print WHERE company_id = ${one.companyId} AND id = ${printed.printId}::uuid`,
  );
  expect(kept).toEqual({
    code: 'LOT50',
    kind: 'LOT',
    format: 'PDF',
    subjects: 2,
    labels: 6,
    reprints: 0,
    reason: null,
    by: one.caller.actor.userId,
  });
  const lines = await one.db.sql(
    sql`SELECT code, copies, reprint, content FROM label_print_line WHERE company_id = ${one.companyId} AND print_id = ${printed.printId}::uuid ORDER BY line_no`,
  );
  expect(lines).toEqual(lots.map(({ code }) => ({ code, copies: 3, reprint: false, content: code })));
  const { type, bytes } = await file(printed.printId);
  expect(type).toBe('application/pdf');
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pages(bytes)).toBe(6);
  expect(bytes.toString('latin1')).toContain('/FontFile2');
});

test('[LAB-06 part] prints are neither changed nor taken away', async () => {
  await expect(one.db.sql(sql`UPDATE label_print SET labels = 1 WHERE company_id = ${one.companyId}`)).rejects.toThrow();
  await expect(one.db.sql(sql`DELETE FROM label_print_line WHERE company_id = ${one.companyId}`)).rejects.toThrow();
});

test('[LAB-06 part] a reprint is marked, and asks for a reason where the firm wants one', async () => {
  const item = await house.item('AGAIN');
  const { id } = await house.load(item, '1');
  await print({ key: 'lotSmall', ids: [id] });
  const again = await print({ key: 'lotGs1', ids: [id], skipUnfit: true }).catch((error: unknown) => error);
  expect(again).toMatchObject({ code: 'E_LABEL_NO_GTIN' });
  await one.db.sql(sql`UPDATE company_settings SET label_reprint_reason = true WHERE company_id = ${one.companyId}`);
  await expect(print({ key: 'lotSmall', ids: [id] })).rejects.toMatchObject({ code: 'E_REASON_REQUIRED', fields: [{ path: 'reason' }] });
  const { printId } = await print({ key: 'lotSmall', ids: [id], reason: 'label torn' });
  const [kept] = await one.db.sql(
    sql`SELECT reprints, reason FROM label_print WHERE company_id = ${one.companyId} AND id = ${printId}::uuid`,
  );
  expect(kept).toEqual({ reprints: 1, reason: 'label torn' });
  await one.db.sql(sql`UPDATE company_settings SET label_reprint_reason = false WHERE company_id = ${one.companyId}`);
});

test('[LAB-04 part] lots that do not fit are refused all at once, each with its reason; the others can be printed alone', async () => {
  const item = await house.item('UNFIT');
  await one.db.sql(
    sql`INSERT INTO item_gtin (company_id, id, item_id, gtin, gtin_key, uom_id, quantity) SELECT ${one.companyId}, ${newId()}::uuid, id, '9521234543213', '09521234543213', uom_id, 1
        FROM item WHERE company_id = ${one.companyId} AND id = ${item}::uuid`,
  );
  const [good, long, strange] = [
    await house.load(item, '1', { code: 'GOOD-1' }),
    await house.load(item, '1', { code: 'X'.repeat(21) }),
    await house.load(item, '1', { code: 'A B#' }),
  ];
  const ids = [good.id, long.id, strange.id];
  await expect(print({ key: 'lotGs1', ids })).rejects.toMatchObject({
    code: 'E_LABEL_TOO_LONG',
    fields: [
      { code: 'E_LABEL_TOO_LONG', params: { number: 21 } },
      { code: 'E_LABEL_CHARACTERS', params: { part: '␣ #' } },
    ],
  });
  expect(await print({ key: 'lotGs1', ids, skipUnfit: true })).toMatchObject({ labels: 1, skipped: 2 });
  expect(await print({ key: 'lotSmall', ids })).toMatchObject({ labels: 3 });
});

test('[POST-02 part] the same command prints once, and its file is fetched by who printed it alone', async () => {
  const item = await house.item('ONCE');
  const { id } = await house.load(item, '1');
  const asked = input({ key: 'lotSmall', ids: [id] });
  const first = await one.run(printLabels, asked);
  expect(await one.run(printLabels, asked)).toEqual(first);
  await expect(labelFile(one.db.sql, { ...who(), userId: newId() }, first.printId)).rejects.toMatchObject({ code: 'E_LABEL_GONE' });
});

test('a record gives labels to the lots that it brought in, or to itself; a filter to all its rows', async () => {
  const item = await house.item('MANY');
  const lots = Array.from({ length: 5 }, () => ({ quantity: '1', generated: true }));
  const record = await house.post({ templateId: house.loadId, lines: [{ itemId: item, quantity: '5', lots }] });
  const { recordId } = record;
  expect(await print({ key: 'lotSheet', what: { of: 'record', recordId } })).toMatchObject({ labels: 5 });
  expect(await print({ key: 'record', what: { of: 'record', recordId } })).toMatchObject({ labels: 1 });
  const { printId } = await print({ key: 'lotSheet', what: { of: 'filter', search: { item: 'MANY', view: 'all' } }, copies: 6 });
  const { bytes } = await file(printId);
  expect(pages(bytes)).toBe(2);
  await expect(print({ key: 'lotSmall', what: { of: 'filter', search: { item: 'NOBODY' } } })).rejects.toMatchObject({
    code: 'E_LABEL_NOTHING',
  });
});

test('a location has its label as a picture or as commands of a label printer; a picture shows one', async () => {
  const stored = await house.warehouse('LW', { stockByLocation: true });
  const ids = [await house.location('A-01', { warehouseId: stored }), await house.location('Ã~02^', { warehouseId: stored })];
  const svg = await file((await print({ key: 'location', ids: ids.slice(0, 1), format: 'SVG' })).printId);
  expect(svg.type).toBe('image/svg+xml');
  expect(svg.bytes.toString()).toContain(`A-01`);
  const png = await file((await print({ key: 'location', ids: ids.slice(0, 1), format: 'PNG' })).printId);
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  const zpl = await file((await print({ key: 'location', ids, format: 'ZPL', copies: 2 })).printId);
  expect(zpl.bytes.toString().match(/\^XA[\s\S]*?\^PQ2\n\^XZ/g)).toHaveLength(2);
  // Signs that are commands of the printer go as their bytes.
  expect(zpl.bytes.toString()).toContain('_C3_83_7E02_5E');
  await expect(print({ key: 'location', ids, format: 'PNG' })).rejects.toMatchObject({ code: 'E_LABEL_ONE_PICTURE' });
});

test('[LOT-27 part] the dialog proposes the design of the lot, else that of its item, else the default, and says how often it was printed', async () => {
  const item = await house.item('PROPOSED');
  const { id } = await house.load(item, '1');
  const choices = () => labelChoices(one.db.sql, one.companyId, { kinds: ['LOT'], subjectId: id });
  const other = designs.get('lotSheet');
  expect(await choices()).toMatchObject({ printed: 0, reprintReason: false });
  await one.db.sql(sql`UPDATE item SET label_unique_id = ${other}::uuid WHERE company_id = ${one.companyId} AND id = ${item}::uuid`);
  await print({ key: 'lotSmall', ids: [id] });
  expect(await choices()).toMatchObject({ printed: 1, proposed: other });
  await one.db.sql(
    sql`UPDATE lot SET label_report_id = ${designs.get('lotGs1')}::uuid WHERE company_id = ${one.companyId} AND id = ${id}::uuid`,
  );
  expect(await choices()).toMatchObject({ proposed: designs.get('lotGs1') });
});

test('[LAB-06 part] the log finds prints by code, reason, kind and thing, newest first', async () => {
  const item = await house.item('LOGGED');
  const { id, code } = await house.load(item, '1', { code: 'LOG-77' });
  await print({ key: 'lotSmall', ids: [id] });
  await print({ key: 'lotSheet', ids: [id], reason: 'wet paper' });
  const list = (search: object) => listLabelPrints(one.db.sql, one.companyId, labelPrintParams.parse(search));
  const found = await list({ subject: id });
  expect(found.rows.map((row) => [row.code, row.designCode, row.reprints, row.reason])).toEqual([
    [code, 'LOTA4', 1, 'wet paper'],
    [code, 'LOT50', 0, null],
  ]);
  expect((await list({ q: 'log-77' })).rows).toHaveLength(2);
  expect((await list({ q: 'wet', reprints: '1' })).rows).toHaveLength(1);
  expect((await list({ q: 'log-77', kind: 'SERIAL' })).rows).toEqual([]);
});
