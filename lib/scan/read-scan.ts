import type { Gs1Read } from '../gs1/gs1.types';
import { combineReads, gs1FormOf, parseGs1 } from '../gs1/parse.rules';
import { codeKey } from '../kernel/code';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { chooseReading } from './choose-reading';
import { findCodes, type Matches, type Wanted } from './find-codes.query';
import { type OwnCode, readOwnCode } from './own-code.rules';
import type { ScanAnswer, ScanPiece, ScanSays } from './scan-answer.types';
import { readScanSettings } from './scan-settings.query';
import { describeFound } from './scanned-things.query';

type Firm = { readonly run: RunSql; readonly companyId: number; readonly today: Day };

const NOTHING: ScanSays = {
  gtin: null,
  item: null,
  lot: null,
  serial: null,
  location: null,
  expiry: null,
  quantity: null,
  netWeight: null,
};

async function readOwn(firm: Firm, own: OwnCode, text: string): Promise<ScanAnswer> {
  const { reading, matches } = await chooseReading(firm, own, text);
  const pieces = own.rule.tokens.map(({ kind }): ScanPiece => ({ ai: null, title: null, kind, value: reading[kind] ?? '', meaning: null }));
  const says: ScanSays = {
    ...NOTHING,
    item: reading.ITEM ?? null,
    lot: reading.LOT ?? null,
    serial: reading.SERIAL ?? null,
    location: reading.LOCATION ?? null,
    quantity: reading.QUANTITY?.replace(',', '.') ?? null,
  };
  const { found, otherCase } = await describeFound(firm, matches, says);
  return { form: 'own', rule: own.rule.name, symbology: null, text, ok: true, pieces, problems: [], says, found, otherCase };
}

/** What a plain text may be: a code of anything. */
function plainWants(text: string): Wanted[] {
  const key = codeKey(text);
  const [first = '', ...rest] = (key ?? '').split(' ');
  const ofClass = rest.length > 0 ? [{ class: first, item: rest.join(' ') }] : [];
  return [{ lot: key }, { serial: key }, { item: key }, { location: key }, { partner: key }, ...ofClass];
}

const joined = (all: readonly Matches[]): Matches => {
  const of = (list: keyof Omit<Matches, 'at'>): string[] => [...new Set(all.flatMap((each) => each[list]))];
  return {
    at: 0,
    items: of('items'),
    lots: of('lots'),
    serials: of('serials'),
    locations: of('locations'),
    partners: of('partners'),
    warehouses: of('warehouses'),
    variants: of('variants'),
  };
};

async function readGs1(firm: Firm, read: Gs1Read): Promise<ScanAnswer> {
  const { derived, form, symbology, text, ok, problems } = read;
  const gtin = derived.gtin ?? derived.contentGtin;
  const says: ScanSays = {
    ...NOTHING,
    gtin,
    lot: derived.lot,
    serial: derived.serial,
    expiry: derived.expiry ?? derived.bestBefore,
    quantity: derived.count,
    netWeight: derived.netWeight,
  };
  const wants = form === 'plain' ? plainWants(text) : [{ gtin, lot: codeKey(derived.lot), serial: codeKey(derived.serial) }];
  // Digits that look like a GTIN may be a code of the company too.
  const also = form === 'gtin' ? plainWants(text) : [];
  const matches = joined(await findCodes(firm.run, firm.companyId, [...wants, ...also]));
  const { found, otherCase } = await describeFound(firm, matches, says);
  const pieces = read.elements.map(
    ({ ai, title, value, interpreted }): ScanPiece => ({ ai, title, kind: null, value, meaning: interpreted }),
  );
  return { form, rule: null, symbology, text, ok, pieces, problems, says, found, otherCase };
}

/** True for a code of GS1 or by one of the company's rules: what no search would find as it stands. */
export async function looksLikeScan({ run, companyId }: Omit<Firm, 'today'>, text: string): Promise<boolean> {
  const { separator, rules } = await readScanSettings(run, companyId);
  return readOwnCode(text, rules) !== null || gs1FormOf(text, { standIn: separator }) !== 'plain';
}

/**
 * Reads what a scanner, a camera or a hand gave, and finds what it names: a code by one of the company's rules, a scan of GS1 in any form
 * (several inputs are the symbols of one carton), else a plain code of anything.
 * @throws E_BARCODE_AMBIGUOUS
 * @rules BAR-01, BAR-02, GS1-01, GS1-11, GS1-16, SCAN-01
 */
export async function readScan(firm: Firm, inputs: readonly string[]): Promise<ScanAnswer> {
  const { separator, rules } = await readScanSettings(firm.run, firm.companyId);
  const [first = ''] = inputs;
  const text = first.replace(/^\][A-Za-z]\d/, '').trim();
  const own = inputs.length === 1 ? readOwnCode(text, rules) : null;
  if (own) return readOwn(firm, own, text);
  const reads = inputs.map((input) => parseGs1(input, { today: firm.today, standIn: separator }));
  return readGs1(firm, reads.length === 1 && reads[0] ? reads[0] : combineReads(reads));
}
