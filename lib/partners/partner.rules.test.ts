import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountKey, freeNickname, NICKNAME_MAX, proposeNickname } from './partner.rules';

describe('the nickname that is proposed', () => {
  test.each([
    ['Molino Rossi S.p.A.', 'MOLINOROSSI'],
    ['Caffè  dell’Orso', 'CAFFEDELLORSO'],
    ['S.r.l.', 'SRL'],
    ['  ', ''],
    ['Società Cooperativa Agricola Valle Verde', 'SOCIETACOOPERATIVA'],
    ['Donaudampfschifffahrtsgesellschaft', 'DONAUDAMPFSCHIFFFAHR'],
  ])('%s → %s', (name, nickname) => expect(proposeNickname(name)).toBe(nickname));

  test('is numbered while it is taken, and never too long', () => {
    expect(freeNickname('Rossi', new Set(['ROSSI', 'ROSSI2']))).toBe('ROSSI3');
    fc.assert(fc.property(fc.string({ maxLength: 120 }), (name) => freeNickname(name, new Set()).length <= NICKNAME_MAX));
  });
});

test('account and sub-account cannot run into one another', () => {
  expect(accountKey('1', '23')).not.toBe(accountKey('12', '3'));
  expect(accountKey(' a ', 'b')).toBe(accountKey('A', ' B'));
});
