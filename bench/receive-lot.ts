import { inTurns, onGround, timePerUnit } from './ground';
import { rawReceiveLot } from './raw/receive-lot';
import type { Workload } from './workload';

const COUNT = 300;
const TURNS = 5;

// One record, one line, one new lot with a generated code, audit and command row included.
const receiveLot: Workload = () =>
  onGround(async ({ house, caller, today, pool, settle }) => {
    const firm = {
      companyId: caller.company.id,
      userId: caller.actor.userId,
      warehouseId: house.warehouseId,
      templateId: house.loadId,
      uomId: house.uomId,
      codeTypeId: house.codeTypeId,
      today,
    };
    // Four people at four docks, each with goods of their own; all in one warehouse on one day. Each way has its own items.
    const named = (name: string) => Promise.all([1, 2, 3, 4].map((n) => house.item(`${name}${n}`)));
    const [items, rawItems] = [await named('FILO'), await named('RAW')];
    await settle([...items, ...rawItems]);
    const of = (all: readonly string[], n: number) => all[n % all.length] ?? '';
    const rows = [];
    let one = { filo: 0, raw: 0 };
    for (const clients of [1, 4]) {
      const times = await inTurns(TURNS, {
        filo: () => timePerUnit(COUNT, clients, (n) => house.load(of(items, n), '100')),
        raw: () => timePerUnit(COUNT, clients, (n) => rawReceiveLot(pool, firm, of(rawItems, n))),
      });
      if (clients === 1) one = times;
      rows.push({
        clients,
        'filo ms': times.filo.toFixed(2),
        'raw ms': times.raw.toFixed(2),
        ratio: (times.filo / times.raw).toFixed(2),
        'filo records/s': Math.round(1000 / times.filo),
        'raw records/s': Math.round(1000 / times.raw),
      });
    }
    return { rows, ...one, unit: 'ms/record' };
  });

export default receiveLot;
