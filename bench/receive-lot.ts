import { inTurns, onGround, timePerUnit } from './ground';
import { rawReceiveLot } from './raw/receive-lot';
import type { Workload } from './workload';

const COUNT = 300;
const TURNS = 5;

// One record, one line, one new lot with a generated code, audit and command row included.
const receiveLot: Workload = () =>
  onGround(async ({ house, caller, today, pool }) => {
    const firm = { companyId: caller.company.id, userId: caller.actor.userId, warehouseId: house.warehouseId, templateId: house.loadId, uomId: house.uomId, codeTypeId: house.codeTypeId, today };
    // Each way numbers and counts on its own item, warehouse and day, so that neither waits for the other.
    const item = await house.item('FILO');
    const rawItem = await house.item('RAW');
    const rows = [];
    let one = { filo: 0, raw: 0 };
    for (const clients of [1, 4]) {
      const times = await inTurns(TURNS, {
        filo: () => timePerUnit(COUNT, clients, () => house.load(item, '100')),
        raw: () => timePerUnit(COUNT, clients, () => rawReceiveLot(pool, firm, rawItem)),
      });
      if (clients === 1) one = times;
      rows.push({ clients, 'filo ms': times.filo.toFixed(2), 'raw ms': times.raw.toFixed(2), ratio: (times.filo / times.raw).toFixed(2), 'filo records/s': Math.round(1000 / times.filo), 'raw records/s': Math.round(1000 / times.raw) });
    }
    return { rows, ...one, unit: 'ms/record' };
  });

export default receiveLot;
