import { parseCsv } from 'hucre/csv';
import { readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { exactNumber, guardText, unguardText } from './cells.rules';
import { columnsOf, cursorPages, numberedPages } from './define-export';
import type { ExportFormat, ExportKind, ExportValue } from './list-export.types';
import { type FilePlan, listFile } from './list-file';

const EVIL = ['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '\tx', '\rx', '\0x', '＝1', '＋1', '－1', '＠x', '|x'];

type Cells = readonly (readonly [kind: ExportKind, value: ExportValue])[];
const text = (value: string): Cells[number] => ['text', value];
async function* once<T>(...batches: T[]): AsyncGenerator<T> {
  yield* batches;
}

function plan(format: ExportFormat, rows: readonly Cells[], locale: FilePlan['locale'] = 'en'): FilePlan {
  const heads = (rows[0] ?? []).map(([kind], at) => ({ label: `=H${at}`, kind }));
  return { format, locale, title: 'Lots [all]', heads, rows: once(rows.map((row) => row.map(([, value]) => value))), yes: 'Yes', no: 'No' };
}
const bytes = async (given: FilePlan) => new Uint8Array(await new Response(listFile(given)).arrayBuffer());
const csv = async (given: FilePlan) => new TextDecoder().decode(await bytes(given));

const ROW: Cells = [
  text('00012'),
  ['number', '1234.5'],
  ['day', '2026-11-22'],
  ['flag', true],
  ['number', '123456789012.345678'],
  ['text', null],
  ['number', '-3'],
  ['moment', '2026-11-22T10:30:00.000Z'],
];

describe('cells of an exported list', () => {
  test('[S16] what a spreadsheet would run gets an apostrophe, and reading it back takes it off again', () => {
    for (const evil of EVIL) {
      expect(guardText(evil)).toBe(`'${evil}`);
      expect(unguardText(guardText(evil))).toBe(evil);
    }
    for (const plain of ['00012', 'Oak 5%', "'t Hof", 'a=b', '']) {
      expect(guardText(plain)).toBe(plain);
      expect(unguardText(plain)).toBe(plain);
    }
  });

  test('a number keeps every digit: what a spreadsheet would round stays text', () => {
    expect(exactNumber('1234.5')).toBe(1234.5);
    expect(exactNumber('-0.000001')).toBe(-0.000001);
    expect(exactNumber('123456789012.345678')).toBeNull();
    expect(exactNumber('1e5')).toBeNull();
  });
});

describe('the file', () => {
  test('[S16] no cell of a CSV begins like a formula, its heads included; numbers may be negative', async () => {
    const file = await bytes(plan('csv', [[text('a'), ['number', '-2']], ...EVIL.map((evil) => [text(evil), text('x')])]));
    expect([...file.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [heads, first, ...rows] = parseCsv(new TextDecoder().decode(file));
    expect([heads, first]).toEqual([
      ["'=H0", "'=H1"],
      ['a', '-2'],
    ]);
    expect(rows.map(([cell]) => unguardText(String(cell)))).toEqual(EVIL);
    expect(rows.filter(([cell]) => !String(cell).startsWith("'"))).toEqual([]);
  });

  test('a CSV speaks the dialect of the language', async () => {
    expect((await csv(plan('csv', [ROW]))).split('\r\n')[1]).toBe(
      '00012,1234.5,2026-11-22,Yes,123456789012.345678,,-3,2026-11-22T10:30:00.000Z',
    );
    expect((await csv(plan('csv', [ROW], 'it'))).split('\r\n')[1]).toBe(
      '00012;1234,5;2026-11-22;Yes;123456789012,345678;;-3;2026-11-22T10:30:00.000Z',
    );
  });

  test('[S16] cells of an XLSX are typed and none is a formula', async () => {
    const rowsOf = async (file: Uint8Array) => {
      const rows: unknown[][] = [];
      for await (const row of streamXlsxRows(file)) rows.push(row.values);
      return rows;
    };
    expect((await rowsOf(await bytes(plan('xlsx', [ROW]))))[1]).toEqual([
      '00012',
      1234.5,
      new Date('2026-11-22T00:00:00Z'),
      'Yes',
      '123456789012.345678',
      null,
      -3,
      new Date('2026-11-22T10:30:00Z'),
    ]);
    const evil = await bytes(plan('xlsx', [EVIL.slice(0, 8).map(text)]));
    expect((await rowsOf(evil))[1]?.slice(0, 4)).toEqual(EVIL.slice(0, 4));
    // A formula would stand in an element of its own.
    const sheet = (await readXlsx(evil)).sheets[0];
    expect(JSON.stringify(sheet)).not.toContain('"formula"');
  });

  test('columns come in the order that is shown, the first always; batches follow a cursor or numbers to the end', async () => {
    const columns = [{ id: 'code' }, { id: 'class' }, { id: 'item', part: 1 }, { id: 'item', part: 2 }];
    expect(columnsOf(columns, ['item', 'nonsense', 'class'])).toEqual([{ id: 'code' }, columns[2], columns[3], { id: 'class' }]);
    expect(columnsOf(columns, ['nonsense'])).toEqual(columns);
    const pages = new Map([
      [undefined, { rows: [1, 2], next: 'a' }],
      ['a', { rows: [3], next: null }],
    ]);
    const seen: number[] = [];
    for await (const rows of cursorPages(async (after) => pages.get(after) ?? { rows: [], next: null })) seen.push(...rows);
    for await (const rows of numberedPages(async (number) => ({ rows: number < 3 ? [number * 10] : [], total: 2 }))) seen.push(...rows);
    expect(seen).toEqual([1, 2, 3, 10, 20]);
  });
});
