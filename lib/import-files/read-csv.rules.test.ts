import { writeCsv } from 'hucre/csv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../kernel/errors';
import { guardText } from '../exports/cells.rules';
import { readWhole } from '../testing/import-files';
import type { Encoding, Separator } from './file.types';
import { MOST_BYTES } from './limits.rules';

const TABLE = [
  ['Codice', 'Descrizione', 'Quantità'],
  ['00012', 'Caffè "Oro", 1 kg; dolce|amaro', '12,5'],
  ['1.2E+12', 'Due\nrighe\te tabulazione', '1.250,00'],
  ['L-9', '', '3'],
];
const MARK: Readonly<Record<Encoding, number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  'windows-1252': [],
};

function encoded(text: string, encoding: Encoding, mark: boolean): Buffer {
  const body =
    encoding === 'utf-8' ? Buffer.from(text) : encoding === 'windows-1252' ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf16le');
  const bytes = encoding === 'utf-16be' ? body.swap16() : body;
  return Buffer.concat([Buffer.from(mark ? MARK[encoding] : []), bytes]);
}

const csvOf = (rows: string[][], separator: Separator, end: string): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join(end) + end;

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.code;
  }
};

describe('text files', () => {
  const encodings: [Encoding, boolean][] = [
    ['utf-8', true],
    ['utf-8', false],
    ['utf-16le', true],
    ['utf-16le', false],
    ['utf-16be', true],
    ['utf-16be', false],
    ['windows-1252', false],
  ];
  const cases = encodings.flatMap(([encoding, mark]) =>
    ([',', ';', '\t', '|'] as const).flatMap((separator) => ['\n', '\r\n'].map((end) => ({ encoding, mark, separator, end }))),
  );
  test.each(cases)(
    '[I5] $encoding (mark: $mark) with $separator and $end is read as it was written',
    async ({ encoding, mark, separator, end }) => {
      const file = await readWhole('x.csv', encoded(csvOf(TABLE, separator, end), encoding, mark));
      expect([file.encoding, file.separator]).toEqual([encoding, separator]);
      expect(file.texts).toEqual(TABLE);
      expect(file.rows.map(({ line }) => line)).toEqual([1, 2, 3, 6].map((line, at) => (at === 3 ? 5 : line)));
    },
  );

  test('[I5] a first line that names the separator is followed and is no row', async () => {
    const file = await readWhole('x.csv', Buffer.from('sep=|\r\na|b;c\r\n1|2\r\n'));
    expect([file.separator, file.texts, file.rows[0]?.line]).toEqual([
      '|',
      [
        ['a', 'b;c'],
        ['1', '2'],
      ],
      2,
    ]);
  });

  test('[I5] what the person says goes before what was found', async () => {
    const bytes = encoded('a;b,c\nà;1,2\n', 'windows-1252', false);
    expect((await readWhole('x.csv', bytes, { separator: ',' })).texts[1]).toEqual(['à;1', '2']);
    expect((await readWhole('x.csv', encoded('a\nÃ¨\n', 'utf-8', false), { encoding: 'windows-1252' })).encoding).toBe('windows-1252');
  });

  test('[I6] an inch sign stays, a guard of our own exports goes, leading zeros stay', async () => {
    const file = await readWhole('x.csv', Buffer.from(`code,text\n007,Tube 5" long\n8,${guardText('=1+1')}\n`));
    expect(file.texts.slice(1)).toEqual([
      ['007', 'Tube 5" long'],
      ['8', '=1+1'],
    ]);
  });

  test('[I9] what is no text, too large, too long or never ends is refused by name', async () => {
    expect(await codeOf(readWhole('x.csv', new Uint8Array()))).toBe('E_FILE_MISSING');
    expect(await codeOf(readWhole('x.csv', new Uint8Array(MOST_BYTES + 1)))).toBe('E_FILE_TOO_LARGE');
    expect(await codeOf(readWhole('x.exe', Buffer.from('a,b')))).toBe('E_FILE_TYPE');
    expect(await codeOf(readWhole('x.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0])))).toBe('E_FILE_CONTENT');
    expect(await codeOf(readWhole('x.csv', Buffer.from('a,b\n1,"open\n2,3\n')))).toBe('E_IMPORT_QUOTES');
    expect(await codeOf(readWhole('x.csv', Buffer.from(`a,b\n1,"${'x'.repeat(9_000_000)}`)))).toBe('E_IMPORT_CELL');
    expect(await codeOf(readWhole('x.csv', Buffer.from(`a,b\n1,${'x'.repeat(6_000)}\n`)))).toBe('E_IMPORT_CELL');
    expect(await codeOf(readWhole('x.csv', Buffer.from(`a\n${'1\n'.repeat(4_000_000)}`)))).toBe('E_IMPORT_ROWS');
    expect(await codeOf(readWhole('x.csv', Buffer.from(`${'a,'.repeat(300)}\n`)))).toBe('E_IMPORT_COLUMNS');
  });

  test('[I5][I9] whatever the bytes are, the answer is rows or a named refusal; what a writer wrote comes back', async () => {
    const seed = Number(process.env.FILO_SEED ?? Date.now() % 1_000_000);
    const cell = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll(/[\p{Cc}\p{Cn}]/gu, '').replace(/^'/, ''));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(',' as const, ';' as const), async (rows, separator) => {
        const file = await readWhole('x.csv', Buffer.from(writeCsv(rows, { delimiter: separator, quoteStyle: 'all' })), {
          separator,
          encoding: 'utf-8',
        });
        expect(file.texts).toEqual(rows);
      }),
      { seed, numRuns: 200, verbose: true },
    );
    const base = encoded(csvOf(TABLE, ';', '\r\n'), 'utf-8', false);
    const change = fc.record({ at: fc.nat(base.length - 1), byte: fc.nat(255), cut: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        let bytes = Buffer.from(base);
        for (const { at, byte, cut } of changes) {
          if (at < bytes.length) bytes[at] = byte;
          if (cut) bytes = bytes.subarray(0, Math.max(1, at));
        }
        expect(await codeOf(readWhole('x.csv', bytes))).toMatch(/^(none|E_)/);
      }),
      { seed, numRuns: 500, verbose: true },
    );
  });
});
