import { answerCall, type ApiAnswer } from '../api/answer-call';
import { API_SCOPES, type ApiScope } from '../api-keys/api-key.rules';
import { makeApiKey } from '../api-keys/make-api-key';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import type { PostRecordInput } from '../records/record.schema';
import type { Database } from '../server/db';
import { type Caller, runVerb } from '../server/run-verb';
import { testCompany } from './company';
import { type LotHouse, lotHouse, type RecordGiven, type Run } from './lot-house';

/** A firm with one lot of 10, and a key of its administrator that may do everything. */
export type ApiFirm = {
  readonly caller: Caller;
  readonly house: LotHouse;
  readonly itemId: string;
  readonly lotId: string;
  readonly recordId: string;
  readonly key: string;
};

export const makeKey = (db: Database, caller: Caller, scopes: readonly ApiScope[], name = 'Shop floor'): Promise<string> =>
  runVerb(db, caller, makeApiKey, { name, scopes: [...scopes], days: 30 }).then(({ key }) => key);

/** `mark` stands in every text of the firm. */
export async function apiFirm(db: Database, mark: string): Promise<ApiFirm> {
  const caller = await testCompany(db, { name: `${mark} firm` });
  const run: Run = (verb, input) => runVerb(db, caller, verb, input);
  const house = await lotHouse(run, dayIn('Europe/Rome', new Date()));
  const itemId = await house.item(`${mark}I`, { description: mark });
  const lot = await house.load(itemId, '10', { code: `${mark}LOT` });
  return { caller, house, itemId, lotId: lot.id, recordId: lot.recordId, key: await makeKey(db, caller, API_SCOPES) };
}

type Sent = {
  readonly key?: string;
  /** A text is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly idempotency?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Calls an address below `/api/v1` as the route does. */
export const caller =
  (db: Database) =>
  (method: string, address: string, { key, body, idempotency, headers = {} }: Sent = {}): Promise<ApiAnswer> => {
    const url = new URL(address, 'http://x');
    const given: Record<string, string> = { ...headers };
    if (key !== undefined) given.authorization = `Bearer ${key}`;
    if (idempotency !== undefined) given['idempotency-key'] = idempotency;
    return answerCall(db, {
      method,
      address: url.pathname,
      search: url.searchParams,
      headers: { get: (name) => given[name] ?? null },
      body: async () => (body === undefined ? null : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))),
      requestId: newId(),
    });
  };

/** A record as a program sends it. */
export function recordBody({ house }: Pick<ApiFirm, 'house'>, given: RecordGiven): Omit<PostRecordInput, 'commandId' | 'draftId'> {
  const { commandId: _id, draftId: _draft, ...body } = house.input(given);
  return body;
}

/** A load of one new lot with a generated code. */
export const loadBody = (firm: ApiFirm, quantity: string) =>
  recordBody(firm, {
    templateId: firm.house.loadId,
    lines: [{ itemId: firm.itemId, quantity, lots: [{ quantity, generated: true }] }],
  });

/** An address with an id in every place for one. */
export const addressOf = (path: string, id: string): string => path.replaceAll(/\{\w+\}/g, id);

export const codeOf = ({ body }: ApiAnswer): unknown => (body as { code?: unknown }).code;
