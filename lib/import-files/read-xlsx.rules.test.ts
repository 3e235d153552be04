import { writeXlsx } from 'hucre/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../kernel/errors';
import { readWhole, workbook, workbookParts, zipOf } from '../testing/import-files';

const codeOf = async (work: () => Promise<unknown>): Promise<string> => {
  try {
    await work();
    return 'none';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.code;
  }
};
const rows = (xml: string, rest = '') => `<sheetData>${xml}</sheetData>${rest}`;
const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/><numFmt numFmtId="166" formatCode="&quot;day&quot; 0.0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/><xf numFmtId="166"/><xf numFmtId="22"/></cellXfs></styleSheet>';
const inline = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('workbooks', () => {
  test('what a spreadsheet program writes is read: texts, numbers, days, yes and no', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Stock',
          rows: [
            ['Code', 'Qty', 'Day', 'On'],
            ['00012', 12.5, new Date('2026-12-31T00:00:00Z'), true],
            [null, null],
            ['x', -3],
          ],
        },
      ],
    });
    const file = await readWhole('x.xlsx', bytes);
    expect([file.sheet, file.hiddenSheets]).toEqual(['Stock', []]);
    expect(file.rows.map(({ line, cells }) => [line, ...cells.map(({ kind, text }) => `${kind} ${text}`)])).toEqual([
      [1, 'text Code', 'text Qty', 'text Day', 'text On'],
      [2, 'text 00012', 'number 12.5', 'day 2026-12-31', 'flag 1'],
      [4, 'text x', 'number -3'],
    ]);
  });

  test('[I6] numbers come as they are stored and shown, formulas, joined cells and faults as such', async () => {
    const xml = rows(
      `<row r="1">${inline('A1', 'a')}</row><row r="3"><c r="A3" s="1"><v>12</v></c><c r="B3"><v>1.2E+20</v></c><c r="C3" s="2"><v>46387</v></c><c r="D3"><f>1+1</f><v>2</v></c><c r="E3" t="e"><v>#REF!</v></c><c r="F3" s="3"><v>46387.5</v></c><c r="G3"><v>0.30000000000000004</v></c><c r="H3" s="4"><v>7</v></c></row><row r="4">${inline('A4', 'm')}<c r="C4"/></row><row r="5">${inline('B5', 'n')}</row>`,
      '<mergeCells count="1"><mergeCell ref="A4:A5"/></mergeCells>',
    );
    const file = await readWhole('x.xlsx', workbook([{ name: 'S', xml }], { styles: STYLES }));
    expect(file.rows.map(({ line, cells }) => [line, cells.map(({ kind, text }) => `${kind} ${text}`.trim())])).toEqual([
      [1, ['text a']],
      [3, ['number 00012', 'number 1.2E+20', 'day 2026-12-31', 'formula 2', 'fault #REF!', 'moment 46387.5', 'number 0.3', 'number 7']],
      [4, ['merged m', 'text', 'text']],
      [5, ['merged', 'text n']],
    ]);
  });

  test('[I6] days count from 1904 where the workbook says so, and 29 February 1900 never was', async () => {
    const xml = rows('<row r="1"><c r="A1" s="3"><v>44925</v></c><c r="B1" s="3"><v>60</v></c></row>');
    const [first] = (await readWhole('x.xlsx', workbook([{ name: 'S', xml }], { styles: STYLES, since1904: true }))).rows;
    expect(first?.cells[0]).toEqual({ kind: 'day', text: '2026-12-31' });
    const [other] = (await readWhole('x.xlsx', workbook([{ name: 'S', xml }], { styles: STYLES }))).rows;
    expect(other?.cells[1]).toEqual({ kind: 'moment', text: '60' });
  });

  test('[I6] hidden sheets are never read, and told; another sheet is read when it is named', async () => {
    const sheet = (text: string) => rows(`<row>${inline('A1', text)}</row>`);
    const bytes = workbook([
      { name: 'Secret', xml: sheet('no'), state: 'hidden' },
      { name: 'One', xml: sheet('1') },
      { name: 'Two', xml: sheet('2') },
      { name: 'Deep', xml: sheet('no'), state: 'veryHidden' },
    ]);
    const file = await readWhole('x.xlsx', bytes);
    expect([file.sheets, file.sheet, file.hiddenSheets, file.texts]).toEqual([['One', 'Two'], 'One', ['Secret', 'Deep'], [['1']]]);
    expect((await readWhole('x.xlsx', bytes, { sheet: 'Two' })).texts).toEqual([['2']]);
    expect((await readWhole('x.xlsx', bytes, { sheet: 'Secret' })).texts).toEqual([['1']]);
  });

  test('shared texts with parts and readings are put together', async () => {
    const strings = '<sst><si><r><t>A</t></r><r><t>B</t></r><rPh><t>x</t></rPh></si><si><t xml:space="preserve"> c </t></si></sst>';
    const xml = rows('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>9</v></c></row>');
    expect((await readWhole('x.xlsx', workbook([{ name: 'S', xml }], { strings }))).texts).toEqual([['AB', ' c ', '']]);
  });
});

