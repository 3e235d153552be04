import sql from 'sql-template-tag';
import { saveBom } from '../boms/save-bom';
import { saveAltUom } from '../item-parts/item-units';
import { addDays, dayIn } from '../kernel/day';
import { AppError } from '../kernel/errors';
import { newId } from '../kernel/id';
import { savePeriod } from '../periods/save-period';
import { correctRecord } from '../corrections/correct-record';
import type { PostedRecord } from '../records/post-record';
import { correctRecordSchema } from '../records/record.schema';
import { voidRecord } from '../corrections/void-record';
import { asAppError } from '../server/db-errors';
import { type Act, type Item, ITEMS, LAST_DAY, SACK } from '../ledger-models/production-model.types';
import { saveTableRow } from '../tables/save-table-row';
import { createLotFromLot } from '../transformations/create-lot-from-lot';
import { createLotFromLotSchema } from '../transformations/create-lot-from-lot.schema';
import { bomVersion } from './bom-version';
import type { LineGiven } from './lot-house';
import { type SerialHouse, serialHouse } from './serial-house';
import { type Workbench, workbench } from './workbench';

type World = {
  readonly one: Workbench;
  readonly house: SerialHouse;
  readonly dayOf: (day: number) => string;
  readonly sackId: string;
  readonly pieceId: string;
  readonly shopId: string;
  readonly templates: Readonly<Record<'buy' | 'make' | 'move' | 'split', string>>;
};

export type ProductionBench = {
  readonly one: Workbench;
  readonly stage: () => Promise<ProductionStage>;
  readonly close: () => Promise<void>;
};

/** A real database with the house of the model of production in it. */
export async function productionBench(): Promise<ProductionBench> {
  const one = await workbench();
  const today = dayIn('Europe/Rome', new Date());
  const house = await serialHouse(one.run, today);
  const year = Number(addDays(today, -LAST_DAY).slice(0, 4));
  if (String(year) !== today.slice(0, 4)) await one.run(savePeriod, { year, periodStart: `${year}-01-01`, periodEnd: `${year}-12-31` });
  const { id: sackId } = await one.run(saveTableRow, { table: 'units', code: 'SK', description: 'Sack', active: true, decimals: 2 });
  const { uomId: pieceId } = await one.db.prisma.item.findFirstOrThrow({
    where: { companyId: one.companyId, id: await house.serialItem('UNIT') },
  });
  const shopId = await house.warehouse('SHOP');
  const here = { offsetWarehouseId: house.warehouseId };
  const costs = { updateAverageCost: true, updateItemCost: true, updateLastCost: true, fiscalInterest: true };
  const consume = await house.template('UC', { type: 'UNLOAD', billOfMaterials: true });
  const arrive = await house.template('ARR', { type: 'LOAD', warehouseId: shopId });
  const templates = {
    buy: await house.template('BUY', { type: 'LOAD', createSerials: true, ...costs }),
    make: await house.template('P1', { type: 'LOAD', createSerials: true, ...here, offsetTemplateId: consume }),
    move: await house.template('TRA', { type: 'UNLOAD', offsetWarehouseId: shopId, offsetTemplateId: arrive }),
    split: await house.template('SPL', {
      type: 'UNLOAD',
      integrateInitialQty: true,
      createLotFromLot: true,
      ...here,
      offsetTemplateId: house.loadId,
    }),
  };
  const world: World = { one, house, dayOf: (day) => addDays(today, day - LAST_DAY), sackId, pieceId, shopId, templates };
  return { one, stage: async () => new ProductionStage(world, await itemsOf(world)), close: one.close };
}

/** Items of one run: TOY takes 2 GRAIN and 1 TAPE, ROBOT 1 CHIP and 3 GRAIN. */
async function itemsOf({ house, one, sackId, pieceId }: World): Promise<Record<Item, string>> {
  const tag = newId().slice(-8);
  const items: Record<Item, string> = {
    GRAIN: await house.item(`G${tag}`),
    TAPE: await house.item(`T${tag}`, { lotManaged: false }),
    CHIP: await house.serialItem(`C${tag}`, { serialGeneration: 'MANUAL' }),
    TOY: await house.item(`Y${tag}`),
    ROBOT: await house.serialItem(`R${tag}`),
  };
  const rest = { conversionFactor: String(SACK), isDefault: false, mandatory: false, priority: false };
  await one.run(saveAltUom, { itemId: items.GRAIN, uomId: sackId, ...rest });
  const part = (item: Item, quantity: string) => ({ itemId: items[item], quantity, uomId: item === 'CHIP' ? pieceId : house.uomId });
  const bom = (item: Item, components: readonly ReturnType<typeof part>[]) =>
    one.run(saveBom, bomVersion({ itemId: items[item], uomId: house.uomId, components }));
  await bom('TOY', [part('GRAIN', '2'), part('TAPE', '1')]);
  await bom('ROBOT', [part('CHIP', '1'), part('GRAIN', '3')]);
  return items;
}

