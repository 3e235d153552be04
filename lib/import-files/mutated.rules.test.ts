import { writeCsv } from 'hucre/csv';
import { writeXlsx } from 'hucre/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../kernel/errors';
import { readWhole } from '../testing/import-files';

const seed = Number(process.env.FILO_SEED ?? Date.now() % 1_000_000);
const RUNS = 1_000;

const ROWS = [
  ['Codice', 'Descrizione', 'Quantità', 'Data'],
  ...Array.from({ length: 40 }, (_, at) => [`0000${at}`, `Caffè "Oro", ${at} kg; dolce|amaro`, `${at},5`, '31/12/2026']),
];

/** Damage as disks, networks and careless programs do it: bytes changed, a piece lost, doubled or zeroed, the end missing. */
const damage = fc.oneof(
  fc.record({ how: fc.constant('flip' as const), at: fc.nat(), bit: fc.nat(7) }),
  fc.record({
    how: fc.constantFrom('cut' as const, 'drop' as const, 'double' as const, 'zero' as const),
    at: fc.nat(),
    length: fc.integer({ min: 1, max: 200 }),
  }),
);
type Damage = typeof damage extends fc.Arbitrary<infer D> ? D : never;

function damaged(bytes: Buffer, one: Damage): Buffer {
  if (bytes.length === 0) return bytes;
  const at = one.at % bytes.length;
  if (one.how === 'flip') {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ (1 << one.bit);
    return changed;
  }
  const [before, piece, after] = [bytes.subarray(0, at), bytes.subarray(at, at + one.length), bytes.subarray(at + one.length)];
  if (one.how === 'cut') return before;
  if (one.how === 'drop') return Buffer.concat([before, after]);
  if (one.how === 'zero') return Buffer.concat([before, Buffer.alloc(piece.length), after]);
  return Buffer.concat([before, piece, piece, after]);
}

/** Rows, or a refusal that people can read: anything else is thrown on. */
async function readsOrRefuses(name: string, bytes: Buffer): Promise<'rows' | 'refused'> {
  try {
    await readWhole(name, bytes);
    return 'rows';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return 'refused';
  }
}

async function endures(files: readonly (readonly [name: string, bytes: Buffer])[]): Promise<void> {
  const met = { rows: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(fc.nat(files.length - 1), fc.array(damage, { minLength: 1, maxLength: 6 }), async (which, all) => {
      const [name = '', bytes = Buffer.alloc(0)] = files[which] ?? [];
      met[await readsOrRefuses(name, all.reduce(damaged, bytes))] += 1;
    }),
    { seed, numRuns: RUNS, verbose: true },
  );
  // Damage that is always refused at the door, or never met, proves little.
  expect(Math.min(met.rows, met.refused)).toBeGreaterThan(RUNS / 100);
}

test('[I9] a damaged text file is read or refused by name, never anything else', async () => {
  const text = writeCsv(ROWS);
  await endures([
    ['x.csv', Buffer.from(text)],
    ['x.csv', Buffer.from(`\ufeff${text.replaceAll(',', ';')}`)],
    ['x.txt', Buffer.from(text, 'utf16le')],
    ['x.tsv', Buffer.from(text.replaceAll(',', '\t'), 'latin1')],
  ]);
});

test('[I9][S18 part] a damaged workbook is read or refused by name, never anything else', async () => {
  const workbook = Buffer.from(
    await writeXlsx({
      sheets: [
        { name: 'Stock', rows: ROWS },
        { name: 'Other', rows: [['x', 1, true]] },
      ],
    }),
  );
  await endures([['x.xlsx', workbook]]);
});
