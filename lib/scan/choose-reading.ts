import { codeKey } from '../kernel/code';
import type { RunSql } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { findCodes, type Matches, type Wanted } from './find-codes.query';
import type { OwnCode, Reading } from './own-code.rules';

const wantedOf = (reading: Reading): Wanted => ({
  class: codeKey(reading.CLASS),
  item: codeKey(reading.ITEM),
  variant: codeKey(reading.VARIANT),
  lot: codeKey(reading.LOT),
  serial: codeKey(reading.SERIAL),
  warehouse: codeKey(reading.WAREHOUSE),
  location: codeKey(reading.LOCATION),
  partner: codeKey(reading.PARTNER),
});

const LISTS = {
  item: 'items',
  variant: 'variants',
  lot: 'lots',
  serial: 'serials',
  warehouse: 'warehouses',
  location: 'locations',
  partner: 'partners',
} as const;

/** True when everything that is wanted stands in the data. */
const isThere = (wanted: Wanted, matches: Matches | undefined): boolean =>
  Object.entries(LISTS).every(([name, list]) => !wanted[name as keyof typeof LISTS] || (matches?.[list].length ?? 0) > 0);

/**
 * The one way of reading a code of the company: the only one there is, or the only one that stands in the data.
 * @throws E_BARCODE_AMBIGUOUS
 * @rules BAR-02
 */
export async function chooseReading(
  { run, companyId }: { readonly run: RunSql; readonly companyId: number },
  { readings }: OwnCode,
  text: string,
): Promise<{ reading: Reading; matches: Matches | undefined }> {
  const wanted = readings.map(wantedOf);
  const found = await findCodes(run, companyId, wanted);
  const [only] = readings;
  if (only && readings.length === 1) return { reading: only, matches: found[0] };
  const there = readings.flatMap((reading, at) => (isThere(wanted[at] ?? {}, found[at]) ? [{ reading, matches: found[at] }] : []));
  const [one] = there;
  if (!one || there.length > 1) throw new AppError('E_BARCODE_AMBIGUOUS', { code: text, count: there.length });
  return one;
}
