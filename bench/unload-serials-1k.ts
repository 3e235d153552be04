import { runVerb } from '../lib/server/run-verb';
import { testCompany } from '../lib/testing/company';
import { serialHouse } from '../lib/testing/serial-house';
import { inTurns, onGround, timePerUnit } from './ground';
import { rawUnloadSerials } from './raw/unload-serials';
import type { Workload } from './workload';

const PIECES = 1_000;
const TURNS = 5;

// One record, one line, 1,000 pieces chosen by a person.
const unloadSerials: Workload = () =>
  onGround(async ({ db, today, pool }) => {
    const caller = await testCompany(db);
    const house = await serialHouse((verb, input) => runVerb(db, caller, verb, input), today);
    const firm = {
      companyId: caller.company.id,
      userId: caller.actor.userId,
      warehouseId: house.warehouseId,
      templateId: house.unloadId,
      uomId: house.uomId,
      codeTypeId: house.serialTypeId,
      today,
    };
    const filled = async (code: string) => {
      const itemId = await house.serialItem(code);
      await house.loadPieces(itemId, String(PIECES * (TURNS + 1)));
      const pieces = await db.prisma.serial.findMany({
        where: { companyId: firm.companyId, itemId },
        select: { id: true },
        orderBy: { code: 'asc' },
      });
      return { itemId, next: () => pieces.splice(0, PIECES).map(({ id }) => id) };
    };
    const [ours, theirs] = [await filled('FILO'), await filled('RAW')];
    const lineOf = (ids: readonly string[]) => ({
      itemId: ours.itemId,
      quantity: String(ids.length),
      serials: ids.map((serialId) => ({
        serialId,
        code: null,
        lot: null,
        customerCode: null,
        supplierCode: null,
        startDate: null,
        expiryDate: null,
      })),
    });
    const times = await inTurns(TURNS, {
      filo: () => timePerUnit(1, 1, () => house.post({ templateId: house.unloadId, lines: [lineOf(ours.next())] })),
      raw: () => timePerUnit(1, 1, () => rawUnloadSerials(pool, firm, theirs.itemId, theirs.next())),
    });
    const rows = [
      { pieces: PIECES, 'filo ms': times.filo.toFixed(0), 'raw ms': times.raw.toFixed(0), ratio: (times.filo / times.raw).toFixed(2) },
    ];
    return { rows, ...times, unit: 'ms/record' };
  });

export default unloadSerials;
