import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { correctionBench } from '../testing/correction-bench';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { verifyBooks } from '../verify/verify-books';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: SerialHouse;
let hands: ReturnType<typeof correctionBench>;
let pieceId: string;
let make: string;

beforeAll(async () => {
  one = await workbench();
  house = await serialHouse(one.run, today);
  hands = correctionBench(one, house.run);
  const consume = await house.template('UC', { type: 'UNLOAD', billOfMaterials: true });
  make = await house.template('P1', { type: 'LOAD', createSerials: true, offsetWarehouseId: house.warehouseId, offsetTemplateId: consume });
  const probe = await house.serialItem('PROBE');
  pieceId = (await one.db.prisma.item.findFirstOrThrow({ where: { companyId: one.companyId, id: probe } })).uomId;
});
afterAll(async () => {
  const faults = (await verifyBooks(one.db)).filter(({ faults: found }) => found > 0);
  await one.close();
  expect(faults).toEqual([]);
});

let nth = 0;
/** Two frames for two bicycles, each mapped to its own. */
async function bicycles() {
  nth += 1;
  const [bike, frame] = [await house.serialItem(`BIKE${nth}`), await house.serialItem(`FRAME${nth}`, { serialGeneration: 'MANUAL' })];
  await hands.saveVersion(bike, pieceId, [[frame, '1']]);
  await house.loadPieces(frame, '3', ['F-1', 'F-2', 'F-3']);
  const components = [{ itemId: frame, quantity: '2', serials: ['F-1', 'F-2'].map((code, at) => ({ code, mate: 1 - at })) }];
  const posted = await house.post({ templateId: make, lines: [{ itemId: bike, quantity: '2', components } as never] });
  return { bike, frame, recordId: posted.recordId };
}
const edgesOf = async (itemId: string) => {
  const rows = await one.db.sql<{ edge: string }>(
    sql`SELECT i.code || '→' || o.code AS edge FROM trace_edge e
        JOIN serial i ON i.company_id = e.company_id AND i.id = e.input_node JOIN serial o ON o.company_id = e.company_id AND o.id = e.output_node
        WHERE e.company_id = ${one.companyId} AND e.links > 0 AND ${itemId}::uuid IN (i.item_id, o.item_id) ORDER BY 1`,
  );
  return rows.map(({ edge }) => edge);
};

describe('numbers of components in a correction', () => {
  test('[TRACE-12] the mapping is shown as it was posted and kept when the line changes', async () => {
    const { recordId, frame } = await bicycles();
    const opened = await hands.open(recordId);
    expect(hands.lineOf(opened).components?.rows[0]?.serials.map(({ code, mate }) => [code, mate])).toEqual([
      ['F-1', 1],
      ['F-2', 0],
    ]);
    await hands.correct(opened, (line) => ({ ...line, amount: '4' }));
    expect(await edgesOf(frame)).toEqual(['F-1→00002', 'F-2→00001']);
  });

  test('[TRACE-12] [TRACE-09] [SER-07] it is changed, and so is which piece went in', async () => {
    const { recordId, frame } = await bicycles();
    await hands.correct(await hands.open(recordId), (line) =>
      hands.withRows(line, (rows) =>
        rows.map((row) => ({ ...row, serials: row.serials.map((piece) => ({ ...piece, mate: 1 - (piece.mate ?? 0) })) })),
      ),
    );
    expect(await edgesOf(frame)).toEqual(['F-1→00001', 'F-2→00002']);
    const third = await one.db.prisma.serial.findFirstOrThrow({ where: { companyId: one.companyId, itemId: frame, code: 'F-3' } });
    await hands.correct(await hands.open(recordId), (line) =>
      hands.withRows(line, (rows) =>
        rows.map((row) => ({
          ...row,
          serials: row.serials.map((piece) => (piece.code === 'F-2' ? { ...piece, serialId: third.id, code: 'F-3' } : piece)),
        })),
      ),
    );
    expect(await edgesOf(frame)).toEqual(['F-1→00001', 'F-3→00002']);
    const back = await one.db.prisma.serial.findFirstOrThrow({ where: { companyId: one.companyId, itemId: frame, code: 'F-2' } });
    expect(back.state).toBe('IN_STOCK');
  });
});
