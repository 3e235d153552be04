import type { Ctx } from '../kernel/ctx';
import type { ErrorParams, FieldError } from '../kernel/errors';
import { newId } from '../kernel/id';
import { normal } from '../kernel/quantity';
import { decideLoad } from '../lots/lot.rules';
import { ReadAgain } from '../server/read-again';
import { balanceKeyText } from '../stock/balance-key.rules';
import type { LineState, Movements, NewEntry, NewLot } from '../stock/ledger.types';
import { type LockedLot, lockLots } from '../stock/stock-locks';
import { checkStock, mayBeMono, type StockUse } from './check-stock';
import { balanceDeltas, entryOf, lotDeltas, type PlannedRow, type PostingTerms } from './plan-movements.rules';
import type { PostingFacts } from './record-facts.query';
import type { RecordInput } from './record.types';
import { type ResolvedLine, type ResolvedLot, resolveLots } from './resolve-lots';

/** A line that stands already: its id and number stay through a correction. */
export type KnownLine = { readonly id: string; readonly lineNo: number };

export type Plan = {
  readonly movements: Movements;
  /** Writes where the series of the new codes stand. */
  readonly storeCounters: () => Promise<void>;
  readonly newLots: readonly NewLot[];
  /** Lots touched, old and new, with their codes. */
  readonly lots: readonly { readonly id: string; readonly code: string }[];
  readonly errors: readonly FieldError[];
  readonly warnings: readonly FieldError[];
};

export type PlanOptions = {
  /** Per index of the input's lines; null makes a new line. */
  readonly known: readonly (KnownLine | null)[];
  readonly nextLineNo: number;
  /** Entries of the same record that are taken back in the same go (POST-18). */
  readonly reversals: readonly NewEntry[];
  /** Further lines as they shall stand: those taken out. */
  readonly otherLines: readonly LineState[];
};

/** Terms of every entry; a record has passed its checks, so warehouse and template are there. */
export function termsOf(record: RecordInput, facts: PostingFacts): PostingTerms {
  const { warehouse, template } = facts;
  if (!warehouse || !template) throw new Error('a record was planned without its warehouse or template');
  return {
    direction: template.type,
    warehouseId: warehouse.id,
    partnerId: warehouse.stockByPartner ? (record.stockPartnerId ?? record.partnerId) : null,
    projectId: warehouse.stockByProject ? record.projectId : null,
    integrates: template.integrateInitialQty,
    opening: template.openingBalance,
  };
}

function lineState(line: ResolvedLine, known: KnownLine, record: RecordInput): LineState {
  const { input, item } = line;
  const quantity = normal(input.quantity);
  return {
    ...known,
    itemId: input.itemId,
    variantId: input.variantId,
    moveUomId: item.uomId,
    moveQty: quantity,
    baseQty: quantity,
    baseAmount: input.amount,
    projectId: record.projectId,
    locationId: input.locationId,
    note: input.note,
    removed: false,
  };
}

type PathedRow = PlannedRow & { readonly path: string };

/** The rows of a line: one per lot, or one for the line itself. */
function rowsOf({ input, item, lots, index }: ResolvedLine, lineId: string): PathedRow[] {
  const common = { lineId, itemId: item.id, variantId: input.variantId, baseAmount: input.amount };
  if (lots.length === 0) {
    return [
      {
        ...common,
        id: newId(),
        lotId: null,
        locationId: input.locationId,
        quantity: normal(input.quantity),
        packages: null,
        path: `lines.${index}.quantity`,
      },
    ];
  }
  return lots.map((lot) => ({
    ...common,
    id: newId(),
    lotId: lot.lotId,
    locationId: lot.input.locationId ?? input.locationId,
    quantity: normal(lot.input.quantity),
    packages: lot.input.packages,
    path: `${lot.path}.quantity`,
  }));
}

/** What loads and unloads ask of lots that exist: same item, not voided; loads also the supplier and the confirmation of a typed code. */
function existingLotComplaints(
  line: ResolvedLine,
  lot: ResolvedLot,
  locked: LockedLot | undefined,
  context: { facts: PostingFacts; record: RecordInput; known: ReadonlySet<string> },
): { errors: FieldError[]; warnings: FieldError[] } {
  const { facts, record, known } = context;
  const path = `${lot.path}.code`;
  if (!locked || locked.voided) return { errors: [{ path, code: 'E_NOT_FOUND', params: {} }], warnings: [] };
  if (locked.itemId !== line.item.id || locked.variantId !== line.input.variantId)
    return { errors: [{ path, code: 'E_LOT_OTHER_ITEM', params: { lot: locked.code, item: line.item.code } }], warnings: [] };
  if (facts.template?.type !== 'LOAD') return { errors: [], warnings: [] };
  const account = record.partnerId === null ? null : (facts.partners.get(record.partnerId) ?? null);
  const decision = decideLoad({
    found: { id: locked.id, code: locked.code, closed: locked.closed, supplierId: locked.supplierId, supplierName: locked.supplierName },
    chosen: lot.chosen || known.has(lot.lotId),
    integrates: facts.template.integrateInitialQty,
    account,
    singleSupplierLot: line.item.singleSupplierLot,
    path,
  });
  return decision.kind === 'BIND' ? { errors: [...decision.errors], warnings: [...decision.warnings] } : { errors: [], warnings: [] };
}

