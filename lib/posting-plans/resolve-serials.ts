import { type IssuedCode, issueCodes, takenKey } from '../codes/issue-codes';
import { checkedCode } from '../codes/compose-code.rules';
import type { CodeSources } from '../code-types/code-type.types';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import type { FieldError } from '../kernel/errors';
import { newId } from '../kernel/id';
import { expiryDate } from '../lots/expiry.rules';
import { loadComplaint, lotChange, unloadComplaint } from '../serials/serial-movement.rules';
import type { RecordSerialInput, SerialPlace } from '../serials/serial.types';
import type { NewSerial } from '../stock/ledger.types';
import type { LockedSerial, SerialKey } from '../stock/serial-locks';
import { eachInSlices, mapInSlices } from '../server/breath';
import type { PostingFacts } from './record-facts.query';
import type { ResolvedLine, ResolvedLot } from './resolve-lots';
import type { RecordInput } from '../records/record.types';
import { gridsOf } from '../records/record-line.rules';
import { makesSerials, piecesOf, serialKeyOf } from '../records/record-serial.rules';

/** A piece of a line: typed or chosen by a person, or to be made by the posting. `lot` is its row, null for an item without lots. */
export type WantedSerial = {
  readonly path: string;
  readonly lot: ResolvedLot | null;
  readonly input: RecordSerialInput | null;
  readonly code: string;
  readonly codeKey: string;
  readonly issued: IssuedCode | null;
  /** Its place among the pieces of its line: those given first, then those that the posting makes. */
  readonly position: number;
};

/** The pieces of each line, by its index; nothing is known of the register yet. */
export type WantedSerials = {
  readonly byLine: ReadonlyMap<number, readonly WantedSerial[]>;
  readonly storeCounters: () => Promise<void>;
};

const NOTHING: WantedSerials = { byLine: new Map(), storeCounters: async () => undefined };

type Origin = { readonly record: RecordInput; readonly facts: PostingFacts };

/** What a serial number may be composed of. @rules CODE-02, SER-06 */
const sourcesOf = ({ item, input }: ResolvedLine, { record, facts, lotCode }: Origin & { lotCode: string | null }): CodeSources => ({
  ...item.sources,
  variant: input.variantId === null ? null : (item.variants.get(input.variantId) ?? null),
  lotCode,
  insertDate: record.postingDate,
  yearLetters: facts.letters.year,
  monthLetters: facts.letters.month,
  lotType: null,
  supplierNickname: null,
  supplierLot: null,
  expiryDate: null,
  purchaseDnNo: null,
  purchaseInvoiceNo: null,
});

/** How many pieces each row of a line still lacks: the posting makes them. @rules SER-06, SER-07 */
function missingPieces(line: ResolvedLine, byLot: boolean): { lot: ResolvedLot | null; count: number }[] {
  if (!byLot) return [{ lot: null, count: (piecesOf(line.input.quantity) ?? 0) - line.input.serials.length }];
  return line.lots.map((lot, index) => ({
    lot,
    count: (piecesOf(lot.input.quantity) ?? 0) - line.input.serials.filter((serial) => serial.lot === index).length,
  }));
}

/** The series that numbers the new pieces of a line: its own, else that of its item. @rules SER-04 */
const typeIdOf = ({ input, item }: Pick<ResolvedLine, 'input' | 'item'>): string | null => input.serialCodeTypeId ?? item.serialCodeTypeId;

/**
 * Names every piece of a record: those a person gave, and the numbers that the posting makes where the template creates them and the item numbers its
 * pieces by itself. Locks the counters of those series, so it comes before the locks of lots.
 * @throws E_CODE_OVERFLOW, E_CODE_TOO_LONG, E_CODE_SOURCE_MISSING
 * @rules SER-06, SER-07, SER-08, SER-20, CODE-10, CODE-14, POST-26
 */
