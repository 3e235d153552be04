import { saveCodeType } from '../code-types/save-code-type';
import { saveCodeTypeSchema } from '../code-types/save-code-type.schema';
import type { DraftSegment } from '../code-types/presets.types';
import { saveItemSupplier } from '../item-parts/item-suppliers';
import { saveItem } from '../items/save-item';
import { saveItemSchema } from '../items/save-item.schema';
import { addDays, type Day, dayParts } from '../kernel/day';
import { MONTHS, monthProposal, proposeYears } from '../letters/letters.rules';
import { saveLetters } from '../letters/save-letters';
import { savePartner } from '../partners/save-partner';
import { savePartnerSchema } from '../partners/save-partner.schema';
import { savePeriod } from '../periods/save-period';
import { saveTableRow } from '../tables/save-table-row';
import type { SaveTableRow } from '../tables/save-table-row.schema';
import { newTableValues, type TableKey, type TableValues } from '../tables/tables.types';
import { saveWarehouse } from '../warehouses/save-warehouse';
import { saveLocation } from '../warehouses/save-location';
import { saveLocationSchema, saveWarehouseSchema } from '../warehouses/save-warehouse.schema';
import { CLASSES, ITEMS, PARTNERS, UNITS } from './catalogue';
import { type DemoHouse, each, idOf, type SetUp } from './house';
import { saveLabels } from './save-labels';
import { saveTemplates } from './save-templates';
import { saveRecipes } from './save-recipes';
import type { Both, CodeTypeKey, DemoItem, WarehouseKey } from './demo.types';

const WAREHOUSES: Readonly<Record<WarehouseKey, { readonly name: Both; readonly groups: readonly (readonly [string, Both, number])[] }>> = {
  RAW: { name: ['Milk, ingredients, packaging', 'Latte, ingredienti, imballaggi'], groups: [] },
  COLD: {
    name: ['Cold store', 'Cella frigorifera'],
    groups: [
      ['A', ['Fresh cheese', 'Formaggi freschi'], 4],
      ['B', ['Yogurt and butter', 'Yogurt e burro'], 3],
    ],
  },
  AGE: { name: ['Ageing cellar', 'Cantina di stagionatura'], groups: [['S', ['Shelves', 'Scaffali'], 6]] },
};

const part = (kind: DraftSegment['kind'], length: number | null = null, text: string | null = null): DraftSegment => ({
  kind,
  length,
  fillChar: kind === 'PROGRESSIVE' || kind === 'INS_DAY' ? '0' : null,
  text,
});

const CODE_TYPES: Readonly<
  Record<
    CodeTypeKey,
    { readonly code: string; readonly name: Both; readonly segments: DraftSegment[]; readonly rootKinds: DraftSegment['kind'][] }
  >
> = {
  intake: {
    code: 'IN',
    name: ['Intake: IN, year, number', 'Ingresso: IN, anno, numero'],
    segments: [part('TEXT', null, 'IN'), part('INS_YEAR', 2), part('TEXT', null, '-'), part('PROGRESSIVE', 4)],
    rootKinds: ['INS_YEAR'],
  },
  day: {
    code: 'DAY',
    name: ['Batch of the day: year, month, day, number', 'Lotto del giorno: anno, mese, giorno, numero'],
    segments: [part('YEAR_LETTER'), part('MONTH_LETTER'), part('INS_DAY', 2), part('TEXT', null, '-'), part('PROGRESSIVE', 2)],
    rootKinds: ['YEAR_LETTER', 'MONTH_LETTER', 'INS_DAY'],
  },
  wheel: {
    code: 'AGE',
    name: ['Aged cheese: year and number', 'Stagionati: anno e numero'],
    segments: [part('TEXT', null, 'S'), part('INS_YEAR', 4), part('TEXT', null, '/'), part('PROGRESSIVE', 3)],
    rootKinds: ['INS_YEAR'],
  },
};

async function saveTables({ run, say }: SetUp) {
  const row = (table: TableKey, values: Partial<TableValues>) =>
    idOf(run(saveTableRow, { table, ...newTableValues(table), ...values } as SaveTableRow));
  const units = await each(['KG', 'L', 'PCS'], (key) =>
    row('units', { code: say(UNITS[key].code), description: say(UNITS[key].name), decimals: UNITS[key].decimals }),
  );
  const classes = await each(['RAW', 'ING', 'PKG', 'FIN'], (key) =>
    row('item-classes', { code: say(CLASSES[key].code), description: say(CLASSES[key].name) }),
  );
  await row('lot-types', { code: say(['STD', 'STD']), description: say(['Standard', 'Standard']) });
  await row('lot-types', { code: say(['ORG', 'BIO']), description: say(['Organic', 'Biologico']) });
  await row('lot-evaluations', { code: 'A', description: say(['Excellent', 'Ottimo']) });
  await row('lot-evaluations', { code: 'B', description: say(['Within limits', 'Nei limiti']) });
  const investigated = await row('lot-statuses', {
    code: say(['INV', 'VER']),
    description: say(['Under investigation', 'In verifica']),
    kind: 'OTHER',
    excludeFromAvailability: true,
    notAvailableForMrp: true,
  });
  return { units, classes, investigated };
}

