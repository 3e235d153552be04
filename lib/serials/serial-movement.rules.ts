import type { Day } from '../kernel/day';
import type { ErrorParams, FieldError } from '../kernel/errors';
import type { SerialFacts, SerialPlace } from './serial.types';

type Complaint = { readonly code: FieldError['code']; readonly params: ErrorParams };

/** What a movement wants of a piece: on which day, into or out of which place, as part of which lot (null for an item without lots). */
export type SerialMovement = {
  readonly date: Day;
  readonly place: SerialPlace;
  readonly lotId: string | null;
};

/** A piece whose number is void or that is out of circulation does not move until that is cleared. @rules SER-11, SER-12 */
function flagComplaint(serial: SerialFacts): Complaint | null {
  if (!serial.cancelled && !serial.forcedClosed) return null;
  return { code: 'E_SERIAL_FLAGGED', params: { serial: serial.code, flag: serial.cancelled ? 'CANCELLED' : 'FORCED_CLOSED' } };
}

/** Its history goes forward: no movement before the last live one. @rules SER-21 */
function historyComplaint(serial: SerialFacts, date: Day): Complaint | null {
  if (serial.state === 'NOT_LOADED' || date >= serial.lastDate) return null;
  return { code: 'E_SERIAL_LATER_MOVEMENT', params: { serial: serial.code, record: serial.lastRecord, date: serial.lastDate } };
}

/**
 * What keeps a piece that is known already from being loaded: E_SERIAL_FLAGGED, E_SERIAL_IN_STOCK with where it is, E_SERIAL_LATER_MOVEMENT.
 * @rules SER-10, SER-11, SER-12, SER-18, SER-21
 */
export function loadComplaint(serial: SerialFacts, { date }: Pick<SerialMovement, 'date'>): Complaint | null {
  const flagged = flagComplaint(serial);
  if (flagged) return flagged;
  if (serial.state === 'IN_STOCK')
    return { code: 'E_SERIAL_IN_STOCK', params: { serial: serial.code, place: serial.placeText, record: serial.lastRecord } };
  return historyComplaint(serial, date);
}

/** W_SERIAL_LOT_CHANGED when a piece comes back into another lot than it left with. @rules SER-18 */
export function lotChange(serial: SerialFacts, lotId: string | null): Complaint | null {
  if (serial.state !== 'OUT' || serial.lotId === lotId) return null;
  return { code: 'W_SERIAL_LOT_CHANGED', params: { serial: serial.code, lot: serial.lotCode ?? '' } };
}

const samePlace = (a: SerialPlace, b: SerialPlace): boolean =>
  a.warehouseId === b.warehouseId && a.locationId === b.locationId && a.partnerId === b.partnerId && a.projectId === b.projectId;

/**
 * What keeps a piece from leaving: E_SERIAL_FLAGGED, E_SERIAL_ALREADY_UNLOADED with the record that took it, E_SERIAL_NOT_AVAILABLE (elsewhere, of
 * another lot), E_SERIAL_RESERVED unless the person may override, E_SERIAL_LATER_MOVEMENT.
 * @rules SER-03, SER-10, SER-11, SER-12, SER-13, SER-21
 */
export function unloadComplaint(
  serial: SerialFacts,
  { date, place, lotId }: SerialMovement,
  mayOverrideReservation: boolean,
): Complaint | null {
  const flagged = flagComplaint(serial);
  if (flagged) return flagged;
  const names = { serial: serial.code, place: serial.placeText, record: serial.lastRecord, date: serial.lastDate };
  if (serial.state === 'OUT') return { code: 'E_SERIAL_ALREADY_UNLOADED', params: names };
  if (serial.place === null || !samePlace(serial.place, place) || serial.lotId !== lotId)
    return { code: 'E_SERIAL_NOT_AVAILABLE', params: { ...names, lot: serial.lotCode ?? '' } };
  if (serial.reserved && !mayOverrideReservation) return { code: 'E_SERIAL_RESERVED', params: names };
  return historyComplaint(serial, date);
}
