import { scannedPart } from '../gs1/scanned-part.rules';
import { codeKey } from '../kernel/code';
import type { RunSql } from '../kernel/ctx';
import { likeText } from '../kernel/like';
import { chooseReading } from './choose-reading';
import { type Reading, readOwnCode } from './own-code.rules';
import { readScanSettings } from './scan-settings.query';

/** What a look-up looks for. */
export type ScannedPart = 'item' | 'lot' | 'serial' | 'warehouse' | 'location' | 'partner';

/** A rule needs a prefix, a separator and a value. */
const SHORTEST = 3;

const own: Readonly<Record<ScannedPart, (reading: Reading) => string | undefined>> = {
  item: ({ CLASS, ITEM }) => (CLASS && ITEM ? `${CLASS} ${ITEM}` : ITEM),
  lot: ({ LOT }) => LOT,
  serial: ({ SERIAL }) => SERIAL,
  warehouse: ({ WAREHOUSE }) => WAREHOUSE,
  location: ({ LOCATION }) => LOCATION,
  partner: ({ PARTNER }) => PARTNER,
};

/**
 * What a look-up is asked for: the part it looks for of a scan of GS1, or of a code by one of the company's rules; else the text as it came.
 * A number of goods stays in its scan, since items are found by it as it stands.
 * @rules BAR-01, BAR-02, SCAN-01
 */
export async function scannedCode(run: RunSql, companyId: number, text: string, part: ScannedPart): Promise<string> {
  if (text.trim().length < SHORTEST) return text;
  const { separator, rules } = await readScanSettings(run, companyId);
  const code = readOwnCode(text.replace(/^\][A-Za-z]\d/, '').trim(), rules);
  if (code) {
    // Where nobody can tell which way it is meant, nothing is found by it.
    const { reading } = await chooseReading({ run, companyId }, code, text).catch(() => ({ reading: {} }));
    return own[part](reading) ?? text;
  }
  if (part === 'item') return scannedPart(text, 'gtin', separator);
  return part === 'lot' || part === 'serial' ? scannedPart(text, part, separator) : text;
}

/**
 * A pattern for keys of codes: what was typed stands somewhere in the code, what was scanned is the whole code.
 * @rules BAR-05, SCAN-01
 */
export async function scannedPattern(run: RunSql, companyId: number, text: string, part: ScannedPart): Promise<string> {
  const code = await scannedCode(run, companyId, text, part);
  const anywhere = likeText(codeKey(code) ?? '');
  return code === text ? anywhere : anywhere.slice(1, -1);
}
