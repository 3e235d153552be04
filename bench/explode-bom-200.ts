import { saveBom } from '../lib/boms/save-bom';
import { saveBomSchema } from '../lib/boms/save-bom.schema';
import { inTurns, onGround, timePerUnit } from './ground';
import { rawExplodeBom } from './raw/explode-bom';
import type { Workload } from './workload';

const COMPONENTS = 200;
const COUNT = 20;
const TURNS = 5;

// A production: one product loaded, 200 components taken from FIFO lots, two lots of each in stock; the posting reads the bill of materials and chooses the lots.
const explodeBom200: Workload = () =>
  onGround(async ({ house, caller, today, pool, settle }) => {
    const { warehouseId } = house;
    const offsetTemplateId = await house.template('UC', { type: 'UNLOAD', billOfMaterials: true });
    const templateId = await house.template('P1', { type: 'LOAD', offsetWarehouseId: warehouseId, offsetTemplateId });
    const firm = {
      companyId: caller.company.id,
      userId: caller.actor.userId,
      warehouseId,
      templateId,
      offsetTemplateId,
      uomId: house.uomId,
      codeTypeId: house.codeTypeId,
      today,
    };
    const product = async (name: string) => {
      const itemId = await house.item(name);
      const components = [];
      for (let n = 0; n < COMPONENTS; n++) {
        const part = await house.item(`${name}-${n}`);
        for (const quantity of ['1000000', '1000000']) await house.load(part, quantity);
        components.push({
          itemId: part,
          variantId: null,
          quantity: '2',
          uomId: house.uomId,
          fixed: false,
          scrapPct: '0',
          movable: true,
          phantomLevel: false,
          alternatives: [],
        });
      }
      const head = { itemId, variantId: null, code: '1', isDefault: true, parentQty: '1', phantomAssembly: false, active: true };
      await house.run(saveBom, saveBomSchema.parse({ ...head, components }));
      return itemId;
    };
    const [ours, theirs] = [await product('FILO'), await product('RAW')];
    await settle([await house.item('OTHER')]);
    const line = { itemId: ours, quantity: '1', lots: [{ generated: true, quantity: '1' }] };
    const rows = [];
    let one = { filo: 0, raw: 0 };
    for (const clients of [1, 4]) {
      const times = await inTurns(TURNS, {
        filo: () => timePerUnit(COUNT, clients, () => house.post({ templateId, lines: [line] })),
        raw: () => timePerUnit(COUNT, clients, () => rawExplodeBom(pool, firm, theirs)),
      });
      if (clients === 1) one = times;
      rows.push({ clients, 'filo ms': times.filo.toFixed(2), 'raw ms': times.raw.toFixed(2), ratio: (times.filo / times.raw).toFixed(2) });
    }
    return { rows, ...one, unit: 'ms/record' };
  });

export default explodeBom200;
