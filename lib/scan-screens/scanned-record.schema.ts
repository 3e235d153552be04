import { z } from 'zod';
import { isDay } from '../kernel/day';
import { WARNING_CODES } from '../kernel/error-codes';
import { scanSchema } from '../scan/scan.params';
import { WORK_SCREENS } from './scan-screens.types';

const id = z.uuid();
const optionalId = id.nullable().default(null);
const text = (max: number) => z.string().trim().max(max).nullable().default(null);

/** One scan, or the scans of one lot: an item that was found, or the codes as they were scanned, which are judged when the record is posted. */
export const scannedLineSchema = z.strictObject({
  itemId: optionalId,
  codes: z.array(z.string().max(2_000)).max(4).default([]),
  variantId: optionalId,
  lot: z
    .strictObject({
      id: optionalId,
      code: text(200),
      generated: z.boolean().default(false),
      supplierLotCode: text(50),
      expiryDate: z.string().refine(isDay).nullable().default(null),
    })
    .nullable()
    .default(null),
  /** Empty: as much as the codes say. */
  quantity: z.string().trim().max(40).default(''),
  locationId: optionalId,
  /** Where a move brings it. */
  toLocationId: optionalId,
  pieces: z
    .array(z.strictObject({ id: optionalId, code: text(200) }))
    .max(20_000)
    .default([]),
});
export type ScannedLine = z.output<typeof scannedLineSchema>;

/** What was done on a screen, ready to be posted as one record. */
export const scannedRecordSchema = z.strictObject({
  commandId: id,
  confirm: z.array(z.enum(WARNING_CODES)).default([]),
  screen: z.enum(WORK_SCREENS),
  warehouseId: id,
  templateId: id,
  postingDate: z.string().refine(isDay),
  refDocumentText: text(100),
  partnerId: optionalId,
  lines: z.array(scannedLineSchema).min(1).max(1_000),
});
export type ScannedRecord = z.output<typeof scannedRecordSchema>;

/** From the queue of a browser: whose it is, in which company it was scanned. */
export const queuedRecordSchema = scannedRecordSchema.extend({ userId: id, companyId: z.number().int() });
export type QueuedRecord = z.input<typeof queuedRecordSchema>;

/** A scan to be understood; `itemId` is the item that the screen asks about. */
export const lookUpScanSchema = scanSchema.extend({ warehouseId: optionalId, itemId: optionalId });
export type LookUpScan = z.output<typeof lookUpScanSchema>;
