import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { newId } from '../kernel/id';
import { composeCode, rootKeyOf, rootText } from './compose-code.rules';
import { firstPosition, hasCounter, nextPosition, ordinalOf, searchStart, stateAfter } from './counter.rules';
import type { CodeSources, CounterState, LotCodeTypeDef } from './lot-code-type.types';
import { NEW_COUNTER } from './lot-code-type.types';
import { candidateCodes, FIRST_WINDOW, type PickedCode, WINDOW } from './pick-code.rules';
import { codeKey } from '../kernel/code';

/** One code that a posting wants. `path` names the place on the screen for its errors. */
export type CodeRequest = {
  readonly type: LotCodeTypeDef;
  readonly sources: CodeSources;
  readonly itemId: string;
  readonly variantId: string | null;
};

export type IssuedCode = { readonly code: string; readonly key: string; readonly rootKey: string; readonly ordinal: string | null };

/** `store` writes where each series stands now; it belongs to the writing of the posting. */
export type IssuedCodes = { readonly codes: readonly IssuedCode[]; readonly store: () => Promise<void> };

type Counter = CounterState & {
  id: string;
  type: LotCodeTypeDef;
  itemId: string | null;
  variantId: string | null;
  rootKey: string;
  lastCode: string | null;
};

export type IssueScope = {
  /** Codes and counters are shared by the whole company, else by item and variant (CODE-09). */
  readonly byCompany: boolean;
  readonly date: Day;
  /** Keys of codes already on lines of the same record, by `takenKey`. */
  readonly taken: ReadonlySet<string>;
};

/** What `IssueScope.taken` holds: the code key, with its item where codes are unique per item. */
export const takenKey = (byCompany: boolean, owner: { itemId: string; variantId: string | null }, key: string): string =>
  byCompany ? key : `${owner.itemId}|${owner.variantId ?? ''}|${key}`;

const counterText = (one: { type: LotCodeTypeDef; itemId: string | null; variantId: string | null; rootKey: string }) =>
  `${one.type.id}|${one.itemId ?? ''}|${one.variantId ?? ''}|${one.rootKey}`;

/**
 * Issues codes for new lots: locks the counters of all series in one order, takes the next free code of each (a code in the register or
 * on another line is skipped). Called inside the posting, so two postings never get the same code.
 * At the first try a series that only goes forward is trusted: if its next code was typed by hand before, the unique key says so, and the
 * second try asks the register first.
 * @returns one code per request, in their order; a type without counter gives its one code, which may exist (CODE-13)
 * @throws E_CODE_OVERFLOW, E_CODE_TOO_LONG, E_CODE_SOURCE_MISSING, E_LOT_CODE_REQUIRED, E_CODE_CHARS
 * @rules CODE-09, CODE-10, CODE-11, CODE-13, CODE-14, CODE-15, CODE-20, CODE-21, POST-26
 */
export async function issueCodes(ctx: Ctx, requests: readonly CodeRequest[], scope: IssueScope): Promise<IssuedCodes> {
  if (requests.length === 0) return { codes: [], store: async () => undefined };
  const asked = requests.map((request) => {
    const counter = {
      type: request.type,
      itemId: scope.byCompany ? null : request.itemId,
      variantId: scope.byCompany ? null : request.variantId,
      rootKey: rootKeyOf(request.type, request.sources),
    };
    return { request, key: counterText(counter), counter };
  });
  const counters = await lockCounters(
    ctx,
    new Map(asked.filter(({ request }) => hasCounter(request.type)).map(({ key, counter }) => [key, counter])),
  );
  const taken = new Set(scope.taken);
  const known = new Known(ctx, scope.byCompany, taken);
  const issued: IssuedCode[] = [];
  for (const { request, key, counter } of asked) {
    const state = counters.get(key);
    const picked = state ? await pick(known, request, state, requests.length) : withoutCounter(request);
    if (state) {
      Object.assign(state, picked.state, { lastCode: picked.code });
      taken.add(takenKey(scope.byCompany, request, picked.key));
    }
    issued.push({
      code: picked.code,
      key: picked.key,
      rootKey: counter.rootKey,
      ordinal: state ? ordinalOf(request.type, picked.position).toString() : null,
    });
  }
  return { codes: issued, store: () => storeCounters(ctx, [...counters.values()], scope.date) };
}

function withoutCounter({ type, sources }: CodeRequest): PickedCode {
  const position = firstPosition(type);
  const code = composeCode(type, sources, position);
  return { position, code, key: codeKey(code) ?? code, state: NEW_COUNTER };
}

/** What is known to be free or taken: one look into the register per window of candidates (CODE-10). */
class Known {
  private readonly looked = new Set<string>();
  get mayTrust(): boolean {
    return this.ctx.attempt === 1;
  }

  constructor(
    private readonly ctx: Ctx,
    private readonly byCompany: boolean,
    readonly taken: Set<string>,
  ) {}

  isTaken(request: CodeRequest, key: string): boolean {
    return this.taken.has(takenKey(this.byCompany, request, key));
  }