export async function nameSerials(
  ctx: Ctx,
  lines: readonly ResolvedLine[],
  { record, facts, lotCodes }: { record: RecordInput; facts: PostingFacts; lotCodes: ReadonlyMap<string, string> },
): Promise<WantedSerials> {
  const { template } = facts;
  if (!template) return NOTHING;
  const serialLines = lines.filter(({ item }) => gridsOf(item, template, facts.lotSerialManagement).serials);
  if (serialLines.length === 0) return NOTHING;
  const byLine = new Map<number, WantedSerial[]>();
  const taken = new Set<string>();
  for (const { index, input, lots } of serialLines) {
    const given = await mapInSlices(input.serials, (serial, at): WantedSerial => {
      const code = serial.serialId === null ? checkedCode(serial.code ?? '') : (serial.code ?? '');
      const path = `lines.${index}.serials.${at}.code`;
      return {
        path,
        input: serial,
        lot: serial.lot === null ? null : (lots[serial.lot] ?? null),
        code,
        codeKey: codeKey(code) ?? '',
        issued: null,
        position: at,
      };
    });
    for (const { codeKey: key } of given) taken.add(takenKey(false, input, key));
    byLine.set(index, given);
  }
  const asking = serialLines.flatMap((line) => {
    const type = facts.codeTypes.get(typeIdOf(line) ?? '');
    if (!type || !makesSerials(line.item, template)) return [];
    const byLot = gridsOf(line.item, template, facts.lotSerialManagement).lots;
    return missingPieces(line, byLot)
      .filter(({ count }) => count > 0)
      .map(({ lot, count }) => {
        const sources = sourcesOf(line, { record, facts, lotCode: lot === null ? null : (lotCodes.get(lot.lotId) ?? null) });
        return { line, lot, count, request: { type, sources, itemId: line.item.id, variantId: line.input.variantId, count } };
      });
  });
  const { codes, store } = await issueCodes(
    ctx,
    asking.map(({ request }) => request),
    { byCompany: false, date: record.postingDate, taken },
  );
  let next = 0;
  for (const { line, lot, count } of asking) {
    const rows = byLine.get(line.index) ?? [];
    await eachInSlices(codes.slice(next, next + count), (issued) => {
      rows.push({
        path: `lines.${line.index}.serials`,
        input: null,
        lot,
        code: issued.code,
        codeKey: issued.key,
        issued,
        position: rows.length,
      });
    });
    next += count;
  }
  return { byLine, storeCounters: store };
}

/** What has to be locked of the register for these pieces. */
export async function serialsToLock(
  lines: readonly ResolvedLine[],
  { byLine }: WantedSerials,
): Promise<{ ids: string[]; keys: SerialKey[] }> {
  const ids: string[] = [];
  const keys: SerialKey[] = [];
  for (const { index, input } of lines)
    await eachInSlices(byLine.get(index) ?? [], (wanted) => {
      const chosen = wanted.input?.serialId ?? null;
      if (chosen !== null) ids.push(chosen);
      else if (wanted.issued === null) keys.push({ itemId: input.itemId, variantId: input.variantId, key: wanted.codeKey });
    });
  return { ids, keys };
}

/** A piece that is known: the row of the register, or the one to be. */
export type ResolvedSerial = WantedSerial & { readonly id: string; readonly known: LockedSerial | null };

export type SerialResolution = {
  readonly byLine: ReadonlyMap<number, readonly ResolvedSerial[]>;
  readonly errors: readonly FieldError[];
};

/**
 * Finds each piece in the register or makes a new one. Errors: E_SERIAL_CREATION (a new number where none may be made), E_SERIAL_NOT_AVAILABLE (an
 * unload of a number that nobody knows), E_NOT_FOUND (a chosen piece that is gone, or is another item's).
 * @rules SER-01, SER-08, SER-10
 */
