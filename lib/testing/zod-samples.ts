import type { z } from 'zod';

/** The parts of a schema that are read here; zod keeps them under `def`. */
type Def = {
  readonly type: string;
  readonly format?: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly catchall?: z.ZodType;
};

const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def;
const isUuid = ({ type, format }: Def): boolean => type === 'string' && (format === 'uuid' || format === 'guid');

const TEXTS = ['X1', '1', '952123', '2026-11-22', 'Europe/Rome', 'ada@example.com', 'en', '5', ''];
const NUMBERS = [1, 2026, 0, 12, 100];

const fits = (schema: z.ZodType, values: readonly unknown[]): unknown => values.find((value) => schema.safeParse(value).success);

/** The first schema inside wrappers (optional, nullable, default, catch, pipes). */
export function core(schema: z.ZodType): z.ZodType {
  const { innerType, in: input, out } = defOf(schema);
  // What is prepared first has its shape behind the preparation.
  const inside = innerType ?? (input && defOf(input).type === 'transform' ? out : input);
  return inside ? core(inside) : schema;
}

/** A value that the schema takes, as full as it can be; every uuid is what `uuid` says for its path. */
export function sampleOf(schema: z.ZodType, uuid: (path: string) => string, path = ''): unknown {
  const inner = core(schema);
  const def = defOf(inner);
  if (isUuid(def)) return uuid(path);
  if (def.shape) {
    return Object.fromEntries(
      Object.entries(def.shape).map(([name, field]) => [name, sampleOf(field, uuid, path ? `${path}.${name}` : name)]),
    );
  }
  if (def.element) return [sampleOf(def.element, uuid, `${path}.0`)];
  if (def.type === 'record') return {};
  if (def.items) return def.items.map((item, at) => sampleOf(item, uuid, `${path}.${at}`));
  if (def.options?.[0]) return sampleOf(def.options[0], uuid, path);
  if (def.entries) return Object.values(def.entries)[0];
  if (def.values) return def.values[0];
  if (def.type === 'number' || def.type === 'int') return fits(schema, NUMBERS) ?? 1;
  if (def.type === 'boolean') return true;
  // What no common text fits may be the key of a row of the stock, which is made of seven ids.
  if (def.type === 'string') return fits(schema, TEXTS) ?? fits(schema, [Array.from({ length: 7 }, () => uuid(path)).join('.')]) ?? 'X1';
  return null;
}

/** Paths of all uuids that a schema takes. */
export function uuidPaths(schema: z.ZodType): string[] {
  const found: string[] = [];
  sampleOf(schema, (path) => {
    found.push(path);
    return '';
  });
  return found;
}

/** Paths of objects inside a schema that would take keys they do not know without a word. */
export function looseObjects(schema: z.ZodType, path = ''): string[] {
  const def = defOf(core(schema));
  const inside = [
    ...Object.entries(def.shape ?? {}).map(([name, field]): [string, z.ZodType] => [`${path}.${name}`, field]),
    ...(def.element ? [[`${path}[]`, def.element] as [string, z.ZodType]] : []),
    ...(def.items ?? []).map((item, at): [string, z.ZodType] => [`${path}[${at}]`, item]),
    ...(def.options ?? []).map((option): [string, z.ZodType] => [path, option]),
  ];
  const loose = def.shape && !(def.catchall && defOf(def.catchall).type === 'never') ? [path || '(whole)'] : [];
  return [...loose, ...inside.flatMap(([where, each]) => looseObjects(each, where))];
}
