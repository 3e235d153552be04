import { z } from 'zod';
import { codeInput, optionalTextInput, rowInput, textInput } from '../kernel/inputs';
import { CARRIERS, LABEL_FIELDS, LABEL_MEDIA, LABEL_SUBJECTS, PRINTER_DPI, TEXT_SIZES } from './label.types';

/** A length in millimetres as people type it, with a point or a comma; to a hundredth. */
const millimetres = (min: number, max: number) =>
  z
    .union([z.number().min(min).max(max), z.string().trim().max(10)])
    .refine((given) => typeof given === 'number' || /^\d{1,4}([.,]\d{1,2})?$/.test(given), {
      error: 'E_FORMAT',
      params: { example: '63.5' },
    })
    .transform((given) => Number(String(given).replace(',', '.')))
    .pipe(z.number().min(min).max(max));

const count = (max: number) =>
  z
    .union([
      z.number(),
      z
        .string()
        .trim()
        .regex(/^\d{1,3}$/),
    ])
    .transform(Number)
    .pipe(z.int().min(1).max(max));

/** What decides how a label looks. */
export const labelLookShape = {
  kind: z.enum(LABEL_SUBJECTS),
  widthMm: millimetres(10, 300),
  heightMm: millimetres(10, 300),
  carrier: z.enum(CARRIERS),
  withExpiry: z.boolean(),
  withLot: z.boolean(),
  lines: z.array(z.strictObject({ field: z.enum(LABEL_FIELDS), size: z.enum(TEXT_SIZES) })).max(12),
  freeText: optionalTextInput(120),
  medium: z.enum(LABEL_MEDIA),
  pageWidthMm: millimetres(10, 1200),
  pageHeightMm: millimetres(10, 1200),
  sheetColumns: count(50),
  sheetRows: count(100),
  marginLeftMm: millimetres(0, 300),
  marginTopMm: millimetres(0, 300),
  gapXMm: millimetres(0, 300),
  gapYMm: millimetres(0, 300),
  /** As a number, or as the text of the form. */
  dpi: z
    .union([z.literal(PRINTER_DPI), z.enum(PRINTER_DPI.map(String))])
    .transform(Number)
    .pipe(z.literal(PRINTER_DPI)),
};

/** A design as its form sends it; the order of the lines is the order on the label. */
export const saveLabelDesignSchema = z.object({
  ...rowInput,
  code: codeInput(10),
  description: textInput(80),
  isDefault: z.boolean(),
  active: z.boolean(),
  ...labelLookShape,
});
export type SaveLabelDesign = z.output<typeof saveLabelDesignSchema>;
