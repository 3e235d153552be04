import { lotsOnOffer, proposalFrom } from '../lib/availability/availability.query';
import { inTurns, onGround, timePerUnit } from './ground';
import { rawUnloadLots } from './raw/unload-lots';
import type { Workload } from './workload';

const LOTS = 50;
const COUNT = 60;
const TURNS = 5;

// One record, one line over 50 lots; the lots stand on the line, as the proposal put them there.
const unloadFifo50: Workload = () =>
  onGround(async ({ db, house, caller, today, pool, settle }) => {
    const firm = {
      companyId: caller.company.id,
      userId: caller.actor.userId,
      warehouseId: house.warehouseId,
      templateId: house.unloadId,
      uomId: house.uomId,
      codeTypeId: house.codeTypeId,
      today,
    };
    const filled = async (code: string) => {
      const itemId = await house.item(code);
      const lots = Array.from({ length: LOTS }, () => ({ generated: true, quantity: '1000000' }));
      const { lots: made } = await house.post({ templateId: house.loadId, lines: [{ itemId, quantity: `${LOTS}000000`, lots }] });
      return { itemId, lotIds: made.map(({ id }) => id) };
    };
    const [ours, theirs] = [await filled('FILO'), await filled('RAW')];
    await settle([await house.item('OTHER')]);
    const line = { itemId: ours.itemId, quantity: String(LOTS), lots: ours.lotIds.map((lotId) => ({ lotId, quantity: '1' })) };
    const question = {
      itemId: ours.itemId,
      variantId: null,
      warehouseId: house.warehouseId,
      locationId: null,
      date: today,
      partnerId: null,
      projectId: null,
      taken: [],
    };
    const rows = [];
    let one = { filo: 0, raw: 0 };
    for (const clients of [1, 4]) {
      const times = await inTurns(TURNS, {
        filo: () => timePerUnit(COUNT, clients, () => house.post({ templateId: house.unloadId, lines: [line] })),
        raw: () => timePerUnit(COUNT, clients, () => rawUnloadLots(pool, firm, theirs.itemId, theirs.lotIds)),
      });
      if (clients === 1) one = times;
      rows.push({
        what: 'post',
        clients,
        'filo ms': times.filo.toFixed(2),
        'raw ms': times.raw.toFixed(2),
        ratio: (times.filo / times.raw).toFixed(2),
      });
    }
    const proposal = await timePerUnit(COUNT, 1, async () =>
      proposalFrom(await lotsOnOffer(db.sql, firm.companyId, question), { withdrawalType: 'FIFO', need: '49000000', alreadyAssigned: [] }),
    );
    rows.push({ what: 'propose', clients: 1, 'filo ms': proposal.toFixed(2), 'raw ms': '', ratio: '' });
    return { rows, ...one, unit: 'ms/record' };
  });

export default unloadFifo50;
