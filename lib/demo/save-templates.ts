import { TEMPLATE_PRESETS } from '../templates/presets.types';
import { saveTemplate } from '../templates/save-template';
import { type SaveTemplate, saveTemplateSchema } from '../templates/save-template.schema';
import type { Both, TemplateKey, WarehouseKey } from './demo.types';
import { type DemoHouse, each, idOf, type SetUp } from './house';

type TemplateShape = {
  readonly code: string;
  readonly warehouse: WarehouseKey;
  readonly name: Both;
  readonly like: keyof typeof TEMPLATE_PRESETS;
  readonly anyState?: boolean;
  /** The template of the opposite movement; it stands before this one. */
  readonly offset?: TemplateKey;
  readonly rest?: Partial<SaveTemplate>;
};

const INSIDE = { visibleSales: false, visibleProduction: true } as const;

const TEMPLATES: Readonly<Record<TemplateKey, TemplateShape>> = {
  buy: { code: 'PUR', warehouse: 'RAW', name: ['Purchase', 'Acquisto'], like: 'purchase' },
  use: {
    code: 'USE',
    warehouse: 'RAW',
    name: ['Use in production', 'Prelievo per produzione'],
    like: 'transferOut',
    rest: { ...INSIDE, billOfMaterials: true, allowUnavailableLots: false },
  },
  sendBack: { code: 'RTS', warehouse: 'RAW', name: ['Return to supplier', 'Reso a fornitore'], like: 'sales', anyState: true },
  pour: { code: 'WST', warehouse: 'RAW', name: ['Milk past its date', 'Latte scaduto'], like: 'scrap' },
  make: { code: 'PRO', warehouse: 'COLD', name: ['Production, fresh', 'Produzione freschi'], like: 'production', offset: 'use' },
  sell: { code: 'SAL', warehouse: 'COLD', name: ['Sale, fresh', 'Vendita freschi'], like: 'sales' },
  takeBack: { code: 'RFC', warehouse: 'COLD', name: ['Return from customer', 'Reso da cliente'], like: 'purchase' },
  scrap: { code: 'SCR', warehouse: 'COLD', name: ['Scrap', 'Scarto'], like: 'scrap' },
  age: { code: 'PRA', warehouse: 'AGE', name: ['Production, aged', 'Produzione stagionati'], like: 'production', offset: 'use' },
  ripened: { code: 'RIN', warehouse: 'AGE', name: ['Ripened, in', 'Affinamento, carico'], like: 'production' },
  ripen: {
    code: 'RIP',
    warehouse: 'AGE',
    name: ['Ripening', 'Affinamento'],
    like: 'transferOut',
    offset: 'ripened',
    rest: { ...INSIDE, createLotFromLot: true, integrateInitialQty: true, allowUnavailableLots: false },
  },
  sellAged: { code: 'SAA', warehouse: 'AGE', name: ['Sale, aged', 'Vendita stagionati'], like: 'sales' },
  arrive: { code: 'MVI', warehouse: 'AGE', name: ['From the cold store', 'Dalla cella'], like: 'transferIn' },
  move: { code: 'MOV', warehouse: 'COLD', name: ['To the cellar', 'Alla cantina'], like: 'transferOut', offset: 'arrive' },
};

/** The templates of the firm, by their keys. */
export async function saveTemplates({ run, say }: SetUp, warehouses: Record<WarehouseKey, string>) {
  const keys = Object.keys(TEMPLATES) as TemplateKey[];
  const saved = new Map<TemplateKey, string>();
  const ids = await each(keys, async (key) => {
    const { code, warehouse, name, like, anyState = TEMPLATE_PRESETS[like].allowUnavailableLots, offset, rest } = TEMPLATES[key];
    const other = offset && { offsetWarehouseId: warehouses[TEMPLATES[offset].warehouse], offsetTemplateId: saved.get(offset) };
    const shape = { ...TEMPLATE_PRESETS[like], allowUnavailableLots: anyState, ...other, ...rest };
    const input = { ...shape, code, description: say(name), warehouseId: warehouses[warehouse], locationId: null };
    const id = await idOf(run(saveTemplate, saveTemplateSchema.parse(input)));
    saved.set(key, id);
    return id;
  });
  return Object.fromEntries(keys.map((key) => [key, { id: ids[key], warehouse: TEMPLATES[key].warehouse }])) as DemoHouse['templates'];
}
