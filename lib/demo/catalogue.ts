import type { Both, ClassKey, DemoItem, DemoPartner, UnitKey } from './demo.types';

/** The firm that a visitor finds: a dairy that buys milk, makes cheese and yogurt, and sells to shops and kitchens. */
export const FIRM = { code: 'VALDORO', name: 'Caseificio Valdoro', timeZone: 'Europe/Rome' } as const;

export const UNITS: Readonly<Record<UnitKey, { readonly code: Both; readonly name: Both; readonly decimals: number }>> = {
  KG: { code: ['KG', 'KG'], name: ['Kilogram', 'Chilogrammo'], decimals: 3 },
  L: { code: ['L', 'L'], name: ['Litre', 'Litro'], decimals: 1 },
  PCS: { code: ['PCS', 'PZ'], name: ['Piece', 'Pezzo'], decimals: 0 },
};

export const CLASSES: Readonly<Record<ClassKey, { readonly code: Both; readonly name: Both }>> = {
  RAW: { code: ['RAW', 'MP'], name: ['Milk and cream', 'Latte e panna'] },
  ING: { code: ['ING', 'ING'], name: ['Ingredients', 'Ingredienti'] },
  PKG: { code: ['PKG', 'IMB'], name: ['Packaging', 'Imballaggi'] },
  FIN: { code: ['FIN', 'PF'], name: ['Finished products', 'Prodotti finiti'] },
};

type Kind = Pick<DemoItem, 'itemClass' | 'unit' | 'codeType'> & Partial<DemoItem>;
type Row = readonly [code: string, en: string, it: string, cost: string, batch: readonly [number, number], rest?: Partial<DemoItem>];

const items = (kind: Kind, rows: readonly Row[]): DemoItem[] =>
  rows.map(([code, en, it, cost, batch, rest]) => ({ ...kind, code, name: [en, it], cost, batch, ...rest }));

const MILK: Kind = { itemClass: 'RAW', unit: 'L', codeType: 'intake', validityDays: 3 };
const POWDER: Kind = { itemClass: 'ING', unit: 'KG', codeType: 'intake', validityDays: 540 };
const CULTURE: Kind = { itemClass: 'ING', unit: 'PCS', codeType: 'intake', validityDays: 365, quarantineDays: 3, supplier: '104' };
const FRUIT: Kind = { itemClass: 'ING', unit: 'KG', codeType: 'intake', validityDays: 150, quarantineDays: 3, supplier: '105' };
const PACKAGING: Kind = { itemClass: 'PKG', unit: 'PCS', supplier: '107' };
const FRESH: Kind = { itemClass: 'FIN', unit: 'PCS', codeType: 'day', quarantineDays: 1, blockDays: 3 };
const WHEEL: Kind = { itemClass: 'FIN', unit: 'KG', codeType: 'wheel', quarantineDays: 10, blockDays: 15 };