export type Answer = true | string;

/** The real side of one run: what stands behind the keys of the model. */
export class ProductionStage {
  private readonly lots = new Map<string, string>();
  private readonly records = new Map<string, string>();
  private readonly pieces = new Map<string, string>();

  constructor(
    private readonly world: World,
    private readonly items: Readonly<Record<Item, string>>,
  ) {}

  /** Carries a command out; true when it was accepted, the code of the complaint when not. Faults are thrown. */
  async perform(act: Act): Promise<Answer> {
    try {
      await this.run(act);
      return true;
    } catch (error) {
      const known = error instanceof AppError ? error : asAppError(error);
      if (!known || known.code === 'E_INTERNAL' || known.code === 'E_BUSY') throw error;
      return known.code;
    }
  }

  private async run(act: Act): Promise<void> {
    const { house, templates, dayOf } = this.world;
    const post = async (templateId: string, line: object): Promise<PostedRecord> => {
      const posted = await house.post({ templateId, postingDate: dayOf(act.day), lines: [line as LineGiven] });
      this.records.set(act.key, posted.recordId);
      return posted;
    };
    const lot = (key: string) => this.lots.get(key) ?? newId();
    switch (act.kind) {
      case 'buy': {
        const quantity = String(act.quantity);
        const codes = act.item === 'CHIP' ? Array.from({ length: act.quantity }, (_, n) => `${act.key}-${n}`) : [];
        const posted = await post(templates.buy, {
          ...this.bought(act.item, act.quantity, act),
          lots: act.item === 'GRAIN' ? [{ generated: true, quantity }] : [],
          serials: codes.map((code) => ({ code })),
        });
        if (act.item === 'GRAIN') this.lots.set(act.key, posted.lots[0]?.id ?? '');
        return this.learn(posted.recordId, 'CHIP', (code) => code);
      }
      case 'toys': {
        const quantity = String(act.count);
        const posted = await post(templates.make, { itemId: this.items.TOY, quantity, lots: [{ generated: true, quantity }] });
        this.lots.set(act.key, posted.lots[0]?.id ?? '');
        return;
      }
      case 'robots': {
        const grain = act.grain.map((one) => ({ lotId: lot(one.lot), quantity: String(one.quantity) }));
        const taken = String(act.grain.reduce((sum, { quantity }) => sum + quantity, 0));
        const chips = act.chips.map((code, n) => ({ code, mate: act.mates[n] ?? null }));
        const posted = await post(templates.make, {
          itemId: this.items.ROBOT,
          quantity: String(act.count),
          components: [
            { itemId: this.items.CHIP, quantity: String(chips.length), serials: chips },
            { itemId: this.items.GRAIN, quantity: taken, lots: grain },
          ],
        });
        return this.learn(posted.recordId, 'ROBOT', (_, n) => `${act.key}#${n}`);
      }
      case 'move':
      case 'sell': {
        const quantity = String(act.quantity);
        const line = { itemId: this.items[act.item], quantity, lots: [{ lotId: lot(act.lot), quantity }] };
        await post(act.kind === 'move' ? templates.move : house.unloadId, line);
        return;
      }
      case 'sellRobot':
      case 'moveRobot': {
        const serials = [{ serialId: this.pieces.get(act.robot) ?? newId() }];
        await post(act.kind === 'moveRobot' ? templates.move : house.unloadId, { itemId: this.items.ROBOT, quantity: '1', serials });
        return;
      }
      case 'split':
        return this.split(act, lot);
      default:
        return this.change(act);
    }
  }

  /** A purchase as it is typed: in sacks, or in the main unit. */
  private bought(item: Item, quantity: number, { sacks, amount }: { sacks: boolean; amount: number }): object {
    const common = { itemId: this.items[item], quantity: String(quantity) };
    const { sackId } = this.world;
    if (sacks) return { ...common, move: { uomId: sackId, quantity: String(quantity / SACK), amount: String(amount * SACK) } };
    return item === 'CHIP' ? common : { ...common, amount: String(amount) };
  }

  private async split(act: Act & { kind: 'split' }, lot: (key: string) => string): Promise<void> {
    const { house, templates, dayOf } = this.world;
    const total = String(act.origins.reduce((sum, { quantity }) => sum + quantity, 0));
    const made = await house.run(
      createLotFromLot,
      createLotFromLotSchema.parse({
        commandId: newId(),
        templateId: templates.split,
        postingDate: dayOf(act.day),
        origins: act.origins.map((one) => ({ lotId: lot(one.lot), quantity: String(one.quantity) })),
        results: [{ generated: true, quantity: total }],
      }),
    );
    this.lots.set(act.key, made.lots.find(({ id }) => !act.origins.some((one) => lot(one.lot) === id))?.id ?? '');
    this.records.set(act.key, made.recordId);
  }