describe('[I9][S18] files made to harm', () => {
  const one = (xml: string) => workbook([{ name: 'S', xml }]);
  const big = (signs: number) => rows(`<row r="1">${inline('A1', 'x'.repeat(signs))}</row>`);

  test('bombs are refused before they are unpacked, and lies when they show', async () => {
    expect(await codeOf(() => readWhole('x.xlsx', one(big(60_000_000))))).toBe('E_FILE_ARCHIVE');
    const parts = workbookParts([{ name: 'S', xml: big(2_000_000) }]).map((part) =>
      part.name.includes('sheet0') ? { ...part, unpacked: 20_000 } : part,
    );
    expect(await codeOf(() => readWhole('x.xlsx', zipOf(parts)))).toBe('E_FILE_CONTENT');
    const random = Array.from({ length: 9_000 }, (_, at) => String.fromCharCode(97 + ((at * 7919) % 26))).join('');
    expect(await codeOf(() => readWhole('x.xlsx', one(rows(`<row r="1">${inline('A1', random)}</row>`))))).toBe('E_IMPORT_CELL');
  });

  test('entities of its own, a broken end, rows out of order, far columns and many sheets are refused', async () => {
    const parts = workbookParts([{ name: 'S', xml: rows('') }]).map((part) =>
      part.name.includes('sheet0')
        ? { ...part, bytes: Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>') }
        : part,
    );
    expect(await codeOf(() => readWhole('x.xlsx', zipOf(parts)))).toBe('E_FILE_CONTENT');
    expect(await codeOf(() => readWhole('x.xlsx', one('<sheetData><row>')))).toBe('E_FILE_CONTENT');
    expect(await codeOf(() => readWhole('x.xlsx', one(rows('<row r="2"/><row r="1"/>'))))).toBe('E_FILE_CONTENT');
    expect(await codeOf(() => readWhole('x.xlsx', one(rows('<row r="9999999999"/>'))))).toBe('E_FILE_CONTENT');
    expect(await codeOf(() => readWhole('x.xlsx', one(rows('<row r="1"><c r="XFD1"><v>1</v></c></row>'))))).toBe('E_IMPORT_COLUMNS');
    const sheets = Array.from({ length: 60 }, (_, at) => ({ name: `S${at}`, xml: rows('') }));
    expect(await codeOf(() => readWhole('x.xlsx', workbook(sheets)))).toBe('E_IMPORT_SHEETS');
    expect(await codeOf(() => readWhole('x.xlsx', Buffer.from('a,b\n1,2')))).toBe('E_FILE_CONTENT');
    expect(await codeOf(() => readWhole('x.csv', one(rows(''))))).toBe('E_FILE_CONTENT');
  });

  test('whatever is changed in a workbook, the answer is rows or a named refusal', async () => {
    const seed = Number(process.env.FILO_SEED ?? Date.now() % 1_000_000);
    const xml = rows(
      `<row r="1">${inline('A1', 'a')}<c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><f>1</f><v>2</v></c></row>`,
      '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    );
    const parts = workbookParts([{ name: 'S', xml }], { styles: STYLES });
    const change = fc.record({
      part: fc.nat(parts.length - 1),
      at: fc.nat(400),
      text: fc.constantFrom('<', '>', '"', '&', '&a;', '\0', '9', 'r=', '</row>', 'é'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 3 }),
        fc.option(fc.record({ at: fc.nat(3_000), byte: fc.nat(255) })),
        async (changes, bit) => {
          const changed = parts.map((part, index) => {
            let text = part.bytes.toString('utf8');
            for (const { part: which, at, text: put } of changes)
              if (which === index) text = text.slice(0, at % (text.length + 1)) + put + text.slice(at % (text.length + 1));
            return { name: part.name, bytes: Buffer.from(text) };
          });
          const bytes = zipOf(changed);
          if (bit && bit.at < bytes.length) bytes[bit.at] = bit.byte;
          expect(await codeOf(() => readWhole('x.xlsx', bytes))).toMatch(/^(none|E_)/);
        },
      ),
      { seed, numRuns: 500, verbose: true },
    );
  });
});
