import { z } from 'zod';

// Of what the answers of the interface are made.

export const id = z.uuid();
export const text = z.string();
/** Quantities are decimal texts, never floating-point numbers. */
export const quantity = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .meta({ description: 'decimal as text' });
export const day = z.iso.date();
export const moment = z.iso.datetime({ offset: true });
export const maybe = <S extends z.ZodType>(schema: S) => schema.nullable();

/** One page of a list; `next` is the value of `after` for the following page. */
export const pageAnswer = <S extends z.ZodType>(row: S) => z.object({ rows: z.array(row), next: maybe(text) });
/** The first rows of a list, and how many there are in all. */
export const countedAnswer = <S extends z.ZodType>(row: S) => z.object({ rows: z.array(row), total: z.int() });
