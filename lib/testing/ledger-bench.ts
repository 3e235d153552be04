import sql from 'sql-template-tag';
import { addDays, type Day, dayIn } from '../kernel/day';
import { AppError } from '../kernel/errors';
import { newId } from '../kernel/id';
import { holdLots } from '../holds/hold-lots';
import { liftHolds } from '../holds/lift-holds';
import { closeLot, reopenLot } from '../lots/close-lot';
import { changeLotStatus } from '../lots/change-lot-status';
import { savePeriod } from '../periods/save-period';
import { correctRecord } from '../corrections/correct-record';
import { postRecord } from '../records/post-record';
import { correctRecordSchema } from '../records/record.schema';
import { voidRecord } from '../corrections/void-record';
import { asAppError } from '../server/db-errors';
import { type Command, ITEMS, type Line, type Outcome, PLACES, TEMPLATES, TODAY } from '../ledger-models/ledger-model.types';
import { type LotHouse, lotHouse } from './lot-house';
import { type Workbench, workbench } from './workbench';

/** What the database answered: ids of the lots made, in their order, or the codes of the complaints. */
export type Answer = { readonly recordId?: string; readonly made: readonly string[] } | { readonly refused: string };

/** The house of the model: its warehouses, places and templates in a real database. */
export type LedgerBench = {
  readonly one: Workbench;
  readonly dayOf: (offset: number) => Day;
  /** New items and places of their own, so that every run begins with empty shelves. */
  readonly stage: () => Promise<Stage>;
  readonly close: () => Promise<void>;
};

/** Half units as the verbs read them. */
const text = (halves: number): string => String(halves / 2);

/** Opens a database with the house of the model in it. */
export async function ledgerBench(): Promise<LedgerBench> {
  const one = await workbench();
  const today = dayIn('Europe/Rome', new Date());
  const dayOf = (offset: number) => addDays(today, offset - TODAY);
  const house = await lotHouse(one.run, today);
  const years = new Set([dayOf(0), dayOf(TODAY + 1)].map((day) => Number(day.slice(0, 4))));
  for (const year of years) {
    if (year !== Number(today.slice(0, 4))) await one.run(savePeriod, { year, periodStart: `${year}-01-01`, periodEnd: `${year}-12-31` });
  }
  const warehouses = [house.warehouseId, await house.warehouse('WH2')];
  const locations = new Map([
    ['A1', await house.location('A1')],
    ['B1', await house.location('B1', { blocked: true })],
  ]);
  const templates: string[] = [];
  for (const [index, { warehouse, load, integrates, anyLot }] of TEMPLATES.entries())
    templates.push(
      await house.template(`M${index}`, {
        type: load ? 'LOAD' : 'UNLOAD',
        warehouseId: warehouses[warehouse] ?? '',
        integrateInitialQty: integrates,
        allowUnavailableLots: anyLot,
      }),
    );
  const segments = [{ kind: 'PROGRESSIVE', length: 3, fillChar: '0', text: null }];
  const filling = await house.codeType('F3', { fillMissing: true, segments });
  const [status] = await one.db.sql<{ id: string }>(sql`SELECT id FROM lot_status WHERE company_id = ${one.companyId} AND code = 'QUA'`);
  const world = { one, house, dayOf, warehouses, locations, templates, quarantine: status?.id ?? '' };
  return {
    one,
    dayOf,
    stage: async () => {
      const tag = newId().slice(-9);
      const items: string[] = [];
      for (const [index, { lots, fills, validity }] of ITEMS.entries()) {
        items.push(
          await house.item(
            `${tag}${index}`,
            lots
              ? { lotCodeTypeId: fills ? filling : house.codeTypeId, lotValidityDays: validity }
              : { lotManaged: false, lotCodeTypeId: null },
          ),
        );
      }
      // Places that one item or lot has to itself belong to one run: what another run left there would be in the way.
      const alone = new Map(locations);
      for (const place of PLACES) {
        if (place.alone !== null)
          alone.set(place.location, await house.location(`${place.location}-${tag}`, { monoItem: true, monoLot: place.alone === 'lot' }));
      }
      return new Stage({ ...world, locations: alone }, items);
    },
    close: one.close,
  };
}

export type World = {
  one: Workbench;
  house: LotHouse;
  dayOf: (offset: number) => Day;
  warehouses: string[];
  locations: Map<string, string>;
  templates: string[];
  quarantine: string;
};

/** The real side of one run: the ids behind the indexes of the model. */
export class Stage {
  readonly lots: string[] = [];
  readonly records: string[] = [];

  constructor(
    readonly world: World,
    readonly items: readonly string[],
  ) {}

