/** What goes into one piece or kilogram of a product; `fixed` is what a batch takes however large it is. */
export type Ingredient = { readonly item: string; readonly quantity: string; readonly fixed?: boolean };

const cheese = (milk: string, quantity: string, rennet: string, more: readonly Ingredient[] = []): readonly Ingredient[] => [
  { item: milk, quantity },
  { item: 'CULT-THERM', quantity: '1', fixed: true },
  { item: rennet, quantity: '0.2', fixed: true },
  { item: 'SALT', quantity: '0.002' },
  ...more,
];
const yogurt = (fruit?: string): readonly Ingredient[] => [
  { item: 'MILK-COW', quantity: '0.1' },
  { item: 'CULT-YOG', quantity: '1', fixed: true },
  { item: 'MILK-POW', quantity: '0.003' },
  ...(fruit
    ? [
        { item: fruit, quantity: '0.015' },
        { item: 'SUGAR', quantity: '0.008' },
      ]
    : []),
  { item: 'CUP-125', quantity: '1' },
  { item: 'LID-95', quantity: '1' },
];
const wheel = (milk: string): readonly Ingredient[] => [
  { item: 'MILK-COW', quantity: milk },
  { item: 'CULT-MESO', quantity: '1', fixed: true },
  { item: 'RENNET-VEG', quantity: '0.2', fixed: true },
  { item: 'SALT', quantity: '0.02' },
];

/** The bills of materials: whatever is made of milk. */
export const RECIPES: Readonly<Record<string, readonly Ingredient[]>> = {
  'MOZZ-125': cheese('MILK-COW', '0.8', 'RENNET-CALF'),
  'MOZZ-BUF': cheese('MILK-BUF', '1.2', 'RENNET-CALF'),
  BURRATA: cheese('MILK-COW', '0.7', 'RENNET-CALF', [{ item: 'CREAM', quantity: '0.1' }]),
  STRACCIATELLA: cheese('MILK-COW', '0.9', 'RENNET-CALF', [{ item: 'TUB-250', quantity: '1' }]),
  RICOTTA: [
    { item: 'MILK-COW', quantity: '0.5' },
    { item: 'CITRIC', quantity: '0.001' },
    { item: 'TUB-250', quantity: '1' },
  ],
  STRACCHINO: cheese('MILK-COW', '1.1', 'RENNET-CALF'),
  'GOAT-120': cheese('MILK-GOAT', '0.9', 'RENNET-VEG'),
  'YOG-NAT': yogurt(),
  'YOG-STR': yogurt('FRUIT-STR'),
  'YOG-BLU': yogurt('FRUIT-BLU'),
  'BUTTER-250': [{ item: 'CREAM', quantity: '0.4' }],
  CACIOTTA: wheel('10'),
  'PROV-SWEET': wheel('11'),
};

/** What a cheese becomes in the cellar, and after how many days: a lot of one item turns into a lot of another. */
export const RIPENING: readonly {
  readonly from: string;
  readonly into: string;
  readonly days: number;
  readonly weeks: readonly [every: number, at: number];
}[] = [
  { from: 'CACIOTTA', into: 'CACIO-PEPPER', days: 11, weeks: [2, 0] },
  { from: 'CACIOTTA', into: 'CACIO-CHILI', days: 11, weeks: [2, 1] },
  { from: 'PROV-SWEET', into: 'PROV-SHARP', days: 35, weeks: [3, 0] },
];
