import type { Role } from '../kernel/permissions';
import { FIRM } from './catalogue';

/** One person per role, with the address to sign in. */
export const DEMO_PEOPLE: readonly { readonly role: Role; readonly name: string; readonly email: string }[] = [
  { role: 'ADMIN', name: 'Giulia Conti', email: 'admin@demo.example' },
  { role: 'OPERATOR', name: 'Marco Riva', email: 'operator@demo.example' },
  { role: 'QUALITY', name: 'Elena Sala', email: 'quality@demo.example' },
  { role: 'VIEWER', name: 'Paolo Greco', email: 'viewer@demo.example' },
];

/** Words that a password of the demo may not be made of. */
export const DEMO_WORDS: readonly string[] = [FIRM.code, FIRM.name, ...DEMO_PEOPLE.flatMap(({ name, email }) => [name, email])];
