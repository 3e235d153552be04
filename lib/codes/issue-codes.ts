import sql, { raw, type Sql } from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { newId } from '../kernel/id';
import { breathe, eachInSlices } from '../server/breath';
import { rootKeyOf, rootText } from './compose-code.rules';
import { hasCounter, nextPosition, ordinals, searchStart, stateAfter } from './counter.rules';
import type { CodeSources, CounterState, CodeTypeDef } from '../code-types/code-type.types';
import { NEW_COUNTER } from '../code-types/code-type.types';
import { candidateCodes, type CodeCandidate, type PickedCodes, pickMany, takeFree, windowSize } from './pick-code.rules';

/** Codes that a posting wants: `count` of them (one unless said) for the same item and the same values, of lots or of pieces as the type says. */
export type CodeRequest = {
  readonly type: CodeTypeDef;
  readonly sources: CodeSources;
  readonly itemId: string;
  readonly variantId: string | null;
  readonly count?: number;
};

export type IssuedCode = { readonly code: string; readonly key: string; readonly rootKey: string; readonly ordinal: string | null };

/** `store` writes where each series stands now; it belongs to the writing of the posting. */
export type IssuedCodes = { readonly codes: readonly IssuedCode[]; readonly store: () => Promise<void> };

type Counter = CounterState & {
  id: string;
  type: CodeTypeDef;
  itemId: string | null;
  variantId: string | null;
  rootKey: string;
  lastCode: string | null;
};

export type IssueScope = {
  /** Lot codes and their counters are shared by the whole company, else by item and variant (CODE-09); serial numbers always by item and variant. */
  readonly byCompany: boolean;
  readonly date: Day;
  /** Keys of codes already on lines of the same record, by `takenKey`. */
  readonly taken: ReadonlySet<string>;
};

/** What `IssueScope.taken` holds: the code key, with its item where codes are unique per item. */
export const takenKey = (byCompany: boolean, owner: { itemId: string; variantId: string | null }, key: string): string =>
  byCompany ? key : `${owner.itemId}|${owner.variantId ?? ''}|${key}`;

const counterText = (one: { type: CodeTypeDef; itemId: string | null; variantId: string | null; rootKey: string }) =>
  `${one.type.id}|${one.itemId ?? ''}|${one.variantId ?? ''}|${one.rootKey}`;

/** Whether the codes of a type share one series and one scope in the whole company. @rules CODE-09, SER-01 */
const sharedBy = (type: CodeTypeDef, scope: IssueScope): boolean => type.purpose === 'LOT' && scope.byCompany;

/**
 * Issues codes for new lots or serial numbers: locks the counters of all series in one order, takes the next free codes of each (a code in
 * the register or on another line is skipped). Called inside the posting, so two postings never get the same code.
 * At the first try a series of lots that only goes forward is trusted: if its next code was typed by hand before, the unique key says so, and
 * the second try asks the register first. Serial numbers are asked for by the thousand, with one look for all of them.
 * @returns `count` codes per request, in the order of the requests; a type without counter gives its one code, which may exist (CODE-13)
 * @throws E_CODE_OVERFLOW, E_CODE_TOO_LONG, E_CODE_SOURCE_MISSING, E_LOT_CODE_REQUIRED, E_CODE_CHARS
 * @rules CODE-09, CODE-10, CODE-11, CODE-13, CODE-14, CODE-15, CODE-20, CODE-21, SER-01, POST-26
 */
export async function issueCodes(ctx: Ctx, requests: readonly CodeRequest[], scope: IssueScope): Promise<IssuedCodes> {
  if (requests.length === 0) return { codes: [], store: async () => undefined };
  const asked = requests.map((request) => {
    const shared = sharedBy(request.type, scope);
    const counter = {
      type: request.type,
      itemId: shared ? null : request.itemId,
      variantId: shared ? null : request.variantId,
      rootKey: rootKeyOf(request.type, request.sources),
    };
    return { request, shared, key: counterText(counter), counter };
  });
  const counters = await lockCounters(
    ctx,
    new Map(asked.filter(({ request }) => hasCounter(request.type)).map(({ key, counter }) => [key, counter])),
  );
  const known = new Known(ctx, scope.taken);
  const issued: IssuedCode[] = [];
  for (const { request, shared, key, counter } of asked) {
    const owner = { request, shared, rootKey: counter.rootKey };
    const state = counters.get(key);
    const { picked, state: after } = state
      ? await pick(known, owner, state, requests.length)
      : pickMany(request.type, request.sources, { state: NEW_COUNTER, taken: new Set(), count: request.count ?? 1 });
    if (state) {
      Object.assign(state, after, { lastCode: picked.at(-1)?.code ?? state.lastCode });
      known.take(owner, picked);
    }
    const ordinal = state ? ordinals(request.type) : () => null;
    await eachInSlices(picked, ({ code, key: codeKey, position }) => {
      issued.push({ code, key: codeKey, rootKey: counter.rootKey, ordinal: ordinal(position)?.toString() ?? null });
    });
  }
  return { codes: issued, store: () => storeCounters(ctx, [...counters.values()], scope.date) };
}