async function saveCalendar({ run, today }: SetUp): Promise<void> {
  const year = dayParts(today).year;
  const past = year - 1;
  await run(savePeriod, { year: past, periodStart: `${past}-01-01`, periodEnd: `${past}-12-31` });
  await run(saveLetters, {
    months: MONTHS.map((month) => ({ month, letters: monthProposal(month), version: null })),
    years: proposeYears([{ year: past - 1, letters: 'P' }], past, 4).map((row) => ({ ...row, version: null })),
  });
}

async function saveWarehouses({ run, say }: SetUp) {
  const shelves: Record<WarehouseKey, string[]> = { RAW: [], COLD: [], AGE: [] };
  const warehouses = await each(['RAW', 'COLD', 'AGE'], (code) =>
    idOf(
      run(
        saveWarehouse,
        saveWarehouseSchema.parse({
          code,
          description: say(WAREHOUSES[code].name),
          kind: 'INTERNAL',
          endValidityDate: '',
          stockByLocation: WAREHOUSES[code].groups.length > 0,
          stockByProject: false,
          stockByPartner: false,
          negativeStock: false,
          active: true,
        }),
      ),
    ),
  );
  const location = (warehouse: WarehouseKey, code: string, rest: object) =>
    idOf(
      run(
        saveLocation,
        saveLocationSchema.parse({
          warehouseId: warehouses[warehouse],
          code,
          description: '',
          parentId: null,
          isGroup: false,
          priority: 0,
          monoItem: false,
          monoLot: false,
          active: true,
          blocked: false,
          obsolete: false,
          ...rest,
        }),
      ),
    );
  for (const key of ['COLD', 'AGE'] as const) {
    for (const [code, name, count] of WAREHOUSES[key].groups) {
      const parentId = await location(key, code, { description: say(name), isGroup: true });
      for (let at = 1; at <= count; at++) shelves[key].push(await location(key, `${code}-0${at}`, { parentId, priority: at }));
    }
  }
  return { warehouses, shelves };
}

async function savePartners({ run }: SetUp): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const { account, code, name, producer = false } of PARTNERS) {
    const input = { account, subaccount: code, name, nickname: '', isCustomer: account === 'C', isSupplier: account === 'S' };
    made.set(
      code,
      await idOf(run(savePartner, savePartnerSchema.parse({ ...input, isProducer: producer, isSubcontractor: false, active: true }))),
    );
  }
  return made;
}

/** Makes everything a firm has before its first record, by the verbs of the pages. */
export async function setUpHouse(setUp: SetUp): Promise<DemoHouse> {
  const { run, say, statuses } = setUp;
  await saveCalendar(setUp);
  const { units, classes, investigated } = await saveTables(setUp);
  const { warehouses, shelves } = await saveWarehouses(setUp);
  const templates = await saveTemplates(setUp, warehouses);
  const partners = await savePartners(setUp);
  const codeTypes = await each(['intake', 'day', 'wheel'], (key) => {
    const { name, ...shape } = CODE_TYPES[key];
    const rest = {
      purpose: 'LOT',
      description: say(name),
      fillMissing: false,
      startNumeric: '1',
      startAlpha: 'A',
      unitHandling: false,
      active: true,
    };
    return idOf(run(saveCodeType, saveCodeTypeSchema.parse({ ...shape, ...rest })));
  });
  const items = new Map<string, DemoItem & { id: string }>();
  for (const item of ITEMS) {
    const lots = item.codeType !== undefined;
    const input = {
      itemClassId: classes[item.itemClass],
      code: item.code,
      description: say(item.name),
      description2: null,
      uomId: units[item.unit],
      characteristicId: null,
      productCategoryId: null,
      itemTypeId: null,
      phantom: false,
      archived: false,
      manualLoadAllowed: true,
      standardCost: item.cost,
      salesPrice: item.price ?? '',
      mrpConsiderUnavailableLots: false,
      lotManaged: lots,
      serialManaged: false,
      withdrawalType: item.validityDays ? 'EXPIRY' : 'FIFO',
      lotCodeTypeId: item.codeType ? codeTypes[item.codeType] : null,
      initialLotStatusId: lots ? (statuses.get(item.quarantineDays ? 'QUA' : 'REL') ?? null) : null,
      lotValidityDays: item.validityDays ?? null,
      lotExpiryType: 'EXACT',
      allowExpiryEdit: item.itemClass === 'ING',
      blockWarningDays: item.blockDays ? item.blockDays * 2 : null,
      blockDays: item.blockDays ?? null,
      singleSupplierLot: true,
    };
    const id = await idOf(run(saveItem, saveItemSchema.parse(input)));
    items.set(item.code, { ...item, id });
    const supplierId = item.supplier && partners.get(item.supplier);
    if (supplierId) {
      const producerId = item.itemClass === 'RAW' ? supplierId : null;
      await run(saveItemSupplier, { itemId: id, supplierId, producerId, supplierItemCode: null, isDefault: true });
    }
  }
  const house = { items, partners, warehouses, templates, shelves, investigated };
  await saveRecipes(run, house, units);
  await saveLabels(setUp);
  return house;
}

/** The first day of the history: half a year back. */
export const firstDay = (today: Day): Day => addDays(today, -182);
