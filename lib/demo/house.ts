import type { Day } from '../kernel/day';
import type { Verb } from '../server/run-verb';
import type { Both, DemoItem, TemplateKey, WarehouseKey } from './demo.types';

/** Runs a verb as one person of the demo company. */
export type Run = <I, O>(verb: Verb<I, O>, input: I) => Promise<O>;

/** What the history is told with: the ids of everything by its key. */
export type DemoHouse = {
  readonly items: ReadonlyMap<string, DemoItem & { readonly id: string }>;
  readonly partners: ReadonlyMap<string, string>;
  readonly warehouses: Readonly<Record<WarehouseKey, string>>;
  readonly templates: Readonly<Record<TemplateKey, { readonly id: string; readonly warehouse: WarehouseKey }>>;
  readonly shelves: Readonly<Record<WarehouseKey, readonly string[]>>;
  readonly investigated: string;
};

export type SetUp = {
  readonly run: Run;
  readonly say: (text: Both) => string;
  readonly today: Day;
  readonly statuses: ReadonlyMap<string, string>;
};

export const idOf = async (saved: Promise<{ id: string }>): Promise<string> => (await saved).id;

export async function each<Key extends string>(keys: readonly Key[], make: (key: Key) => Promise<string>): Promise<Record<Key, string>> {
  const made: [Key, string][] = [];
  for (const key of keys) made.push([key, await make(key)]);
  // The keys are exactly those that were asked for.
  return Object.fromEntries(made) as Record<Key, string>;
}
