import { addDays, type Day } from '../kernel/day';
import { newId } from '../kernel/id';
import { multiply, round, subtract } from '../kernel/quantity';
import { usableUntil } from '../lots/expiry.rules';
import { changeLotStatus } from '../lots/change-lot-status';
import { correctRecord } from '../corrections/correct-record';
import { type PostedRecord, postRecord } from '../records/post-record';
import { readRecordCard } from '../record-register/record-card.query';
import { correctRecordSchema, postRecordSchema, voidRecordSchema } from '../records/record.schema';
import { voidRecord } from '../corrections/void-record';
import type { RunSql } from '../kernel/ctx';
import type { Both, TemplateKey } from './demo.types';
import type { Random } from './random.rules';
import type { DemoHouse, Run } from './house';
import type { Piece, Taken } from './shelf.rules';

/** Everything the history needs: who acts, with what, and what is on the shelves. */
export type Stage = {
  readonly house: DemoHouse;
  readonly companyId: number;
  readonly sql: RunSql;
  readonly operator: Run;
  readonly quality: Run;
  readonly random: Random;
  readonly say: (text: Both) => string;
  readonly statuses: ReadonlyMap<string, string>;
  readonly pieces: Piece[];
  readonly told: (records: number) => void;
  records: number;
  document: number;
};

type Header = { readonly day: Day; readonly template: TemplateKey; readonly partner?: string; readonly note?: Both };
export type Delivery = {
  readonly item: string;
  readonly quantity: string;
  /** What it was made of, by its bill of materials. */
  readonly components?: readonly object[];
};

export const WARNED = ['W_LOT_NEAR_BLOCK', 'W_LOT_EXISTS'] as const;

export function itemOf(stage: Stage, code: string) {
  const item = stage.house.items.get(code);
  if (!item) throw new Error(`the demo has no item ${code}`);
  return item;
}

function header(stage: Stage, { day, template, partner, note }: Header) {
  const { id, warehouse } = stage.house.templates[template];
  const document = partner ? { refDocumentText: `${stage.say(['DN', 'DDT'])} ${++stage.document}`, refDocumentDate: day } : {};
  return {
    commandId: newId(),
    confirm: WARNED,
    warehouseId: stage.house.warehouses[warehouse],
    templateId: id,
    postingDate: day,
    partnerId: partner ? stage.house.partners.get(partner) : null,
    note: note ? stage.say(note) : null,
    ...document,
  };
}

async function post(stage: Stage, head: Header, lines: readonly object[]): Promise<PostedRecord> {
  const posted = await stage.operator(postRecord, postRecordSchema.parse({ ...header(stage, head), lines }));
  told(stage);
  return posted;
}

/** Says that there is one record more. */
export function told(stage: Stage): void {
  stage.records += 1;
  stage.told(stage.records);
}

/** A load: one new lot per line, as the item says; what came is on the shelf afterwards. */
export async function receive(
  stage: Stage,
  head: Header,
  deliveries: readonly Delivery[],
): Promise<{ posted: PostedRecord; pieces: Piece[] }> {
  const { random } = stage;
  const shelves = stage.house.shelves[stage.house.templates[head.template].warehouse];
  const bought = head.template === 'buy';
  const placed = deliveries.map((delivery) => ({ ...delivery, place: shelves.length > 0 ? random.pick(shelves) : null }));
  const lines = placed.map(({ item: code, quantity, place, components }) => {
    const { id, codeType, cost } = itemOf(stage, code);
    const supplierLotCode = bought && codeType ? `${random.pick(['A', 'B', 'C', 'L', 'M'])}${random.between(10_000, 99_999)}` : null;
    const amount = round(multiply(cost, String(random.between(96, 105) / 100)), 3);
    const lots = codeType ? [{ generated: true, supplierLotCode, quantity }] : [];
    return { itemId: id, quantity, amount, locationId: place, lots, ...(components ? { components } : {}) };
  });
  const posted = await post(stage, head, lines);
  const codes = [...posted.lots];
  const pieces = placed.map(({ item: code, quantity, place }): Piece => {
    const { codeType, validityDays, blockDays = null, quarantineDays } = itemOf(stage, code);
    return {
      item: code,
      lot: codeType ? (codes.shift() ?? null) : null,
      place,
      since: head.day,
      usableUntil: validityDays ? usableUntil({ expiryDate: addDays(head.day, validityDays), blockDays }) : null,
      releaseOn: quarantineDays ? addDays(head.day, quarantineDays) : null,
      held: false,
      quantity,
    };
  });
  stage.pieces.push(...pieces);
  return { posted, pieces };
}

