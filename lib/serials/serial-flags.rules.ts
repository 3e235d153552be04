import type { FlagChange, SerialFlag } from './serial-register.types';

/** Which flag a change sets, and to what. @rules SER-11, SER-12, SER-13 */
export const FLAG_OF: Readonly<Record<FlagChange, { readonly flag: SerialFlag; readonly value: boolean }>> = {
  CANCEL: { flag: 'cancelled', value: true },
  RESTORE: { flag: 'cancelled', value: false },
  FORCE_CLOSE: { flag: 'forcedClosed', value: true },
  REOPEN: { flag: 'forcedClosed', value: false },
  RESERVE: { flag: 'reserved', value: true },
  RELEASE: { flag: 'reserved', value: false },
};

/** What takes a change back. @rules SER-11, SER-12, SER-13 */
export const OPPOSITE: Readonly<Record<FlagChange, FlagChange>> = {
  CANCEL: 'RESTORE',
  RESTORE: 'CANCEL',
  FORCE_CLOSE: 'REOPEN',
  REOPEN: 'FORCE_CLOSE',
  RESERVE: 'RELEASE',
  RELEASE: 'RESERVE',
};

type Flags = Readonly<Record<SerialFlag, boolean>>;

/** The changes that would change something on a piece with these flags: each flag has exactly one. @rules SER-11, SER-12, SER-13 */
export const possibleChanges = (piece: Flags): FlagChange[] =>
  (Object.keys(FLAG_OF) as FlagChange[]).filter((change) => piece[FLAG_OF[change].flag] !== FLAG_OF[change].value);

/** True where the piece is not on hand although it lies in a place. @rules STK-01, SER-11, SER-12 */
export const isTakenOut = ({ cancelled, forcedClosed }: Pick<Flags, 'cancelled' | 'forcedClosed'>): boolean => cancelled || forcedClosed;