/**
 * Plans all that a checked record writes below its header: lots, lines, entries, balances, with the complaints of stock and lots.
 * Takes the locks of POST-26 on the way: counters, lots, balances. Nothing is written.
 * @rules POST-02, POST-16, POST-26, LOT-03, LOT-12, LOT-14
 */
export async function planPosting(ctx: Ctx, record: RecordInput, facts: PostingFacts, options: PlanOptions): Promise<Plan> {
  const terms = termsOf(record, facts);
  const resolution = await resolveLots(ctx, record, facts);
  const newLotIds = new Set(resolution.newLots.map(({ id }) => id));
  const named = [
    ...resolution.lines.flatMap(({ lots }) => lots.map(({ lotId }) => lotId)),
    ...options.reversals.flatMap(({ lotId }) => lotId ?? []),
  ];
  const locked = await lockLots(
    ctx,
    named.filter((id) => !newLotIds.has(id)),
  );
  if (resolution.lines.some(({ lots }) => lots.some((lot) => !lot.chosen && locked.get(lot.lotId)?.voided)))
    throw new ReadAgain('a lot found by its code was voided meanwhile');
  // A corrected line that names a lot it had already asks for nothing new; another lot that exists is one to confirm (LOT-12).
  const standingLots = (index: number): ReadonlySet<string> => {
    const line = options.known[index]?.id;
    return new Set(options.reversals.flatMap(({ lineId, lotId }) => (lineId === line && lotId !== null ? [lotId] : [])));
  };
  const complaints = resolution.lines.flatMap((line) =>
    line.lots
      .filter((lot) => !lot.isNew)
      .map((lot) => existingLotComplaints(line, lot, locked.get(lot.lotId), { facts, record, known: standingLots(line.index) })),
  );

  let nextLineNo = options.nextLineNo;
  const lines: LineState[] = [];
  const rows: PathedRow[] = [];
  for (const line of resolution.lines) {
    const state = lineState(line, options.known[line.index] ?? { id: newId(), lineNo: nextLineNo++ }, record);
    lines.push(state);
    rows.push(...rowsOf(line, state.id));
  }
  const entries = [...options.reversals, ...rows.map(({ path: _path, ...row }) => entryOf(row, terms))];
  const uses = new Map<string, StockUse[]>();
  const addUse = (entry: NewEntry, use: StockUse) => uses.set(balanceKeyText(entry), [...(uses.get(balanceKeyText(entry)) ?? []), use]);
  const nameOf = (itemId: string, lotId: string | null, locationId: string | null): ErrorParams => ({
    item: facts.items.get(itemId)?.code ?? '',
    lot: (lotId && locked.get(lotId)?.code) || '',
    place: [facts.warehouse?.code, locationId && facts.locations.get(locationId)?.code].filter(Boolean).join(' / '),
    uom: facts.items.get(itemId)?.uom ?? '',
  });
  const isBlocked = (locationId: string | null) => locationId !== null && (facts.locations.get(locationId)?.blocked ?? false);
  const lotOf = (id: string | null) => (id === null ? null : (locked.get(id) ?? null));
  for (const row of rows) {
    const entry = entryOf(row, terms);
    addUse(entry, {
      path: row.path,
      purpose: terms.direction === 'LOAD' ? 'LOAD' : 'HAND_PICKED',
      lot: lotOf(row.lotId),
      locationBlocked: isBlocked(row.locationId),
      names: nameOf(row.itemId, row.lotId, row.locationId),
    });
  }
  for (const entry of options.reversals) {
    if (!uses.has(balanceKeyText(entry)))
      addUse(entry, {
        path: '',
        purpose: 'REMOVAL',
        lot: lotOf(entry.lotId),
        locationBlocked: false,
        names: nameOf(entry.itemId, entry.lotId, entry.locationId),
      });
  }
  const check = await checkStock(ctx, balanceDeltas(entries), uses, {
    date: record.postingDate,
    templateAllowsUnavailable: facts.template?.allowUnavailableLots ?? false,
    physicalInventory: facts.template?.physicalInventory ?? false,
    newLotIds,
    negativeAllowed: facts.allowNegativeStock && (facts.warehouse?.negativeStock ?? false),
    mayBeMono: mayBeMono(facts),
  });
  const supplier = record.partnerId === null ? undefined : facts.partners.get(record.partnerId);
  const supplierOf = (lotId: string) => (terms.direction === 'LOAD' && supplier?.isSupplier && locked.has(lotId) ? supplier.id : null);
  return {
    movements: {
      newLots: resolution.newLots,
      lotDeltas: lotDeltas(entries, { isBlocked, supplierOf }),
      lines: [...lines, ...options.otherLines],
      entries,
      balances: check.balances,
    },
    newLots: resolution.newLots,
    storeCounters: resolution.storeCounters,
    lots: [...resolution.newLots.map(({ id, code }) => ({ id, code })), ...[...locked.values()].map(({ id, code }) => ({ id, code }))],
    errors: [...resolution.errors, ...complaints.flatMap(({ errors }) => errors), ...check.errors],
    warnings: [...resolution.warnings, ...complaints.flatMap(({ warnings }) => warnings), ...check.warnings],
  };
}
