import fc from 'fast-check';
import { KIND_FIELDS } from '../import-kinds/kind-fields.rules';
import type { ImportField, ImportKind } from '../import-kinds/kind.types';

type Row = Readonly<Record<string, string>>;

/** What people and spreadsheets put into a cell where it does not belong. */
const WRONG = [
  ' ',
  '0',
  '-5',
  '1.2E+12',
  '1e400',
  '=1+1',
  '#REF!',
  '31/02/2026',
  '1/1/26',
  '2026-13-01',
  'perhaps',
  'x'.repeat(400),
  'a\u200bb',
  '漢字 🧵',
  `"quoted";'`,
  '12,5O',
  '99999999999999999999',
  '1,5',
  '0.1234567',
  'NONE',
  '\u00a0',
];

const BY_TYPE: Readonly<Record<ImportField['type'], readonly string[]>> = {
  code: ['A1', 'a1', '00012'],
  text: ['Some text', 'Più righe'],
  number: ['1', '2.5', '10', '1.250,5'],
  count: ['0', '3', '30', '365'],
  day: ['2026-08-15', '15/08/2026', '2030-01-31', ''],
  flag: ['yes', 'no', 'sì', 'x', ''],
  choice: [],
};

const some = (name: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${name}${at + 1}`);
const ITEM = { class: ['MOB', 'mob', ''], item: ['FLOUR', 'RYE', 'flour', 'SAW', 'PLAIN', 'BOTH'], variant: ['', '', ''] };
const STOCK = {
  ...ITEM,
  warehouse: ['WH1', 'wh1', 'WH2'],
  location: ['', '', 'P1', 'p2'],
  lot: ['', ...some('L', 6)],
  date: ['', '', '2026-08-15', '2099-01-01'],
};

/** Words that fit a field of a kind, where its type does not say enough. */
const FITTING: Readonly<Record<ImportKind, Readonly<Record<string, readonly string[]>>>> = {
  items: {
    class: ['MOB', 'mob'],
    code: [...some('I', 7), 'i1', 'FLOUR', 'SAW'],
    description: ['Board', 'Table', 'Chair'],
    unit: ['KG', 'PZ'],
    lotCodeType: ['N5', ''],
    serialCodeType: ['SN5', ''],
    initialStatus: ['', 'QUA'],
    category: [''],
    type: [''],
    characteristic: [''],
    brand: [''],
  },
  partners: {
    account: ['C', 'S', 'c'],
    subaccount: [...some('0', 5), '1'],
    name: ['Rossi', 'Bianchi', 'Verdi'],
    nickname: ['', '', 'ROSSI', 'BIA', 'rossi'],
  },
  locations: {
    warehouse: ['WH1', 'WH2', 'wh1'],
    code: [...some('A-', 6), 'P1', 'a-1'],
    parent: ['', '', ...some('A-', 6)],
    type: [''],
    status: [''],
  },
  openingLots: { ...STOCK, lot: some('L', 6), supplier: ['', ''] },
  openingSerials: { ...STOCK, item: ['SAW', 'BOTH', 'FLOUR'], serial: some('S', 9), lot: ['', '', 'L1', 'M1'] },
  records: {
    ...STOCK,
    reference: some('R', 4),
    template: ['L01', 'L01', 'U01', 'LSN', 'OPN'],
    date: ['2026-08-15', '2026-08-16'],
    quantity: ['1', '2', '5'],
    partner: ['', ''],
    serial: ['', '', 'S1', 'T1'],
  },
  lotStatuses: { ...ITEM, lot: some('L', 6), status: ['QUA', 'OLDQ', ''], reason: ['As before', 'Checked'] },
};

/** A cell: mostly one that fits, now and then one that does not. */
function cell(kind: ImportKind, field: ImportField): fc.Arbitrary<string> {
  const fitting = FITTING[kind][field.id] ?? field.choices ?? BY_TYPE[field.type];
  return fc.oneof({ weight: 24, arbitrary: fc.constantFrom(...fitting) }, { weight: 1, arbitrary: fc.constantFrom(...WRONG) });
}

/** A file of a kind as it may come: some columns left out, rows good, wrong, twice, and about things that are not there. */
export function randomRows(kind: ImportKind): fc.Arbitrary<readonly Row[]> {
  const fields = KIND_FIELDS[kind];
  const optional = fields.filter(({ required }) => !required).map(({ id }) => id);
  return fc.subarray(optional).chain((chosen) => {
    const used = fields.filter(({ id, required }) => required || chosen.includes(id));
    const row = fc.record(Object.fromEntries(used.map((field) => [field.id, cell(kind, field)])));
    return fc.array(row, { minLength: 1, maxLength: 14 }) as fc.Arbitrary<readonly Row[]>;
  });
}
