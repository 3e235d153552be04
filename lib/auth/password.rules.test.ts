import { describe, expect, test } from 'vitest';
import { assertPassword, strengthOf } from './password.rules';

describe('a password is refused when it is', () => {
  test.each([
    ['too short', 'Xk9#mQ2$vLp'],
    ['one character over and over', 'aaaaaaaaaaaaaaaa'],
    ['one word over and over', 'passwordpassword'],
    ['a common word and numbers', 'Password123456'],
    ['a common word with the usual swaps', 'P@ssw0rd!!!!2024'],
    ['a run of digits', '123456789012'],
    ['a run along the keyboard', 'qwertyuiop[]'],
    ['two runs', 'qwertyuiop123456'],
    ['a known pattern', '1q2w3e4r5t6y'],
    ['the alphabet', 'abcdefghijklmnop'],
    ['a month and a year', 'Settembre2026!'],
    ['longer than the limit', 'correct horse '.repeat(80)],
  ])('%s', (_name, password) => {
    expect(strengthOf(password)).toBe('weak');
    expect(() => assertPassword(password, [], 'password')).toThrow('E_PASSWORD_WEAK');
  });

  test.each(['Caseificio-Rossi', 'caseificiorossi2026', 'rossi.ROSSI.rossi', 'ada.bianchi2026'])(
    'made of the company or the person: %s',
    (password) => {
      expect(strengthOf(password, ['Caseificio Rossi S.r.l.', 'CR01', 'Ada Bianchi', 'ada.bianchi@example.com'])).toBe('weak');
    },
  );
});

test.each([
  'quiet-lamp-river-nine',
  'correct horse battery staple',
  'Zk4!vQ9#tR2mLx',
  'перекати поле и дорога',
  '🦊🐢🍋🎈🚲🌵🎻🧭🪁🐙🍄🧊',
])('%s is accepted', (password) => {
  expect(strengthOf(password)).not.toBe('weak');
});

test('128 characters and more are accepted, and the end counts', () => {
  const long = 'seven plain words and an unusual ending '.repeat(4);
  expect(strengthOf(long)).not.toBe('weak');
});

test('four unrelated words are strong', () => expect(strengthOf('quiet-lamp-river-nine')).toBe('strong'));