/** Whose codes are looked for: `shared` in the whole company, else of the item and variant of the request. */
type Owner = { readonly request: CodeRequest; readonly shared: boolean; readonly rootKey: string };

type KnownKeys = { readonly looked: Set<string>; readonly taken: Set<string> };

/** What is known to be free or taken: one look into the register per window of candidates (CODE-10). */
class Known {
  private readonly owners = new Map<string, KnownKeys>();
  get mayTrust(): boolean {
    return this.ctx.attempt === 1;
  }

  constructor(
    private readonly ctx: Ctx,
    private readonly onLines: ReadonlySet<string>,
  ) {}

  private of({ shared, request }: Owner): KnownKeys & { readonly prefix: string } {
    const prefix = takenKey(shared, request, '');
    const keys = this.owners.get(prefix) ?? { looked: new Set(), taken: new Set() };
    this.owners.set(prefix, keys);
    return { ...keys, prefix };
  }

  isTaken(owner: Owner): (key: string) => boolean {
    const { taken, prefix } = this.of(owner);
    if (this.onLines.size === 0) return (key) => taken.has(key);
    return (key) => taken.has(key) || this.onLines.has(prefix + key);
  }

  isKnown(owner: Owner): (key: string) => boolean {
    const { looked } = this.of(owner);
    return (key) => looked.has(key);
  }

  take(owner: Owner, codes: readonly CodeCandidate[]): void {
    const { taken } = this.of(owner);
    for (const { key } of codes) taken.add(key);
  }

  async look(owner: Owner, candidates: readonly CodeCandidate[]): Promise<void> {
    const isKnown = this.isKnown(owner);
    const unknown = candidates.map(({ key }) => key).filter((key) => !isKnown(key));
    if (unknown.length === 0) return;
    const rows = await this.ctx.sql<{ key: string }>(...takenCodes(this.ctx.company.id, owner, unknown));
    const { looked, taken } = this.of(owner);
    for (const key of unknown) looked.add(key);
    for (const { key } of rows) taken.add(key);
  }
}

/** Which of the keys stand in the register of lots or of serial numbers, and the name under which the statement is kept ready. */
function takenCodes(companyId: number, { request, shared }: Owner, keys: readonly string[]): [Sql, string] {
  const { type, itemId, variantId } = request;
  if (shared)
    return [
      sql`SELECT DISTINCT code_key AS key FROM lot WHERE company_id = ${companyId} AND code_key = ANY(${keys}) AND voided_at IS NULL`,
      'taken-codes-company',
    ];
  const table = type.purpose === 'SERIAL' ? 'serial' : 'lot';
  // Spelled out, as an index does not answer IS NOT DISTINCT FROM.
  const variant = variantId === null ? sql`variant_id IS NULL` : sql`variant_id = ${variantId}::uuid`;
  return [
    sql`SELECT code_key AS key FROM ${raw(table)} WHERE company_id = ${companyId} AND item_id = ${itemId}::uuid AND ${variant} AND code_key = ANY(${keys}) AND voided_at IS NULL`,
    `taken-codes-${table}${variantId === null ? '' : '-variant'}`,
  ];
}

/** So many codes are composed and looked for at a time: more would keep others waiting. */
const MOST_AT_ONCE = 20_000;

/** The next free codes of a series. The register is asked about `ahead` codes more at once, so that many requests cost one look. */
async function pick(known: Known, owner: Owner, state: CounterState, ahead: number): Promise<PickedCodes> {
  const { type, sources, count = 1 } = owner.request;
  const root = rootText(owner.rootKey);
  const isTaken = known.isTaken(owner);
  const isKnown = known.isKnown(owner);
  const trusted = type.purpose === 'LOT' && known.mayTrust && !type.fillMissing && state.lastNumeric !== null;
  const picked: CodeCandidate[] = [];
  let from = searchStart(type, state, root);
  for (let round = 0; ; round++) {
    if (round > 0) await breathe();
    const size = Math.min(windowSize(round, count - picked.length), MOST_AT_ONCE);
    let { candidates, end } = candidateCodes(type, sources, from, size);
    const free = candidates.filter(({ key }) => !isTaken(key)).slice(0, count - picked.length);
    if (!trusted && free.some(({ key }) => !isKnown(key))) {
      ({ candidates, end } = candidateCodes(type, sources, from, size + ahead));
      await known.look(owner, candidates);
    }
    takeFree(candidates, count, picked, isTaken);
    const last = picked.at(-1);
    if (last && picked.length === count) return { picked, state: stateAfter(type, state, last.position) };
    if (end) throw end;
    from = nextPosition(type, candidates.at(-1)?.position ?? from, root);
  }
}

type CounterKey = Omit<Counter, 'id' | 'lastCode' | keyof CounterState>;
type CounterRow = CounterState & {
  id: string;
  typeId: string;
  itemId: string | null;
  variantId: string | null;
  rootKey: string;
  lastCode: string | null;
};

