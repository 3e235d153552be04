import { z } from 'zod';
import { WARNING_CODES } from '../kernel/error-codes';
import { codeInput, rowInput, textInput } from '../kernel/inputs';
import { CODE_PURPOSES, SEGMENT_KINDS } from './code-type.types';

const segment = z.strictObject({
  kind: z.enum(SEGMENT_KINDS),
  length: z.int().nullable(),
  fillChar: z
    .string()
    .max(10)
    .nullable()
    .transform((text) => text || null),
  text: z.string().max(200).nullable(),
});

/** A code type as the form sends it; the order of the segments is the order of the code. */
export const saveCodeTypeSchema = z.object({
  ...rowInput,
  purpose: z.enum(CODE_PURPOSES),
  code: codeInput(10),
  description: textInput(80),
  fillMissing: z.boolean(),
  startNumeric: z.string().trim().min(1).max(60),
  startAlpha: z.string().trim().min(1).max(20),
  unitHandling: z.boolean(),
  active: z.boolean(),
  segments: z.array(segment).max(60),
  rootKinds: z.array(z.enum(SEGMENT_KINDS)).max(30),
  confirm: z.array(z.enum(WARNING_CODES)).optional(),
});

export type SaveCodeType = z.output<typeof saveCodeTypeSchema>;

/** Archives a code type, or brings it back. */
export const setCodeTypeActiveSchema = z.strictObject({ id: z.uuid(), version: z.int(), active: z.boolean() });
export type SetCodeTypeActive = z.output<typeof setCodeTypeActiveSchema>;
