import { inTurns, onGround, timePerUnit } from './ground';
import { rawTransferLots } from './raw/transfer-lots';
import type { Workload } from './workload';

const LOTS = 50;
const COUNT = 30;
const TURNS = 5;

// One transfer between two warehouses, one line over 50 lots: two records, posted together.
const transferLots: Workload = () =>
  onGround(async ({ house, caller, today, pool, settle }) => {
    const shopId = await house.warehouse('SHOP');
    const arriveId = await house.template('A01', { type: 'LOAD', warehouseId: shopId });
    const leaveId = await house.template('T01', { type: 'UNLOAD', offsetWarehouseId: shopId, offsetTemplateId: arriveId });
    const firm = {
      companyId: caller.company.id,
      userId: caller.actor.userId,
      warehouseId: house.warehouseId,
      templateId: leaveId,
      toWarehouseId: shopId,
      toTemplateId: arriveId,
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
    const times = await inTurns(TURNS, {
      filo: () => timePerUnit(COUNT, 1, () => house.post({ templateId: leaveId, lines: [line] })),
      raw: () => timePerUnit(COUNT, 1, () => rawTransferLots(pool, firm, theirs.itemId, theirs.lotIds)),
    });
    const rows = [
      { lots: LOTS, 'filo ms': times.filo.toFixed(1), 'raw ms': times.raw.toFixed(1), ratio: (times.filo / times.raw).toFixed(2) },
    ];
    return { rows, ...times, unit: 'ms/record' };
  });

export default transferLots;
