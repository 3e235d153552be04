import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import type { Database } from '../server/db';
import { type Caller, runVerb } from '../server/run-verb';
import type { PreviewCodesInput } from './preview-codes.schema';
import type { RecordInput } from '../records/record.types';
import { readPostingFacts } from '../posting-plans/record-facts.query';
import { codeSourceOf } from '../records/record-line.rules';
import { resolveLots } from '../posting-plans/resolve-lots';
import { piecesOfLine } from '../records/record-serial.rules';
import { nameSerials, type WantedSerial } from '../posting-plans/resolve-serials';

export type ProposedCode = { readonly line: number; readonly lot: number; readonly code: string };
/** Numbers that the posting would make for a line, or for one of its lots: how many, the first and the last. */
export type ProposedNumbers = {
  readonly line: number;
  readonly lot: number | null;
  readonly count: number;
  readonly first: string;
  readonly last: string;
};
export type ProposedCodes = { readonly lots: readonly ProposedCode[]; readonly serials: readonly ProposedNumbers[] };

/** Ends the trial: what was drawn from the counters goes back with the transaction. */
class Undone extends Error {
  constructor(readonly codes: ProposedCodes) {
    super('a preview ends without a trace');
  }
}

/** Numbers of lines with more pieces are not made before they are needed. */
const MOST_NUMBERS = 10_000;

const NOTHING_ELSE = {
  number: null,
  stockPartnerId: null,
  refDocumentText: null,
  refDocumentDate: null,
  internalDocument: null,
  internalDocumentDate: null,
  note: null,
  offset: null,
};

const rowOf = (path: string): number => Number(path.split('.').at(-1));

/** The numbers that are made, in the rows that they are made for. */
function numbersOf(wanted: readonly WantedSerial[], line: number): ProposedNumbers[] {
  const rows = new Map<number | null, string[]>();
  for (const { issued, lot, code } of wanted) {
    if (issued === null) continue;
    const at = lot === null ? null : rowOf(lot.path);
    const codes = rows.get(at);
    if (codes) codes.push(code);
    else rows.set(at, [code]);
  }
  return [...rows].map(([lot, codes]) => ({ line, lot, count: codes.length, first: codes[0] ?? '', last: codes.at(-1) ?? '' }));
}

/**
 * The codes that "Auto" rows would get now, and the numbers of pieces that the posting would make, found as the posting finds them, in a transaction that
 * is undone: nothing is consumed.
 * @throws what composing a code throws: E_CODE_SOURCE_MISSING, E_CODE_TOO_LONG, E_CODE_OVERFLOW
 * @rules CODE-14, POST-09, SER-06
 */
export async function previewCodes(db: Database, caller: Caller, input: PreviewCodesInput): Promise<ProposedCodes> {
  const trial = async (ctx: Ctx): Promise<never> => {
    // A look ahead waits for nobody: a long posting may hold the numbers for a while.
    await ctx.sql(sql`SET LOCAL lock_timeout = '200ms'`);
    const record: RecordInput = { ...NOTHING_ELSE, ...input };
    const facts = await readPostingFacts(ctx, record);
    // From the second try on the register itself is asked which codes are free, so that no code is shown that exists.
    const asking = { ...ctx, attempt: 2 };
    const { lines, newLots } = await resolveLots(asking, record, facts, '');
    const lotCodes = new Map(newLots.map(({ id, code }) => [id, code]));
    const few = lines.filter(({ input: line }) => piecesOfLine(line) <= MOST_NUMBERS);
    const { byLine } = await nameSerials(asking, few, { record, facts, lotCodes });
    const lots = lines.flatMap(({ index, lots: rows }) =>
      rows.flatMap(({ lotId, input: lot, path }) => {
        const code = codeSourceOf(lot) === 'GENERATED' ? lotCodes.get(lotId) : undefined;
        return code === undefined ? [] : [{ line: index, lot: rowOf(path), code }];
      }),
    );
    throw new Undone({ lots, serials: [...byLine].flatMap(([line, wanted]) => numbersOf(wanted, line)) });
  };
  try {
    return await runVerb(db, caller, trial, null);
  } catch (error) {
    if (error instanceof Undone) return error.codes;
    throw error;
  }
}
