/** A civil date `YYYY-MM-DD`, without time or zone (domain.md section 0). */
export type Day = string;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;

const toUtc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const fromUtc = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** True for a real calendar day between the years 1900 and 9999 (2025-02-31 is none). */
export function isDay(text: string): text is Day {
  if (!SHAPE.test(text) || text < '1900') return false;
  const ms = toUtc(text);
  return !Number.isNaN(ms) && fromUtc(ms) === text;
}

export const addDays = (day: Day, days: number): Day => fromUtc(toUtc(day) + days * MS_PER_DAY);

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((toUtc(to) - toUtc(from)) / MS_PER_DAY);

export const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01`;

export function lastOfMonth(day: Day): Day {
  const { year, month } = dayParts(day);
  return fromUtc(Date.UTC(year, month, 0));
}

export function dayParts(day: Day): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

export const minDay = (a: Day, b: Day): Day => (a < b ? a : b);
export const maxDay = (a: Day, b: Day): Day => (a > b ? a : b);

const CALENDARS = new Map<string, Intl.DateTimeFormat>();

/** Making a calendar costs more than asking it a thousand times, so each zone's is kept. */
function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const calendar =
    CALENDARS.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  CALENDARS.set(timeZone, calendar);
  return calendar;
}

/** The civil date of a moment in an IANA time zone: the company's zone decides what "today" is. */
export const dayIn = (timeZone: string, moment: Date): Day => calendarOf(timeZone).format(moment);
