import { expect, test } from 'vitest';
import { OAK, PLACE_A } from './scan-screens.samples';
import { type Alone, seenAlone } from './seen-alone.rules';

const GTIN = '04006381333931';
const alone: Alone = {
  today: '2026-11-30',
  scanner: {
    separator: '~',
    rules: [
      {
        name: 'Lots',
        prefix: 'Lot',
        separator: '-',
        tokens: [
          { kind: 'CLASS', length: null },
          { kind: 'ITEM', length: null },
          { kind: 'LOT', length: null },
        ],
      },
    ],
  },
  places: [PLACE_A],
  items: new Map(),
};
const see = (...codes: string[]) => seenAlone(codes, alone);

test('[GS1-22 part] without a connection a code says lot, expiry and serial itself, and nothing of it is called checked', () => {
  expect(see(`01${GTIN}1727123110A1~21S7`)).toMatchObject({
    checked: false,
    structured: true,
    goods: true,
    gtin: GTIN,
    item: null,
    lotCode: 'A1',
    pieceCode: 'S7',
    expiry: '2027-12-31',
    problem: null,
  });
  expect(see(`]C101${GTIN}`, ']C110A1')).toMatchObject({ goods: true, lotCode: 'A1', lacks: false });
  expect(see('(10)A1')).toMatchObject({ lacks: true, goods: false, lotCode: 'A1' });
  expect(see('(01)04006381333932')).toMatchObject({ problem: { code: 'E_GS1_CHECK_DIGIT' } });
});

test('goods that were seen before are known again, and so are the places of the screen', () => {
  const known = { ...alone, items: new Map([[GTIN, OAK]]) };
  expect(seenAlone([`01${GTIN}10A1`], known)).toMatchObject({ checked: false, item: { code: 'MOB OAK' }, lotCode: 'A1', lot: null });
  expect(see('a-1')).toMatchObject({ place: { code: 'A-1' }, structured: false });
  expect(see('A-2')).toMatchObject({ place: null, structured: false, goods: false });
});

test('[BAR-01 part] a code of the company tells its parts; one that can be cut in several ways tells none', () => {
  expect(see('Lot-MOB-OAK-123')).toMatchObject({ structured: true, goods: true, lotCode: '123' });
  expect(see('Lot-MOB-OAK-12-3')).toMatchObject({ structured: true, goods: true, lotCode: null });
});
