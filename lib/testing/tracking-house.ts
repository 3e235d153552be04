import sql from 'sql-template-tag';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { voidRecord } from '../corrections/void-record';
import { listUntrackedPlaces, readTrackedItem } from '../tracking/tracked-item.query';
import type { StartTracking } from '../tracking/start-tracking.schema';
import { startTracking, type StartedTracking } from '../tracking/start-tracking';
import { stopTracking, type StoppedTracking } from '../tracking/stop-tracking';
import type { TrackedItem, UntrackedPlace } from '../tracking/tracking.types';
import { verifyBooks } from '../verify/verify-books';
import type { RecordGiven } from './lot-house';
import { type SerialHouse, serialHouse } from './serial-house';
import { type Workbench, workbench } from './workbench';

export const today = dayIn('Europe/Rome', new Date());

export type TrackingHouse = {
  readonly one: Workbench;
  readonly house: SerialHouse;
  /** An item without lots and serial numbers, in kilograms or in pieces. */
  readonly plain: (code: string, pieces?: boolean) => Promise<string>;
  readonly load: (itemId: string, quantity: string, given?: Partial<RecordGiven> & { locationId?: string | null }) => Promise<string>;
  readonly unload: (itemId: string, quantity: string, given?: Partial<RecordGiven> & { locationId?: string | null }) => Promise<string>;
  readonly item: (itemId: string) => Promise<TrackedItem>;
  readonly places: (itemId: string) => Promise<UntrackedPlace[]>;
  /** The input that gives all stock of an item one lot for each variant, or makes numbers; as the page would send it. */
  readonly wish: (itemId: string, given?: Partial<StartTracking>) => Promise<StartTracking>;
  readonly start: (itemId: string, given?: Partial<StartTracking>) => Promise<StartedTracking>;
  readonly stop: (itemId: string) => Promise<StoppedTracking>;
  /** The live lots of an item; its pieces in stock. */
  readonly lots: (itemId: string) => Promise<{ code: string; on_hand: number; initial_quantity: number }[]>;
  readonly pieces: (itemId: string) => Promise<{ code: string; lot: string | null; location: string | null }[]>;
  readonly takeBack: (recordId: string) => Promise<unknown>;
  /** Faults that `verify` finds in the books. */
  readonly faults: () => Promise<string[]>;
};

/** A firm with stock of items that are kept without lots and serial numbers. */
export async function trackingHouse(): Promise<TrackingHouse> {
  const one = await workbench();
  const house = await serialHouse(one.run, today);
  const company = one.companyId;
  const item = async (id: string) => {
    const found = await readTrackedItem(one.db.sql, company, id);
    if (!found) throw new Error('no such item');
    return found;
  };
  const places = (id: string) => listUntrackedPlaces(one.db.sql, company, id);
  const post = async (
    templateId: string,
    itemId: string,
    quantity: string,
    { locationId, ...record }: { locationId?: string | null } & Partial<RecordGiven>,
  ) => (await house.post({ templateId, lines: [{ itemId, quantity, locationId: locationId ?? null }], ...record })).recordId;
  const wish: TrackingHouse['wish'] = async (itemId, given = {}) => {
    const stands = await item(itemId);
    const { lots = !stands.lotManaged, serials = stands.lotManaged } = given;
    const stock = await places(itemId);
    const variants = [...new Set(stock.map(({ variantId }) => variantId))];
    return {
      commandId: newId(),
      confirm: [],
      itemId,
      version: stands.version,
      lots,
      serials,
      from: today,
      lotCodeTypeId: house.codeTypeId,
      serialCodeTypeId: house.serialTypeId,
      note: null,
      newLots: (lots ? variants : []).map((variantId) => ({
        variantId,
        code: null,
        lotTypeId: null,
        supplierLotCode: null,
        expiryDate: null,
      })),
      places: stock.map(({ warehouseId, locationId, variantId, partnerId, projectId, lotId, quantity }) => ({
        lotId,
        warehouseId,
        locationId,
        variantId,
        partnerId,
        projectId,
        quantity,
        parts: [{ lot: lots ? variants.indexOf(variantId) : null, quantity, serials: [], automatic: serials }],
      })),
      ...given,
    };
  };
  return {
    one,
    house,
    item,
    places,
    wish,
    plain: (code, pieces = false) =>
      pieces
        ? house.serialItem(code, { serialManaged: false, serialCodeTypeId: null })
        : house.item(code, { lotManaged: false, lotCodeTypeId: null }),
    load: (itemId, quantity, given = {}) => post(house.loadId, itemId, quantity, given),
    unload: (itemId, quantity, given = {}) => post(house.unloadId, itemId, quantity, given),
    start: async (itemId, given) => house.run(startTracking, await wish(itemId, given)),
    stop: async (itemId) =>
      house.run(stopTracking, { commandId: newId(), itemId, version: (await item(itemId)).version, reason: 'too early' }),
    lots: (itemId) =>
      one.db.sql(
        sql`SELECT code, on_hand::float AS on_hand, initial_quantity::float AS initial_quantity, total_loaded::float AS total_loaded, expiry_date, start_date
            FROM lot WHERE company_id = ${company} AND item_id = ${itemId}::uuid AND voided_at IS NULL ORDER BY code`,
      ),
    pieces: (itemId) =>
      one.db.sql(
        sql`SELECT s.code, l.code AS lot, p.code AS location FROM serial s LEFT JOIN lot l ON l.company_id = s.company_id AND l.id = s.lot_id
            LEFT JOIN location p ON p.company_id = s.company_id AND p.id = s.location_id
            WHERE s.company_id = ${company} AND s.item_id = ${itemId}::uuid AND s.voided_at IS NULL AND s.state = 'IN_STOCK' ORDER BY s.code`,
      ),
    takeBack: async (recordId) => {
      const [row] = await one.db.sql<{ version: number }>(
        sql`SELECT version FROM stock_record WHERE company_id = ${company} AND id = ${recordId}::uuid`,
      );
      return house.run(voidRecord, { commandId: newId(), confirm: [], recordId, version: row?.version ?? 0, reason: 'drill' });
    },
    faults: async () =>
      (await verifyBooks(one.db)).filter(({ id, faults }) => faults > 0 && id !== 'V9').map(({ id, examples }) => `${id}: ${examples[0]}`),
  };
}
