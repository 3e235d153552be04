import { AppError } from '../kernel/errors';

export const PASSWORD_MIN = 12;
/** Far above any passphrase; only keeps the work of hashing bounded. */
export const PASSWORD_MAX = 1_024;

export type Strength = 'weak' | 'fair' | 'strong';

/** What most of the passwords in public leaks are made of, in the languages of our users. */
const COMMON = [
  'password',
  'passwort',
  'passw0rd',
  'parola',
  'qwerty',
  'qwertz',
  'azerty',
  'asdfgh',
  'zxcvbn',
  'yxcvbn',
  'letmein',
  'welcome',
  'benvenuto',
  'admin',
  'administrator',
  'amministratore',
  'login',
  'accesso',
  'iloveyou',
  'tiamo',
  'amore',
  'monkey',
  'dragon',
  'sunshine',
  'princess',
  'football',
  'calcio',
  'juventus',
  'master',
  'shadow',
  'superman',
  'batman',
  'starwars',
  'pokemon',
  'whatever',
  'trustno',
  'michael',
  'charlie',
  'jordan',
  'ciao',
  'magazzino',
  'warehouse',
  'changeme',
  'secret',
  'segreto',
  'default',
  'filo',
  'january',
  'february',
  'march',
  'april',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'summer',
  'winter',
  'spring',
  'autumn',
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
  'estate',
  'inverno',
  'primavera',
  'autunno',
].sort((a, b) => b.length - a.length);

const ROWS = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv',
];
const SWAPS: Readonly<Record<string, string>> = { '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', $: 's', '5': 's', '7': 't' };

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
const unswapped = (text: string): string => [...text].map((char) => SWAPS[char] ?? char).join('');

/** Takes out everything that a guesser tries first: whole words, runs along the keyboard or the alphabet, repetitions. */
function remainder(password: string, words: readonly string[]): string {
  let rest = password;
  for (const word of words) if (word.length >= 3) rest = rest.replaceAll(word, '');
  for (const row of ROWS) {
    for (let at = 0; at + 4 <= row.length; at++) {
      let length = row.length - at;
      while (length >= 4 && !rest.includes(row.slice(at, at + length))) length--;
      if (length >= 4) rest = rest.replaceAll(row.slice(at, at + length), '');
    }
  }
  return rest.replaceAll(/(.+?)\1+/gu, '$1');
}

/**
 * How well a password would withstand guessing: what is left after taking out common words, the given words (company, name, e-mail) and runs counts.
 * Characters are counted as people see them; nothing is cut off at any length.
 */
export function strengthOf(password: string, words: readonly string[] = []): Strength {
  const length = [...password].length;
  if (length < PASSWORD_MIN || length > PASSWORD_MAX) return 'weak';
  const known = [...words.flatMap((word) => plain(word).split(/[^\p{L}\p{N}]+/u)), ...COMMON];
  const text = plain(password).slice(0, 256);
  const rests = [remainder(text, known), remainder(unswapped(text), known.map(unswapped))];
  const left = Math.min(
    ...rests.map(
      (rest) => [...rest.replaceAll(/[\s\p{P}\p{S}]/gu, (char) => (/\p{Extended_Pictographic}/u.test(char) ? char : ''))].length,
    ),
  );
  if (left < 8) return 'weak';
  return left >= 14 || (left >= 10 && new Set(text).size >= 9 && length >= 14) ? 'strong' : 'fair';
}

/** @throws E_PASSWORD_WEAK on field `path` */
export function assertPassword(password: string, words: readonly string[], path: string): void {
  if (strengthOf(password, words) === 'weak') throw new AppError('E_PASSWORD_WEAK', { min: PASSWORD_MIN }).at(path);
}
