import { describe, expect, test } from 'vitest';
import { editedSerialDates, mayTypeExpiry, type SerialExpiryRule } from './serial-edit.rules';
import { FLAG_OF, isTakenOut, OPPOSITE, possibleChanges } from './serial-flags.rules';

const rule = (rest: Partial<SerialExpiryRule> = {}): SerialExpiryRule => ({
  validityDays: 10,
  lotManaged: false,
  allowExpiryEdit: false,
  ...rest,
});
const piece = { startDate: '2026-11-01', expiryDate: '2026-11-11' };

describe('dates of a piece', () => {
  test('[SER-05][EXP-07] a new start brings a new expiry where the old one was what the item says, in exact days', () => {
    expect(editedSerialDates(piece, { ...piece, startDate: '2026-11-05' }, rule())).toMatchObject({
      expiryDate: '2026-11-15',
      byHand: false,
    });
    const typed = { ...piece, expiryDate: '2026-12-24' };
    expect(editedSerialDates(typed, { ...typed, startDate: '2026-11-05' }, rule())).toMatchObject({
      expiryDate: '2026-12-24',
      byHand: false,
    });
    const never = { startDate: '2026-11-01', expiryDate: null };
    expect(editedSerialDates(never, { ...never, startDate: '2026-11-05' }, rule({ validityDays: null }))).toMatchObject({
      expiryDate: null,
    });
  });

  test('[SER-14] the expiry of pieces without lots may always be typed; with lots only where the item allows it', () => {
    expect([
      mayTypeExpiry(rule()),
      mayTypeExpiry(rule({ lotManaged: true })),
      mayTypeExpiry(rule({ lotManaged: true, allowExpiryEdit: true })),
    ]).toEqual([true, false, true]);
    const edit = { ...piece, expiryDate: '2027-01-01' };
    expect(editedSerialDates(piece, edit, rule())).toMatchObject({ expiryDate: '2027-01-01', byHand: true, errors: [] });
    expect(editedSerialDates(piece, edit, rule({ lotManaged: true }))).toMatchObject({ errors: [{ code: 'E_EXPIRY_LOCKED' }] });
  });

  test('[EXP-06] an expiry before the start is refused, typed or left behind by a later start', () => {
    expect(editedSerialDates(piece, { ...piece, expiryDate: '2026-10-01' }, rule())).toMatchObject({
      errors: [{ code: 'E_EXPIRY_RANGE' }],
    });
    const typed = { startDate: '2026-11-01', expiryDate: '2026-11-03' };
    expect(editedSerialDates(typed, { ...typed, startDate: '2026-11-20' }, rule())).toMatchObject({
      errors: [{ code: 'E_EXPIRY_RANGE', path: 'startDate' }],
    });
  });
});

test('[SER-11][SER-12][SER-13] each flag has one change that would change something, and its opposite undoes it', () => {
  const none = { cancelled: false, forcedClosed: false, reserved: false };
  expect(possibleChanges(none)).toEqual(['CANCEL', 'FORCE_CLOSE', 'RESERVE']);
  expect(possibleChanges({ cancelled: true, forcedClosed: false, reserved: true })).toEqual(['RESTORE', 'FORCE_CLOSE', 'RELEASE']);
  for (const change of possibleChanges(none)) {
    const { flag } = FLAG_OF[change];
    const set = { ...none, [flag]: true };
    expect(possibleChanges(set).filter((each) => FLAG_OF[each].flag === flag)).toHaveLength(1);
    expect(possibleChanges(set)).toContain(OPPOSITE[change]);
    expect(isTakenOut(set)).toBe(flag !== 'reserved');
  }
});
