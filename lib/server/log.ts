import { sourceStack } from './source-stack';

type Level = 'info' | 'warn' | 'error';
type Fields = Readonly<Record<string, unknown>>;

/** Letters of one text in the log. */
const MOST = 4_000;
/** The beginning and the end of a text that is longer: a list of a thousand faults is no use to anybody, the place where they arose is. */
const cut = (text: string | undefined): string | undefined =>
  text && text.length > MOST ? `${text.slice(0, MOST / 2)} … ${text.slice(-MOST / 2)}` : text;

/** What of an error may stand in the log: name, message and stack, never its other properties, which may hold values of a person. */
function plain(value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  return {
    name: value.name,
    message: cut(value.message),
    stack: cut(value.stack && sourceStack(value.stack)),
    ...(value.cause ? { cause: plain(value.cause) } : {}),
  };
}

/** One line as JSON: line breaks inside values are escaped, so nobody can write a line of their own. */
export function logLine(level: Level, event: string, fields: Fields, at: Date): string {
  const safe = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, plain(value)]));
  return JSON.stringify({ at: at.toISOString(), level, event, ...safe }).replaceAll(
    /[\u007f-\u009f\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Writes one event to the log (JSON lines on the standard output or, for errors, the standard error).
 * Callers pass ids and codes; never passwords, tokens, cookies or whole inputs.
 */
export function log(level: Level, event: string, fields: Fields = {}): void {
  const line = `${logLine(level, event, fields, new Date())}\n`;
  if (level === 'error') process.stderr.write(line);
  else process.stdout.write(line);
}
