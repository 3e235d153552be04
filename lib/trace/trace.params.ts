import { z } from 'zod';
import { LOCALES } from '../i18n/locales';
import { isDay } from '../kernel/day';
import { isId } from '../kernel/id';
import { addressText } from '../kernel/list-params';
import type { Past } from './past.types';

const id = () => z.string().refine(isId).nullable().catch(null).default(null);
const on = () => z.enum(['on', 'off']).catch('on').default('on');
const page = () => z.coerce.number().int().min(1).max(100_000).catch(1).default(1);

/** A day and a time as a browser's field gives them. */
const LOCAL_MOMENT = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?$/;
const isLocalMoment = (text: string): boolean => isDay(text.slice(0, 10));

/** Lots, pieces and groups that a graph may show, the usual number first. */
export const GRAPH_SIZES = [300, 600, 1200] as const;

/** What the address says about a trace; anything else falls back to its default. @rules TRACE-06 */
export const traceParams = z.object({
  /** Words to find the start by. */
  q: addressText(100).default(''),
  lot: id(),
  serial: id(),
  /** Several at once: those of a record, of a partner, or those that codes name. */
  record: id(),
  partner: id(),
  codes: addressText(10_000).default(''),
  composition: on(),
  usage: on(),
  /** How many levels are shown; 0: all of them. */
  levels: z.coerce.number().int().min(0).max(99).catch(0).default(0),
  /** As of this day, and as known at this moment of the company's zone; empty: as things stand. */
  asOf: z.string().refine(isDay).catch('').default(''),
  known: z.string().regex(LOCAL_MOMENT).refine(isLocalMoment).catch('').default(''),
  /** A lot or piece of the answer: how it came into it. */
  why: id(),
  /** The same answer as tables or as a graph. */
  view: z.enum(['table', 'graph']).catch('table').default('table'),
  nodes: z.coerce
    .number()
    .refine((size) => GRAPH_SIZES.some((each) => each === size))
    .catch(GRAPH_SIZES[0])
    .default(GRAPH_SIZES[0]),
  /** Shown as paper in this language. */
  paper: z.enum(LOCALES).nullable().catch(null).default(null),
  /** Pages of the two lists. */
  back: page(),
  on: page(),
});
export type TraceParams = z.output<typeof traceParams>;

type Given = Partial<TraceParams>;

/** The address of a trace; what is as usual is left out. */
export function traceHref(given: Given): string {
  const usual: Readonly<Record<string, unknown>> = traceParams.parse({});
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value !== null && value !== usual[name]) search.set(name, String(value));
  return search.size > 0 ? `/trace?${search}` : '/trace';
}

/** The past that the address asks for; null: as things stand. */
export const pastOf = ({ asOf, known }: Pick<TraceParams, 'asOf' | 'known'>, timeZone: string): Past | null =>
  asOf === '' && known === '' ? null : { day: asOf === '' ? null : asOf, known: known === '' ? null : known, timeZone };