/** Forty items; those without a type of codes are kept without lots. */
export const ITEMS: readonly DemoItem[] = [
  ...items(MILK, [
    ['MILK-COW', 'Raw cow’s milk', 'Latte crudo vaccino', '0.54', [1800, 2600], { supplier: '101' }],
    ['MILK-BUF', 'Raw buffalo milk', 'Latte crudo di bufala', '1.48', [600, 900], { supplier: '102' }],
    ['MILK-GOAT', 'Raw goat’s milk', 'Latte crudo di capra', '0.98', [250, 400], { supplier: '103' }],
    ['CREAM', 'Cream 35 %', 'Panna 35 %', '2.65', [120, 200], { supplier: '101', validityDays: 10 }],
  ]),
  ...items(POWDER, [
    ['MILK-POW', 'Skimmed milk powder', 'Latte scremato in polvere', '2.95', [100, 200], { supplier: '106', validityDays: 365 }],
    ['SALT', 'Fine sea salt', 'Sale marino fino', '0.36', [250, 500], { supplier: '106', validityDays: undefined }],
    ['SUGAR', 'Sugar', 'Zucchero', '0.88', [100, 250], { supplier: '106', validityDays: 730 }],
    ['CITRIC', 'Citric acid E330', 'Acido citrico E330', '2.10', [25, 50], { supplier: '106' }],
    ['PEPPER', 'Black peppercorns', 'Pepe nero in grani', '9.80', [10, 20], { supplier: '106' }],
    ['CHILI', 'Crushed chili', 'Peperoncino tritato', '11.40', [5, 10], { supplier: '106' }],
    ['PISTACHIO', 'Chopped pistachios', 'Granella di pistacchio', '24.50', [10, 25], { supplier: '105', validityDays: 270 }],
  ]),
  ...items(CULTURE, [
    ['CULT-THERM', 'Thermophilic culture, bag', 'Fermenti termofili, busta', '11.20', [40, 60]],
    ['CULT-MESO', 'Mesophilic culture, bag', 'Fermenti mesofili, busta', '12.60', [30, 50]],
    ['CULT-YOG', 'Yogurt culture, bag', 'Fermenti per yogurt, busta', '9.90', [40, 60]],
    ['RENNET-CALF', 'Liquid calf rennet', 'Caglio liquido di vitello', '14.50', [20, 40], { unit: 'L', validityDays: 240 }],
    ['RENNET-VEG', 'Vegetable rennet', 'Caglio vegetale', '18.20', [10, 20], { unit: 'L', validityDays: 240 }],
  ]),
  ...items(FRUIT, [
    ['FRUIT-STR', 'Strawberry preparation', 'Preparato di fragola', '3.40', [80, 160]],
    ['FRUIT-APR', 'Apricot preparation', 'Preparato di albicocca', '3.20', [80, 160]],
    ['FRUIT-BLU', 'Blueberry preparation', 'Preparato di mirtillo', '4.90', [60, 120]],
  ]),
  ...items(PACKAGING, [
    ['CUP-125', 'Yogurt cup 125 g', 'Vasetto yogurt 125 g', '0.032', [8000, 12000]],
    ['LID-95', 'Foil lid 95 mm', 'Capsula alluminio 95 mm', '0.009', [8000, 12000]],
    ['TUB-250', 'Tub 250 g with lid', 'Vaschetta 250 g con coperchio', '0.061', [4000, 8000]],
    ['BAG-VAC', 'Vacuum bag', 'Busta sottovuoto', '0.085', [2000, 4000]],
    ['CARTON-6', 'Carton for 6', 'Cartone da 6', '0.31', [600, 1200]],
  ]),
  ...items(FRESH, [
    ['MOZZ-125', 'Mozzarella 125 g', 'Mozzarella 125 g', '0.72', [600, 1000], { price: '1.15', validityDays: 18 }],
    ['MOZZ-BUF', 'Buffalo mozzarella 250 g', 'Mozzarella di bufala 250 g', '2.35', [280, 420], { price: '3.60', validityDays: 20 }],
    ['BURRATA', 'Burrata 125 g', 'Burrata 125 g', '1.20', [240, 400], { price: '2.05', validityDays: 14 }],
    ['STRACCIATELLA', 'Stracciatella 250 g', 'Stracciatella 250 g', '1.85', [160, 280], { price: '2.95', validityDays: 14 }],
    ['RICOTTA', 'Ricotta 250 g', 'Ricotta 250 g', '0.68', [400, 700], { price: '1.10', validityDays: 15 }],
    ['STRACCHINO', 'Stracchino 200 g', 'Stracchino 200 g', '1.05', [260, 420], { price: '1.75', validityDays: 22 }],
    ['GOAT-120', 'Fresh goat’s cheese 120 g', 'Caprino fresco 120 g', '1.15', [180, 300], { price: '1.95', validityDays: 25 }],
    ['YOG-NAT', 'Natural yogurt 125 g', 'Yogurt bianco 125 g', '0.24', [900, 1500], { price: '0.42', validityDays: 35 }],
    ['YOG-STR', 'Strawberry yogurt 125 g', 'Yogurt alla fragola 125 g', '0.29', [800, 1200], { price: '0.49', validityDays: 35 }],
    ['YOG-BLU', 'Blueberry yogurt 125 g', 'Yogurt al mirtillo 125 g', '0.32', [700, 1100], { price: '0.52', validityDays: 35 }],
    ['BUTTER-250', 'Butter 250 g', 'Burro 250 g', '1.60', [200, 360], { price: '2.40', validityDays: 75 }],
  ]),
  ...items(WHEEL, [
    ['CACIOTTA', 'Caciotta, young', 'Caciotta fresca', '7.40', [60, 110], { price: '10.90', validityDays: 90 }],
    ['CACIO-PEPPER', 'Caciotta with pepper', 'Caciotta al pepe', '7.90', [40, 80], { price: '11.80', validityDays: 120 }],
    ['CACIO-CHILI', 'Caciotta with chili', 'Caciotta al peperoncino', '7.90', [40, 70], { price: '11.80', validityDays: 120 }],
    ['PROV-SWEET', 'Sweet provolone', 'Provolone dolce', '8.20', [90, 150], { price: '12.40', validityDays: 365 }],
    ['PROV-SHARP', 'Sharp provolone', 'Provolone piccante', '9.10', [90, 150], { price: '14.20', validityDays: 365 }],
  ]),
];

export const PARTNERS: readonly DemoPartner[] = [
  { account: 'S', code: '101', name: 'Cooperativa Latte Bassa Padana s.c.a.r.l.', producer: true },
  { account: 'S', code: '102', name: 'Azienda Agricola Prato Grande', producer: true },
  { account: 'S', code: '103', name: 'Allevamento Capre del Colle', producer: true },
  { account: 'S', code: '104', name: 'Biolatte Fermenti S.r.l.' },
  { account: 'S', code: '105', name: 'Frutta & Semilavorati Torre S.p.A.' },
  { account: 'S', code: '106', name: 'Dispensa Alimentare S.r.l.' },
  { account: 'S', code: '107', name: 'Imballaggi Navigli S.r.l.' },
  { account: 'C', code: '201', name: 'Supermercati Orizzonte S.p.A.' },
  { account: 'C', code: '202', name: 'Gastronomia Al Portico' },
  { account: 'C', code: '203', name: 'Ristorante La Lanterna' },
  { account: 'C', code: '204', name: 'Mercato Coperto Società Cooperativa' },
  { account: 'C', code: '205', name: 'Pizzeria Tre Camini' },
  { account: 'C', code: '206', name: 'Hotel Belvedere Lago' },
  { account: 'C', code: '207', name: 'Distribuzione Fresco Nord S.r.l.' },
  { account: 'C', code: '208', name: 'Alimentari Vecchia Piazza' },
];

/** Codes of what ripens: lots of single wheels. */
export const AGED = ITEMS.filter(({ codeType }) => codeType === 'wheel').map(({ code }) => code);
