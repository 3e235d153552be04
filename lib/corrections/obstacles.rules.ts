import type { FieldError } from '../kernel/errors';

/** How many of each kind of obstacle are told one by one; the others are counted. */
export const OBSTACLES_TOLD = 50;

/** A piece of a posted entry that stands, as far as it may keep it from being taken back. */
type Piece = {
  readonly serialId: string;
  readonly code: string;
  readonly laterRecord: string | null;
  readonly laterRecordId: string | null;
  readonly laterDate: string | null;
  readonly cancelled: boolean;
  readonly forcedClosed: boolean;
};

/**
 * The pieces that keep their movement from being taken back: one whose last movement it is not, and one that is void or out of circulation. Each by its
 * number, with the record that moved it later and its day.
 * @rules SER-11, SER-12, SER-21
 */
export function pieceObstacles(pieces: readonly Piece[]): FieldError[] {
  const told = new Set<string>();
  return pieces.flatMap(({ serialId, code, laterRecord, laterRecordId, laterDate, cancelled, forcedClosed }): FieldError[] => {
    const complaint: Pick<FieldError, 'code' | 'params'> | null =
      laterRecord !== null
        ? { code: 'E_SERIAL_LATER_MOVEMENT', params: { record: laterRecord, recordId: laterRecordId ?? '', date: laterDate ?? '' } }
        : cancelled || forcedClosed
          ? { code: 'E_SERIAL_FLAGGED', params: { flag: cancelled ? 'CANCELLED' : 'FORCED_CLOSED' } }
          : null;
    // A piece that a transfer moved stands in both its records: it is told once.
    if (complaint === null || told.has(serialId)) return [];
    told.add(serialId);
    return [{ path: '', code: complaint.code, params: { serial: code, serialId, ...complaint.params } }];
  });
}

/**
 * All that stands in the way, in a list that can be read: as many of each kind as `OBSTACLES_TOLD`, then how many more there are. What is wrong with a
 * piece is told once, at the piece; complaints about rows of the form stay at their rows.
 * @rules POST-18, POST-21
 */
export function obstacleList(pieces: readonly FieldError[], others: readonly FieldError[]): FieldError[] {
  const known = new Set(pieces.map(({ params }) => params.serial));
  const rest = others.filter(({ code, params }) => !(code.startsWith('E_SERIAL_') && known.has(params.serial)));
  const [rows, wide] = [rest.filter(({ path }) => path !== ''), rest.filter(({ path }) => path === '')];
  const told = [...pieces.slice(0, OBSTACLES_TOLD), ...wide.slice(0, OBSTACLES_TOLD)];
  const count = pieces.length + wide.length - told.length;
  const more: FieldError[] = count === 0 ? [] : [{ path: '', code: 'E_MORE_OBSTACLES', params: { count } }];
  return [...told, ...more, ...rows];
}
