import { z } from 'zod';
import { hasControlCharacter } from '../kernel/code';
import { codeInput, textInput } from '../kernel/inputs';
import { type ScanSettings, TOKEN_KINDS } from './scan-settings.types';

const printable = (text: string) => !hasControlCharacter(text);
/** A character that a lot may hold would be cut out of lots. */
const isOutside = (text: string) => text === '' || /[^!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]/.test(text);

const token = z.strictObject({ kind: z.enum(TOKEN_KINDS), length: z.int().min(1).max(50).nullable() });
const rule = z.strictObject({
  name: textInput(50),
  prefix: codeInput(20),
  separator: z.string().min(1).max(3).refine(printable, { error: 'E_CODE_CHARS' }),
  tokens: z.array(token).min(1).max(TOKEN_KINDS.length),
});

/** The whole page at once: what stands in place of GS (empty: nothing), and every rule. */
export const saveScanSettingsSchema = z.strictObject({
  version: z.int(),
  separator: z.string().trim().max(8).refine(printable, { error: 'E_CODE_CHARS' }).refine(isOutside, { error: 'E_SCAN_SEPARATOR' }),
  rules: z.array(rule).max(50),
});
export type SaveScanSettings = ScanSettings;