/** Locks the counters in the order of their keys; missing ones are created first. @rules CODE-08, CODE-14, POST-26 */
async function lockCounters(ctx: Ctx, wanted: ReadonlyMap<string, CounterKey>): Promise<Map<string, Counter>> {
  if (wanted.size === 0) return new Map();
  const keys = [...wanted.values()].map(({ type, ...key }) => ({ typeId: type.id, ...key, rootText: rootText(key.rootKey), id: newId() }));
  let rows = await selectCounters(ctx, keys);
  if (rows.length < wanted.size) {
    await ctx.sql(
      sql`INSERT INTO code_counter (company_id, id, code_type_id, item_id, variant_id, root_key, root_text)
          SELECT ${ctx.company.id}, k.id, k."typeId", k."itemId", k."variantId", k."rootKey", k."rootText"
          FROM json_to_recordset(${JSON.stringify(keys)}::json) AS k(id uuid, "typeId" uuid, "itemId" uuid, "variantId" uuid, "rootKey" text, "rootText" text)
          ORDER BY k."typeId", k."itemId", k."variantId", k."rootKey"
          ON CONFLICT (company_id, code_type_id, item_id, variant_id, root_key) DO NOTHING`,
    );
    rows = await selectCounters(ctx, keys);
  }
  const counters = new Map<string, Counter>();
  for (const { typeId, ...row } of rows) {
    const key = [typeId, row.itemId ?? '', row.variantId ?? '', row.rootKey].join('|');
    const type = wanted.get(key)?.type;
    if (type) counters.set(key, { ...row, type });
  }
  return counters;
}

const selectCounters = (ctx: Ctx, keys: readonly { typeId: string; itemId: string | null; variantId: string | null; rootKey: string }[]) =>
  ctx.sql<CounterRow>(
    sql`SELECT c.id, c.code_type_id AS "typeId", c.item_id AS "itemId", c.variant_id AS "variantId", c.root_key AS "rootKey",
          c.last_numeric AS "lastNumeric", c.last_alpha AS "lastAlpha", c.filled_through AS "filledThrough", c.last_code AS "lastCode"
        FROM json_to_recordset(${JSON.stringify(keys)}::json) AS k("typeId" uuid, "itemId" uuid, "variantId" uuid, "rootKey" text)
        JOIN code_counter c ON c.company_id = ${ctx.company.id} AND c.code_type_id = k."typeId" AND c.root_key = k."rootKey"
          AND c.item_id IS NOT DISTINCT FROM k."itemId" AND c.variant_id IS NOT DISTINCT FROM k."variantId"
        ORDER BY c.code_type_id, c.item_id, c.variant_id, c.root_key FOR UPDATE OF c`,
    'lock-counters',
  );

/** Locks the counters of all series that may fill the gaps of voided codes, before any lot is locked. @rules CODE-11, POST-26 */
export async function lockCountersOfLots(ctx: Ctx, lotIds: readonly string[]): Promise<void> {
  await ctx.sql(
    sql`SELECT c.id FROM code_counter c WHERE c.company_id = ${ctx.company.id}
          AND EXISTS (SELECT 1 FROM code_type t WHERE t.company_id = c.company_id AND t.id = c.code_type_id AND t.purpose = 'LOT' AND t.fill_missing)
          AND (c.item_id IS NULL OR c.item_id IN (SELECT item_id FROM lot WHERE company_id = ${ctx.company.id} AND id = ANY(${[...lotIds]}::uuid[])))
        ORDER BY c.code_type_id, c.item_id, c.variant_id, c.root_key FOR UPDATE`,
  );
}

/** As `lockCountersOfLots`, for the series of pieces: before any lot or piece is locked. @rules CODE-11, SER-19, POST-26 */
export async function lockCountersOfSerials(ctx: Ctx, serialIds: readonly string[]): Promise<void> {
  await ctx.sql(
    sql`SELECT c.id FROM code_counter c WHERE c.company_id = ${ctx.company.id}
          AND EXISTS (SELECT 1 FROM code_type t WHERE t.company_id = c.company_id AND t.id = c.code_type_id AND t.purpose = 'SERIAL' AND t.fill_missing)
          AND c.item_id IN (SELECT item_id FROM serial WHERE company_id = ${ctx.company.id} AND id = ANY(${[...serialIds]}::uuid[]))
        ORDER BY c.code_type_id, c.item_id, c.variant_id, c.root_key FOR UPDATE`,
  );
}

async function storeCounters(ctx: Ctx, counters: readonly Counter[], date: Day): Promise<void> {
  if (counters.length === 0) return;
  const rows = counters.map(({ id, lastNumeric, lastAlpha, filledThrough, lastCode }) => ({
    id,
    lastNumeric,
    lastAlpha,
    filledThrough,
    lastCode,
  }));
  await ctx.sql(
    sql`UPDATE code_counter c SET last_numeric = u."lastNumeric", last_alpha = u."lastAlpha", filled_through = u."filledThrough", last_code = u."lastCode",
          last_date = ${date}::date, updated_at = now(), version = version + 1
        FROM json_to_recordset(${JSON.stringify(rows)}::json) AS u(id uuid, "lastNumeric" numeric, "lastAlpha" text, "filledThrough" numeric, "lastCode" text)
        WHERE c.company_id = ${ctx.company.id} AND c.id = u.id`,
    'store-counters',
  );
}