function unloadLines(stage: Stage, takings: readonly (readonly Taken[])[]): object[] {
  return takings.flatMap((taken) => {
    const [first] = taken;
    if (!first) return [];
    const { id, codeType, price } = itemOf(stage, first.piece.item);
    const quantity = taken.reduce((total, part) => subtract(total, subtract('0', part.quantity)), '0');
    const lots = codeType
      ? taken.map(({ piece, quantity: part }) => ({ lotId: piece.lot?.id, locationId: piece.place, quantity: part }))
      : [];
    return [{ itemId: id, quantity, amount: price ?? null, locationId: first.piece.place, lots }];
  });
}

/** An unload of what was taken off the shelves, a line per item. */
export async function give(stage: Stage, head: Header, takings: readonly (readonly Taken[])[]): Promise<PostedRecord | null> {
  const lines = unloadLines(stage, takings);
  return lines.length === 0 ? null : post(stage, head, lines);
}

/** Some pieces of a lot come back from a customer. */
export async function comeBack(stage: Stage, head: Header, piece: Piece, quantity: string): Promise<void> {
  const { id } = itemOf(stage, piece.item);
  await post(stage, head, [
    { itemId: id, quantity, locationId: piece.place, lots: [{ lotId: piece.lot?.id, locationId: piece.place, quantity }] },
  ]);
}

/** Gives lots a status, in the words of the quality office. */
export async function judge(stage: Stage, pieces: readonly Piece[], status: string, reason: Both): Promise<void> {
  const lotIds = pieces.flatMap(({ lot }) => lot?.id ?? []);
  const statusId = stage.statuses.get(status) ?? stage.house.investigated;
  if (lotIds.length > 0) await stage.quality(changeLotStatus, { lotIds, statusId, reason: stage.say(reason) });
}

/** Takes a record back that was posted by mistake. */
export async function takeBack(stage: Stage, { recordId }: PostedRecord, reason: Both): Promise<void> {
  const input = { commandId: newId(), recordId, version: 1, reason: stage.say(reason) };
  await stage.operator(voidRecord, voidRecordSchema.parse(input));
}

/** Corrects the last lot of the first line of a sale by so much less than was posted. */
export async function correctDown(stage: Stage, { recordId }: PostedRecord, less: string, reason: Both): Promise<void> {
  const card = await readRecordCard(stage.sql, stage.companyId, recordId);
  if (!card) throw new Error('a demo record is not there');
  const { version, partnerId, refDocumentText, refDocumentDate, note } = card;
  const lines = card.lines.map((line, at) => {
    const lots = line.entries.map(({ lotId, locationId, quantity }) => ({ lotId, locationId, quantity: subtract('0', quantity) }));
    const last = lots.at(-1);
    if (at === 0 && last) last.quantity = subtract(last.quantity, less);
    const quantity = at === 0 ? subtract(line.quantity, less) : line.quantity;
    return { lineId: line.id, itemId: line.itemId, quantity, amount: line.amount, locationId: line.locationId, note: line.note, lots };
  });
  const texts = { partnerId, refDocumentText, refDocumentDate, note };
  const input = { commandId: newId(), confirm: WARNED, recordId, version, reason: stage.say(reason), ...texts, lines };
  await stage.operator(correctRecord, correctRecordSchema.parse(input));
}
