import { codeKey } from '../kernel/code';

export const PARTNER_ROLES = ['isCustomer', 'isSupplier', 'isProducer', 'isSubcontractor'] as const;
export type PartnerRole = (typeof PARTNER_ROLES)[number];

export const NICKNAME_MAX = 20;

/** Legal forms say nothing about who it is. */
const LEGAL_FORMS = new Set([
  'SPA',
  'SRL',
  'SRLS',
  'SNC',
  'SAS',
  'SCARL',
  'LTD',
  'INC',
  'LLC',
  'CORP',
  'CO',
  'GMBH',
  'AG',
  'SA',
  'SARL',
  'BV',
  'NV',
  'PLC',
]);

/** A short upper-case word from the name: letters and digits only, without the legal form ("Molino Rossi S.p.A." gives "MOLINOROSSI"). Empty when the name has none. */
export function proposeNickname(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[.'’]/g, '').toUpperCase();
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const telling = words.filter((word) => !LEGAL_FORMS.has(word));
  let nickname = '';
  for (const word of telling.length > 0 ? telling : words) {
    if (nickname && nickname.length + word.length > NICKNAME_MAX) break;
    nickname += word;
  }
  return nickname.slice(0, NICKNAME_MAX);
}

/** The proposal, numbered from 2 on while its key is taken: ROSSI, ROSSI2, ROSSI3. */
export function freeNickname(name: string, takenKeys: ReadonlySet<string>): string {
  const proposal = proposeNickname(name);
  if (proposal === '') return '';
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : String(number);
    const nickname = proposal.slice(0, NICKNAME_MAX - suffix.length) + suffix;
    if (!takenKeys.has(codeKey(nickname) ?? '')) return nickname;
  }
}

/** Account and sub-account are unique together; the separator is a character that no code may contain. */
export const accountKey = (account: string, subaccount: string): string => `${codeKey(account)}\u001f${codeKey(subaccount)}`;
