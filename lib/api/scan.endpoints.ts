import { z } from 'zod';
import { dayIn } from '../kernel/day';
import { postScanned } from '../scan-screens/post-scanned';
import { scannedRecordSchema } from '../scan-screens/scanned-record.schema';
import { parseScan } from '../scan/parse-scan';
import { readScanSettings } from '../scan/scan-settings.query';
import { day, maybe, quantity, text } from './answer-parts';
import { asks, type Endpoint, writes } from './endpoint';
import { postedRecord } from './records.answers';

const symbol = z.string().min(1).max(20_000);
const meaning = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), day, dayGiven: z.boolean(), time: maybe(text), until: maybe(day) }),
  z.object({ kind: z.literal('number'), number: quantity, unit: maybe(text) }),
]);

const scanAnswer = z.object({
  ok: z.boolean(),
  form: z.enum(['elements', 'bracketed', 'link', 'gtin', 'plain']),
  symbology: maybe(text),
  text,
  elements: z.array(z.object({ ai: text, title: maybe(text), value: text, offset: z.int(), interpreted: maybe(meaning) })),
  derived: z.object({
    gtin: maybe(text),
    contentGtin: maybe(text),
    lot: maybe(text),
    serial: maybe(text),
    expiry: maybe(day),
    bestBefore: maybe(day),
    production: maybe(day),
    packed: maybe(day),
    sellBy: maybe(day),
    count: maybe(quantity),
    netWeight: maybe(quantity),
    sscc: maybe(text),
    gln: maybe(text),
    glnExtension: maybe(text),
  }),
  digitalLink: maybe(text),
  hri: text,
  problems: z.array(z.object({ ai: maybe(text), code: text, severity: z.enum(['error', 'warning']), offset: z.int(), message: text })),
});

/** What scanners send, and what was scanned as one record. @rules GS1-22, BAR-04, POST-02 */
export const SCAN_ENDPOINTS: readonly Endpoint[] = [
  asks({
    id: 'parseScan',
    path: '/scan/parse',
    body: z.strictObject({
      input: symbol,
      /** The other symbols of the same carton. */
      others: z.array(symbol).max(5).optional(),
      /** The moment that decides the century of a year; now, if left out. */
      now: z.iso.datetime({ offset: true }).optional(),
    }),
    answer: scanAnswer,
    ask: async ({ db, caller: { company }, today, locale }, { input, others = [], now }) => {
      const { separator } = await readScanSettings(db.sql, company.id);
      const on = now === undefined ? today : dayIn(company.timeZone, new Date(now));
      return parseScan([input, ...others], { today: on, standIn: separator }, locale);
    },
  }),
  writes({
    id: 'postScanned',
    path: '/scan/records',
    scope: 'record.post',
    status: 201,
    body: scannedRecordSchema.omit({ commandId: true }),
    answer: postedRecord,
    verb: postScanned,
    input: (body, _path, commandId) => ({ ...body, commandId }),
    once: true,
  }),
];
