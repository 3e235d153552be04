import { randomInt } from 'node:crypto';

/** No letters or figures that are mistaken for one another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Five groups of four: 99 random bits. */
export const newPassword = (): string =>
  Array.from({ length: 5 }, () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')).join('-');
