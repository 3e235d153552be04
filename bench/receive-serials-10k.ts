import { runVerb } from '../lib/server/run-verb';
import { testCompany } from '../lib/testing/company';
import { serialHouse } from '../lib/testing/serial-house';
import { inTurns, onGround, timePerUnit } from './ground';
import { rawReceiveSerials } from './raw/receive-serials';
import type { Workload } from './workload';

const PIECES = 10_000;
const TURNS = 5;

// One record, one line, one new lot and 10,000 pieces whose numbers the posting makes.
const receiveSerials: Workload = () =>
  onGround(async ({ db, today, pool }) => {
    const caller = await testCompany(db);
    const house = await serialHouse((verb, input) => runVerb(db, caller, verb, input), today);
    const firm = {
      companyId: caller.company.id,
      userId: caller.actor.userId,
      warehouseId: house.warehouseId,
      templateId: house.makeId,
      uomId: house.uomId,
      codeTypeId: house.serialTypeId,
      today,
    };
    const item = (code: string) => house.serialItem(code, { lotManaged: true, lotCodeTypeId: house.codeTypeId });
    const [ours, theirs] = [await item('FILO'), await item('RAW')];
    const quantity = String(PIECES);
    const times = await inTurns(TURNS, {
      filo: () =>
        timePerUnit(1, 1, () =>
          house.post({ templateId: house.makeId, lines: [{ itemId: ours, quantity, lots: [{ generated: true, quantity }] }] }),
        ),
      raw: () => timePerUnit(1, 1, () => rawReceiveSerials(pool, firm, theirs, PIECES)),
    });
    const rows = [
      { pieces: PIECES, 'filo ms': times.filo.toFixed(0), 'raw ms': times.raw.toFixed(0), ratio: (times.filo / times.raw).toFixed(2) },
    ];
    return { rows, ...times, unit: 'ms/record' };
  });

export default receiveSerials;
