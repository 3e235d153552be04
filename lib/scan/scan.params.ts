import { z } from 'zod';

/** Longer than any symbol that people scan; a link may be long. */
const LONGEST = 2_000;

/** What was scanned: no letter that a text cannot hold but the separator, which travels as its picture. */
export const scanText = z
  .string()
  .transform((text) =>
    text
      .replaceAll('\u001d', '\u241d')
      .replaceAll(/[\p{Cc}\p{Cs}]+/gu, ' ')
      .trim()
      .slice(0, LONGEST),
  )
  .catch('');

/** The address of a scan: its codes, more than one when they are the symbols of one carton. */
export const scanParams = z.object({
  /** What is to begin at once. */
  start: z.enum(['camera', 'photo']).nullable().catch(null).default(null),
  code: z
    .union([z.string().transform((one) => [one]), z.array(z.string()).max(4)])
    .catch([])
    .default([])
    .transform((all) => all.map((one) => scanText.parse(one)).filter(Boolean)),
});

/** The address where a scan is read. */
export const scanHref = (...codes: readonly string[]): string =>
  `/scan?${new URLSearchParams(codes.map((code) => ['code', code.replaceAll('\u001d', '\u241d')])).toString()}`;

/** Codes that are read together; a text that holds what no code can is none. */
export const scanSchema = z.strictObject({
  codes: z
    .array(scanText.refine((text) => text !== '', { error: 'E_REQUIRED' }))
    .min(1)
    .max(4),
});