  /** Carries a command out; complaints come back as their code, faults are thrown. */
  async perform(command: Command): Promise<Answer> {
    try {
      return await this.run(command);
    } catch (error) {
      const known = error instanceof AppError ? error : asAppError(error);
      if (!known) throw error;
      return { refused: known.code };
    }
  }

  /** Carries a command out and asks that the model answered the same. */
  async follow(command: Command, expected: Outcome): Promise<void> {
    const answer = await this.perform(command);
    const wanted = 'refused' in expected ? `refused: ${expected.refused}` : `accepted, ${expected.made.length} lots`;
    const same =
      'refused' in answer
        ? 'refused' in expected && expected.refused.includes(answer.refused)
        : 'made' in expected && (command.kind !== 'post' || answer.recordId !== undefined);
    if (!same) throw new Error(`the model says ${wanted}; the ledger says ${JSON.stringify(answer)} to ${JSON.stringify(command)}`);
    if ('refused' in answer || 'refused' in expected) return;
    for (const [at, lot] of expected.made.entries()) this.lots[lot] = answer.made[at] ?? '';
    if (command.kind === 'post') this.records.push(answer.recordId ?? '');
  }

  private locationId(place: number): string | null {
    return this.world.locations.get(PLACES[place]?.location ?? '') ?? null;
  }

  private lineInput({ item, rows }: Line) {
    const itemId = this.items[item] ?? '';
    const quantity = text(rows.reduce((sum, row) => sum + row.quantity, 0));
    const [first] = rows;
    if (!ITEMS[item]?.lots) return { itemId, quantity, locationId: this.locationId(first?.place ?? 0) };
    const lots = rows.map(({ lot, place, quantity: part }) => ({
      lotId: typeof lot === 'object' && 'lot' in lot ? this.lots[lot.lot] : null,
      code: typeof lot === 'object' && 'code' in lot ? lot.code : null,
      generated: lot === 'auto',
      quantity: text(part),
      locationId: this.locationId(place),
    }));
    return { itemId, quantity, lots };
  }

  private async run(command: Command): Promise<Answer> {
    const { one, house, dayOf, warehouses, templates, quarantine } = this.world;
    const reason = 'the model asks';
    if (command.kind === 'post') {
      const warehouseId = warehouses[TEMPLATES[command.template]?.warehouse ?? 0];
      const confirm: 'W_LOT_EXISTS'[] = command.confirm ? ['W_LOT_EXISTS'] : [];
      const input = house.input({
        templateId: templates[command.template] ?? '',
        warehouseId,
        postingDate: dayOf(command.day),
        confirm,
        lines: command.lines.map((line) => this.lineInput(line)) as never,
      });
      const { recordId, lots } = await one.run(postRecord, input);
      return { recordId, made: lots.map(({ id }) => id) };
    }
    if (command.kind === 'correct') {
      const recordId = this.records[command.record] ?? '';
      const standing = await one.db.sql<{ id: string }>(
        sql`SELECT id FROM stock_line WHERE company_id = ${one.companyId} AND record_id = ${recordId}::uuid ORDER BY line_no`,
      );
      const lines = command.lines.map((line) => ({ lineId: line.line === null ? null : standing[line.line]?.id, ...this.lineInput(line) }));
      const input = correctRecordSchema.parse({
        commandId: newId(),
        confirm: command.confirm ? ['W_LOT_EXISTS'] : [],
        recordId,
        version: command.version,
        reason,
        lines,
      });
      return { made: (await one.run(correctRecord, input)).lots.map(({ id }) => id) };
    }
    if (command.kind === 'void') {
      await one.run(voidRecord, {
        commandId: newId(),
        confirm: [],
        recordId: this.records[command.record] ?? '',
        version: command.version,
        reason,
      });
    } else if (command.kind === 'status') {
      await one.run(changeLotStatus, {
        lotIds: command.lots.map((lot) => this.lots[lot] ?? ''),
        statusId: command.quarantine ? quarantine : null,
        reason,
      });
    } else if (command.kind === 'hold') {
      const lotIds = command.lots.map((lot) => this.lots[lot] ?? '');
      await one.run(holdLots, { commandId: newId(), lotIds, cause: 'OTHER', reason });
    } else if (command.kind === 'lift') {
      const lotIds = command.lots.map((lot) => this.lots[lot] ?? '');
      await one.run(liftHolds, { commandId: newId(), holdIds: [], lotIds, together: false, reason });
    } else {
      await one.run(command.kind === 'close' ? closeLot : reopenLot, {
        lotId: this.lots[command.lot] ?? '',
        version: command.version,
        reason,
      });
    }
    return { made: [] };
  }
}