export async function resolveSerials(
  lines: readonly ResolvedLine[],
  { byLine }: WantedSerials,
  { locked, facts }: { locked: readonly LockedSerial[]; facts: PostingFacts },
): Promise<SerialResolution> {
  const byId = new Map(locked.map((serial) => [serial.id, serial]));
  const byKey = new Map(locked.map((serial) => [serialKeyOf(serial.itemId, serial.variantId, serial.code), serial]));
  const loads = facts.template?.type === 'LOAD';
  const errors: FieldError[] = [];
  const resolved = new Map<number, ResolvedSerial[]>();
  for (const { index, input, item } of lines) {
    const found = (wanted: WantedSerial): ResolvedSerial | null => {
      const { path, code } = wanted;
      if (wanted.issued !== null) return { ...wanted, id: newId(), known: null };
      const chosen = wanted.input?.serialId ?? null;
      const known = chosen === null ? byKey.get(serialKeyOf(input.itemId, input.variantId, code)) : byId.get(chosen);
      if (known && known.itemId === input.itemId && known.variantId === input.variantId) return { ...wanted, id: known.id, known };
      const params = { serial: code, item: item.code };
      if (chosen !== null) errors.push({ path, code: 'E_NOT_FOUND', params });
      else if (!loads) errors.push({ path, code: 'E_SERIAL_NOT_AVAILABLE', params });
      else if (!facts.template?.createSerials) errors.push({ path, code: 'E_SERIAL_CREATION', params });
      else return { ...wanted, id: newId(), known: null };
      return null;
    };
    const rows = await mapInSlices(byLine.get(index) ?? [], found);
    resolved.set(
      index,
      rows.filter((row) => row !== null),
    );
  }
  return { byLine: resolved, errors };
}

/** The row of the register for a piece that a load makes. @rules SER-05, SER-08, LOT-06 */
export function newSerialOf(
  serial: ResolvedSerial,
  entryId: string,
  line: ResolvedLine,
  { record, facts }: { record: RecordInput; facts: PostingFacts },
): NewSerial {
  const startDate = serial.input?.startDate ?? record.postingDate;
  const account = record.partnerId === null ? undefined : facts.partners.get(record.partnerId);
  const computed = expiryDate({ startDate, validityDays: line.item.serialValidityDays, expiryType: 'EXACT' });
  return {
    id: serial.id,
    entryId,
    code: serial.code,
    codeKey: serial.codeKey,
    codeTypeId: serial.issued === null ? null : typeIdOf(line),
    codeRootKey: serial.issued?.rootKey ?? null,
    codeOrdinal: serial.issued?.ordinal ?? null,
    startDate,
    expiryDate: serial.input?.expiryDate ?? computed,
    customerCode: serial.input?.customerCode ?? null,
    supplierCode: serial.input?.supplierCode ?? null,
    supplierId: account?.isSupplier ? account.id : null,
  };
}

/** What one movement asks of a piece: into or out of `place`, as part of `lotId`. */
export type SerialAsk = {
  readonly serial: ResolvedSerial;
  readonly direction: 'LOAD' | 'UNLOAD';
  readonly date: Day;
  readonly place: SerialPlace;
  readonly lotId: string | null;
};

/** The complaints about one piece that is known already. @rules SER-10, SER-11, SER-12, SER-13, SER-18, SER-21 */
export function serialComplaints(ask: SerialAsk, mayOverrideReservation: boolean): { errors: FieldError[]; warnings: FieldError[] } {
  const { serial, direction } = ask;
  const { known, path } = serial;
  if (known === null) return { errors: [], warnings: [] };
  const error = direction === 'LOAD' ? loadComplaint(known, ask) : unloadComplaint(known, ask, mayOverrideReservation);
  const warning = direction === 'LOAD' && !error ? lotChange(known, ask.lotId) : null;
  return { errors: error ? [{ path, ...error }] : [], warnings: warning ? [{ path, ...warning }] : [] };
}
