import { addDays, dayIn } from '../kernel/day';
import { AppError } from '../kernel/errors';
import { newId } from '../kernel/id';
import { voidRecord } from '../corrections/void-record';
import { asAppError } from '../server/db-errors';
import { createLotFromLot } from '../transformations/create-lot-from-lot';
import { createLotFromLotSchema } from '../transformations/create-lot-from-lot.schema';
import { LAST_DAY, type Meaning, type PiecesModel, type Where, WAREHOUSES } from '../ledger-models/pieces.model';
import type { PostedRecord } from '../records/post-record';
import { savePeriod } from '../periods/save-period';
import type { LineGiven } from './lot-house';
import { type SerialHouse, serialHouse } from './serial-house';
import { type Workbench, workbench } from './workbench';

type World = {
  readonly one: Workbench;
  readonly house: SerialHouse;
  readonly today: string;
  readonly shopId: string;
  readonly transferId: string;
  readonly splitId: string;
};

export type PiecesBench = { readonly one: Workbench; readonly stage: () => Promise<PiecesStage>; readonly close: () => Promise<void> };

/** A real database with the house of the model of pieces in it. */
export async function piecesBench(): Promise<PiecesBench> {
  const one = await workbench();
  const today = dayIn('Europe/Rome', new Date());
  const house = await serialHouse(one.run, today);
  const year = Number(addDays(today, -LAST_DAY).slice(0, 4));
  if (String(year) !== today.slice(0, 4)) await one.run(savePeriod, { year, periodStart: `${year}-01-01`, periodEnd: `${year}-12-31` });
  const shopId = await house.warehouse(WAREHOUSES[1]);
  const arrive = await house.template('ARR', { type: 'LOAD', warehouseId: shopId });
  const transferId = await house.template('TRA', { type: 'UNLOAD', offsetWarehouseId: shopId, offsetTemplateId: arrive });
  const splitId = await house.template('SPL', {
    type: 'UNLOAD',
    integrateInitialQty: true,
    createLotFromLot: true,
    offsetWarehouseId: house.warehouseId,
    offsetTemplateId: house.loadId,
  });
  const world = { one, house, today, shopId, transferId, splitId };
  return {
    one,
    stage: async () => {
      const tag = newId().slice(-9);
      const items = [
        await house.serialItem(`S${tag}`),
        await house.serialItem(`B${tag}`, { lotManaged: true, lotCodeTypeId: house.codeTypeId }),
      ];
      return new PiecesStage(world, items);
    },
    close: one.close,
  };
}

/** The real side of one run: what stands behind the indexes of the model. */
export class PiecesStage {
  readonly lots: string[] = [];
  readonly records: string[] = [];

  constructor(
    private readonly world: World,
    private readonly items: readonly string[],
  ) {}

  /** Carries a command out; true when it was accepted, the code of the complaint when not. Faults are thrown. */
  async perform(command: Meaning, model: PiecesModel): Promise<true | string> {
    try {
      await this.run(command, model);
      return true;
    } catch (error) {
      const known = error instanceof AppError ? error : asAppError(error);
      if (!known || known.code === 'E_INTERNAL' || known.code === 'E_BUSY') throw error;
      return known.code;
    }
  }

  private async run(command: Meaning, model: PiecesModel): Promise<void> {
    const { house, today, one } = this.world;
    if (command.kind === 'void') {
      const recordId = this.records[command.posting] ?? '';
      const { version } = await one.db.prisma.stockRecord.findFirstOrThrow({ where: { companyId: one.companyId, id: recordId } });
      await house.run(voidRecord, { commandId: newId(), confirm: [], recordId, version, reason: 'taken back' });
      return;
    }
    const postingDate = addDays(today, command.day - LAST_DAY);
    const itemId = this.items[command.item] ?? '';
    if (command.kind === 'make') {
      const quantity = String(command.count);
      const lots = command.item === 1 ? [{ generated: true, quantity }] : [];
      this.keep(await house.post({ templateId: house.makeId, postingDate, lines: [{ itemId, quantity, lots }] }));
      return;
    }
    const codes = command.pieces.map((piece) => model.pieces[piece]?.code ?? '');
    const lotId = command.lot === null ? null : (this.lots[command.lot] ?? null);
    if (command.kind === 'split') return this.split(command, { itemId, postingDate, codes, lotId: lotId ?? '' });
    const quantity = String(codes.length);
    const line: LineGiven = {
      ...house.piecesLine(itemId, codes),
      lots: lotId === null ? [] : [{ lotId, quantity }],
      serials: codes.map((code) => ({
        serialId: null,
        code,
        lot: lotId === null ? null : 0,
        customerCode: null,
        supplierCode: null,
        startDate: null,
        expiryDate: null,
      })),
    };
    const templateId = { unload: house.unloadId, back: house.loadId, transfer: this.world.transferId }[command.kind];
    this.keep(await house.post({ templateId, postingDate, lines: [line], confirm: ['W_SERIAL_LOT_CHANGED', 'W_LOT_EXISTS'] }));
  }

  private async split(
    command: { pieces: readonly number[] },
    given: { itemId: string; postingDate: string; codes: string[]; lotId: string },
  ) {
    const { house, one, splitId } = this.world;
    const found = await one.db.prisma.serial.findMany({
      where: { companyId: one.companyId, itemId: given.itemId, code: { in: given.codes }, voidedAt: null },
    });
    const part = { quantity: String(command.pieces.length), serialIds: found.map(({ id }) => id) };
    const made = await house.run(
      createLotFromLot,
      createLotFromLotSchema.parse({
        commandId: newId(),
        templateId: splitId,
        postingDate: given.postingDate,
        origins: [{ lotId: given.lotId, ...part }],
        results: [{ generated: true, ...part }],
      }),
    );
    this.records.push(made.recordId);
    this.lots.push(made.lots[0]?.id ?? '');
  }

  private keep(posted: PostedRecord): void {
    this.records.push(posted.recordId);
    for (const { id } of posted.lots) if (!this.lots.includes(id)) this.lots.push(id);
  }

  /** Where every live piece is, by item and number. */
  async found(): Promise<Map<string, Where>> {
    const { one, shopId } = this.world;
    const rows = await one.db.prisma.serial.findMany({
      where: { companyId: one.companyId, itemId: { in: [...this.items] }, voidedAt: null },
    });
    return new Map(
      rows.map((row) => [
        `${this.items.indexOf(row.itemId)} ${row.code}`,
        row.state === 'OUT'
          ? 'OUT'
          : { warehouse: row.warehouseId === shopId ? 1 : 0, lot: row.lotId === null ? null : this.lots.indexOf(row.lotId) },
      ]),
    );
  }
}
