import sql from 'sql-template-tag';
import type { Day } from '../kernel/day';
import { lotsOnOffer } from '../availability/availability.query';
import type { LedgerModel } from '../ledger-models/ledger.model';
import { PLACES, TODAY } from '../ledger-models/ledger-model.types';
import type { Stage } from './ledger-bench';

const halves = (quantity: string): number => Number(quantity) * 2;
const notZero = ({ quantity }: { quantity: number }) => quantity !== 0;
const sorted = <T>(rows: readonly T[]) => rows.map((row) => JSON.stringify(row)).sort();

/** The figures of every lot, as the model words them, by the id of the lot. */
export async function figuresOf(stage: Stage): Promise<{ id: string; figures: ReturnType<LedgerModel['figures']> }[]> {
  const { one, quarantine } = stage.world;
  type Row = {
    id: string;
    item: string;
    code: string;
    closed: boolean;
    voided: boolean;
    status: string | null;
    holds: number;
    version: number;
    ledger: string;
    onHand: string;
    blocked: string;
    initial: string;
    loaded: string;
  };
  const rows = await one.db.sql<Row>(
    sql`SELECT id, item_id AS item, code, closed, voided_at IS NOT NULL AS voided, status_id AS status, open_holds AS holds, version, ledger_quantity AS ledger, on_hand AS "onHand", blocked_quantity AS blocked,
          initial_quantity AS initial, total_loaded AS loaded FROM lot WHERE company_id = ${one.companyId} AND item_id = ANY(${[...stage.items]}::uuid[])`,
  );
  return rows.map(({ id, item, code, closed, voided, status, holds, version, ledger, onHand, blocked, initial, loaded }) => ({
    id,
    figures: {
      item: stage.items.indexOf(item),
      code,
      closed,
      voided,
      quarantine: status === quarantine,
      holds,
      version,
      ledger: halves(ledger),
      onHand: halves(onHand),
      blocked: halves(blocked),
      initial: halves(initial),
      loaded: halves(loaded),
    },
  }));
}

/** Both sides of the comparison after a run: [what the model says, what the database holds]. */
export async function compare(stage: Stage, model: LedgerModel): Promise<[object, object]> {
  const found = new Map((await figuresOf(stage)).map(({ id, figures }) => [id, figures]));
  const entries = model.entries();
  const key = ({ item, lot, place }: { item: number; lot: number | null; place: number }) => ({ item, lot, place });
  const fold = <K extends object>(keyOf: (entry: (typeof entries)[number]) => K) => {
    const sums = new Map<string, K & { quantity: number }>();
    for (const entry of entries) {
      const one = keyOf(entry);
      sums.set(JSON.stringify(one), { ...one, quantity: (sums.get(JSON.stringify(one))?.quantity ?? 0) + entry.signed });
    }
    return sorted([...sums.values()].filter(notZero));
  };
  return [
    {
      lots: model.lots.map((_, lot) => model.figures(lot)),
      balances: fold(key),
      days: fold((entry) => ({ ...key(entry), day: entry.day })),
      offers: offersOf(model),
    },
    {
      lots: stage.lots.map((id) => found.get(id)),
      balances: sorted(await rowsOf(stage, 'balance')),
      days: sorted(await rowsOf(stage, 'day')),
      offers: await offersIn(stage, model),
    },
  ];
}

function placeOf(stage: Stage, warehouseId: string, locationId: string | null): number {
  return PLACES.findIndex(
    ({ warehouse, location }) =>
      stage.world.warehouses[warehouse] === warehouseId && (stage.world.locations.get(location ?? '') ?? null) === locationId,
  );
}

async function rowsOf(stage: Stage, what: 'balance' | 'day'): Promise<object[]> {
  const { one, dayOf } = stage.world;
  type Row = { item: string; lot: string | null; warehouse: string; location: string | null; day: Day | null; quantity: string };
  const mine = sql`company_id = ${one.companyId} AND item_id = ANY(${[...stage.items]}::uuid[])`;
  const rows = await one.db.sql<Row>(
    what === 'balance'
      ? sql`SELECT item_id AS item, lot_id AS lot, warehouse_id AS warehouse, location_id AS location, NULL AS day, quantity FROM stock_balance WHERE ${mine} AND quantity <> 0`
      : sql`SELECT item_id AS item, lot_id AS lot, warehouse_id AS warehouse, location_id AS location, posting_date AS day, sum(quantity) AS quantity FROM stock_entry WHERE ${mine}
            GROUP BY 1, 2, 3, 4, 5 HAVING sum(quantity) <> 0`,
  );
  const offset = new Map(Array.from({ length: TODAY + 1 }, (_, day) => [dayOf(day), day]));
  return rows.map(({ item, lot, warehouse, location, day, quantity }) => ({
    item: stage.items.indexOf(item),
    lot: lot === null ? null : stage.lots.indexOf(lot),
    place: placeOf(stage, warehouse, location),
    ...(day === null ? {} : { day: offset.get(day) }),
    quantity: halves(quantity),
  }));
}

/** What may leave each place today and some days ago, by the naive reading of the rules. */
function offersOf(model: LedgerModel): string[] {
  const entries = model.entries();
  const rows = [TODAY, 3].flatMap((day) =>
    model.lots.flatMap(({ item, closed, voided }, lot) =>
      PLACES.flatMap((_, place) => {
        const here = entries.filter((entry) => entry.lot === lot && entry.place === place);
        if (voided || here.reduce((sum, { signed }) => sum + signed, 0) === 0) return [];
        const left = Math.max(0, model.lowest(entries, `${item}/${lot}/${place}`, day));
        const free = closed || model.unavailable(lot, place, day) ? 0 : left;
        return [{ day, lot, place, available: closed ? 0 : left, free }];
      }),
    ),
  );
  return sorted(rows);
}

async function offersIn(stage: Stage, model: LedgerModel): Promise<string[]> {
  const { one, dayOf, warehouses } = stage.world;
  const rows: object[] = [];
  for (const day of [TODAY, 3]) {
    for (const item of new Set(model.lots.map((lot) => lot.item))) {
      for (const warehouseId of warehouses) {
        const question = {
          itemId: stage.items[item] ?? '',
          variantId: null,
          warehouseId,
          locationId: null,
          date: dayOf(day),
          partnerId: null,
          projectId: null,
          taken: [],
        };
        for (const { lotId, locationId, available, reasons } of await lotsOnOffer(one.db.sql, one.companyId, question))
          rows.push({
            day,
            lot: stage.lots.indexOf(lotId),
            place: placeOf(stage, warehouseId, locationId),
            available: halves(available),
            free: reasons.length > 0 ? 0 : halves(available),
          });
      }
    }
  }
  return sorted(rows);
}