  isKnown(request: CodeRequest, key: string): boolean {
    return this.looked.has(takenKey(this.byCompany, request, key));
  }

  async look(request: CodeRequest, keys: readonly string[]): Promise<void> {
    const unknown = keys.filter((key) => !this.isKnown(request, key));
    if (unknown.length === 0) return;
    const owner = this.byCompany
      ? sql`true`
      : sql`item_id = ${request.itemId}::uuid AND variant_id IS NOT DISTINCT FROM ${request.variantId}::uuid`;
    const rows = await this.ctx.sql<{ key: string }>(
      sql`SELECT DISTINCT code_key AS key FROM lot WHERE company_id = ${this.ctx.company.id} AND code_key = ANY(${unknown}) AND voided_at IS NULL AND ${owner}`,
      this.byCompany ? 'taken-codes-company' : 'taken-codes-item',
    );
    for (const key of unknown) this.looked.add(takenKey(this.byCompany, request, key));
    for (const { key } of rows) this.taken.add(takenKey(this.byCompany, request, key));
  }
}

/** The next free code of a series. The register is asked about `ahead` codes at once, so that many lots cost one look. */
async function pick(known: Known, request: CodeRequest, state: CounterState, ahead: number): Promise<PickedCode> {
  const { type, sources } = request;
  const root = rootText(rootKeyOf(type, sources));
  let from = searchStart(type, state, root);
  for (let size = FIRST_WINDOW; ; size = WINDOW) {
    const firstFree = () => candidates.find(({ key }) => !known.isTaken(request, key));
    let { candidates, end } = candidateCodes(type, sources, from, size);
    const first = firstFree();
    const trusted = known.mayTrust && !type.fillMissing && state.lastNumeric !== null;
    if (first && !trusted && !known.isKnown(request, first.key)) {
      ({ candidates, end } = candidateCodes(type, sources, from, size + ahead));
      await known.look(
        request,
        candidates.map(({ key }) => key),
      );
    }
    const free = firstFree();
    if (free) return { ...free, state: stateAfter(type, state, free.position) };
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
      sql`INSERT INTO lot_code_counter (company_id, id, lot_code_type_id, item_id, variant_id, root_key, root_text)
          SELECT ${ctx.company.id}, k.id, k."typeId", k."itemId", k."variantId", k."rootKey", k."rootText"
          FROM json_to_recordset(${JSON.stringify(keys)}::json) AS k(id uuid, "typeId" uuid, "itemId" uuid, "variantId" uuid, "rootKey" text, "rootText" text)
          ORDER BY k."typeId", k."itemId", k."variantId", k."rootKey"
          ON CONFLICT (company_id, lot_code_type_id, item_id, variant_id, root_key) DO NOTHING`,
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
    sql`SELECT c.id, c.lot_code_type_id AS "typeId", c.item_id AS "itemId", c.variant_id AS "variantId", c.root_key AS "rootKey",
          c.last_numeric AS "lastNumeric", c.last_alpha AS "lastAlpha", c.filled_through AS "filledThrough", c.last_code AS "lastCode"
        FROM json_to_recordset(${JSON.stringify(keys)}::json) AS k("typeId" uuid, "itemId" uuid, "variantId" uuid, "rootKey" text)
        JOIN lot_code_counter c ON c.company_id = ${ctx.company.id} AND c.lot_code_type_id = k."typeId" AND c.root_key = k."rootKey"
          AND c.item_id IS NOT DISTINCT FROM k."itemId" AND c.variant_id IS NOT DISTINCT FROM k."variantId"
        ORDER BY c.lot_code_type_id, c.item_id, c.variant_id, c.root_key FOR UPDATE OF c`,
    'lock-counters',
  );

/** Locks the counters of all series that may fill the gaps of voided codes, before any lot is locked. @rules CODE-11, POST-26 */
export async function lockCountersOfLots(ctx: Ctx, lotIds: readonly string[]): Promise<void> {
  await ctx.sql(
    sql`SELECT c.id FROM lot_code_counter c WHERE c.company_id = ${ctx.company.id}
          AND EXISTS (SELECT 1 FROM lot_code_type t WHERE t.company_id = c.company_id AND t.id = c.lot_code_type_id AND t.fill_missing)
          AND (c.item_id IS NULL OR c.item_id IN (SELECT item_id FROM lot WHERE company_id = ${ctx.company.id} AND id = ANY(${[...lotIds]}::uuid[])))
        ORDER BY c.lot_code_type_id, c.item_id, c.variant_id, c.root_key FOR UPDATE`,
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
    sql`UPDATE lot_code_counter c SET last_numeric = u."lastNumeric", last_alpha = u."lastAlpha", filled_through = u."filledThrough", last_code = u."lastCode",
          last_date = ${date}::date, updated_at = now(), version = version + 1
        FROM json_to_recordset(${JSON.stringify(rows)}::json) AS u(id uuid, "lastNumeric" numeric, "lastAlpha" text, "filledThrough" numeric, "lastCode" text)
        WHERE c.company_id = ${ctx.company.id} AND c.id = u.id`,
    'store-counters',
  );
}
