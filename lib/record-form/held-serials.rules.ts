import type { FormSerialValues } from './record-form.types';

/**
 * A piece as the form holds it: an object of a kind of its own. The library of the form copies and compares plain objects field by field with every key
 * that is pressed, and passes others on as they are. A row is never changed in place.
 */
class HeldSerial implements FormSerialValues {
  readonly serialId: string | null;
  readonly code: string | null;
  readonly lot: number | null;
  readonly customerCode: string | null;
  readonly supplierCode: string | null;
  readonly startDate: string | null;
  readonly expiryDate: string | null;

  constructor({ serialId, code, lot, customerCode, supplierCode, startDate, expiryDate }: FormSerialValues) {
    this.serialId = serialId;
    this.code = code;
    this.lot = lot;
    this.customerCode = customerCode;
    this.supplierCode = supplierCode;
    this.startDate = startDate;
    this.expiryDate = expiryDate;
  }
}

/** Rows for the form to hold; those that it holds already stay the same. */
export const heldSerials = (serials: readonly FormSerialValues[]): FormSerialValues[] =>
  serials.map((serial) => (serial instanceof HeldSerial || serial.mate !== undefined ? serial : new HeldSerial(serial)));
