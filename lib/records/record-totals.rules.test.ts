import { expect, test } from 'vitest';
import { shareInput } from '../record-form/record-shares.rules';
import { accountErrors, sharesOf, sharesOfComponent } from './record-accounts.rules';
import { recordTotals } from './record-totals.rules';

const flour = { uom: 'KG', quantity: '50', amount: '10', netWeight: '1', grossWeight: '1.02' };

test('[UOM-05] the totals of a record: quantity per unit, amount of the main units, net and gross weight; what is half typed counts as nothing', () => {
  const lines = [
    flour,
    { ...flour, uom: 'PZ', quantity: '2', amount: null, netWeight: '0', grossWeight: '0' },
    { ...flour, quantity: '1,' },
  ];
  expect(recordTotals(lines)).toEqual({
    quantities: [
      { uom: 'KG', quantity: '50' },
      { uom: 'PZ', quantity: '2' },
    ],
    amount: '500',
    netWeight: '50',
    grossWeight: '51',
  });
  expect(recordTotals([{ ...flour, amount: null, netWeight: '0', grossWeight: '0' }])).toMatchObject({ amount: null, netWeight: null });
});

test('cost centres of a line: shares at the unit’s decimals that add up to it, each centre once', () => {
  const item = { uom: 'KG', uomDecimals: 3 };
  const share = (costCentreId: string, quantity: string) => ({ costCentreId, quantity });
  const errors = (...costCentres: ReturnType<typeof share>[]) =>
    accountErrors({ quantity: '50', costCentres }, item, { path: 'lines.0', costCentres: new Set(['a', 'b']) }).map(
      ({ path, code, params }) => [path, code, params.entered],
    );
  expect(errors()).toEqual([]);
  expect(errors(share('a', '20'), share('b', '30'))).toEqual([]);
  expect(errors(share('a', '20'), share('b', '29.999'))).toEqual([['lines.0.costCentres', 'E_COST_CENTRE_SUM', '49.999']]);
  expect(errors(share('a', '50.0001'), share('c', '1')).map(([path, code]) => [path, code])).toEqual([
    ['lines.0.costCentres.0.quantity', 'E_QTY_DECIMALS'],
    ['lines.0.costCentres.1.costCentreId', 'E_NOT_FOUND'],
    ['lines.0.costCentres', 'E_COST_CENTRE_SUM'],
  ]);
  expect(sharesOf([share('a', '20'), share('a', '5'), share('b', '25')])).toEqual([share('a', '25'), share('b', '25')]);
});

test('[BOM-01] components that stand instead of a line are borne by its cost centres in proportion, all of each', () => {
  const shares = [
    { costCentreId: 'a', quantity: '1' },
    { costCentreId: 'b', quantity: '2' },
  ];
  expect(sharesOfComponent(shares, '3', '10').map(({ quantity }) => quantity)).toEqual(['3', '7']);
  expect(sharesOfComponent(shares, '3', '0.25').map(({ quantity }) => quantity)).toEqual(['0.08', '0.17']);
  expect(sharesOfComponent(shares, '3', '1').map(({ costCentreId, quantity }) => [costCentreId, quantity])).toEqual([['b', '1']]);
  expect(sharesOfComponent([], '3', '10')).toEqual([]);
});

test('the first cost centre without a quantity bears what the others leave', () => {
  const share = (costCentreId: string, quantity: string) => ({ costCentreId, quantity });
  expect(shareInput({ quantity: '50', costCentres: [share('a', '')] })).toEqual([share('a', '50')]);
  expect(shareInput({ quantity: '50', costCentres: [share('a', '20'), share('b', ''), share('c', '')] })).toEqual([
    share('a', '20'),
    share('b', '30'),
  ]);
});