  private async change(act: Act & { kind: 'fix' | 'void' }): Promise<void> {
    const { house, one } = this.world;
    const recordId = this.records.get(act.record);
    if (recordId === undefined) throw new AppError('E_NOT_FOUND');
    const { version } = await one.db.prisma.stockRecord.findFirstOrThrow({ where: { companyId: one.companyId, id: recordId } });
    const command = { commandId: newId(), recordId, version, reason: 'counted again' };
    if (act.kind === 'void') {
      await house.run(voidRecord, { ...command, confirm: [] });
      return;
    }
    const line = await one.db.prisma.stockLine.findFirstOrThrow({ where: { companyId: one.companyId, recordId } });
    const item = line.itemId === this.items.GRAIN ? 'GRAIN' : 'TAPE';
    const sacks = line.moveUomId === this.world.sackId;
    const quantity = String(act.quantity);
    const given = {
      ...this.bought(item, act.quantity, { sacks, amount: Number(line.baseAmount) }),
      lineId: line.id,
      lots: item === 'GRAIN' ? [{ lotId: this.lots.get(act.record), quantity }] : [],
    };
    await house.run(correctRecord, correctRecordSchema.parse({ ...command, lines: [given] }));
  }

  /** The pieces that a record made, by the names that the model gives them. */
  private async learn(recordId: string, item: Item, name: (code: string, n: number) => string): Promise<void> {
    const { one } = this.world;
    const rows = await one.db.sql<{ id: string; code: string }>(
      sql`SELECT s.id, s.code FROM serial s JOIN serial_entry x ON x.company_id = s.company_id AND x.serial_id = s.id JOIN stock_entry e ON e.company_id = x.company_id AND e.id = x.entry_id
          WHERE s.company_id = ${one.companyId} AND s.item_id = ${this.items[item]}::uuid AND e.record_id = ${recordId}::uuid ORDER BY s.code`,
    );
    for (const [n, { id, code }] of rows.entries()) this.pieces.set(name(code, n), id);
  }

  /** What the database holds, in the words of the model. */
  async found() {
    const { one, shopId } = this.world;
    const nameOf = new Map([...this.lots, ...this.pieces].map(([key, id]) => [id, key]));
    const ids = Object.values(this.items);
    const mine = sql`company_id = ${one.companyId} AND item_id = ANY(${ids}::uuid[])`;
    const balances = await one.db.sql<{ item: string; lot: string | null; warehouse: string; quantity: string }>(
      sql`SELECT item_id AS item, lot_id AS lot, warehouse_id AS warehouse, quantity FROM stock_balance WHERE ${mine} AND quantity <> 0`,
    );
    const pieces = await one.db.sql<{ id: string; state: string; warehouse: string | null }>(
      sql`SELECT id, state, warehouse_id AS warehouse FROM serial WHERE ${mine} AND voided_at IS NULL`,
    );
    const edges = await one.db.sql<{ input: string; output: string; quantity: string }>(
      sql`SELECT input_node AS input, output_node AS output, quantity FROM trace_edge WHERE company_id = ${one.companyId} AND links > 0`,
    );
    const costs = await one.db.prisma.item.findMany({ where: { companyId: one.companyId, id: { in: ids } } });
    const placeOf = (warehouse: string | null) => (warehouse === shopId ? 1 : 0);
    const itemOf = (id: string) => ITEMS.find((item) => this.items[item] === id) ?? '';
    return {
      balances: sorted(
        balances.map((row) => `${itemOf(row.item)}/${nameOf.get(row.lot ?? '') ?? ''}/${placeOf(row.warehouse)} ${Number(row.quantity)}`),
      ),
      pieces: sorted(pieces.map((row) => `${nameOf.get(row.id)} ${row.state === 'OUT' ? 'OUT' : placeOf(row.warehouse)}`)),
      edges: sorted(
        edges.flatMap(({ input, output, quantity }) =>
          nameOf.has(input) || nameOf.has(output) ? [`${nameOf.get(input)}→${nameOf.get(output)} ${Number(quantity)}`] : [],
        ),
      ),
      costs: (['GRAIN', 'TAPE'] as const).map((item) => {
        const row = costs.find(({ id }) => id === this.items[item]);
        return [String(row?.averageCost), String(row?.lastCost)];
      }),
    };
  }
}

const sorted = (rows: readonly string[]) => rows.toSorted();
