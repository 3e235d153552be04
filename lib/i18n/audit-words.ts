import { isDay } from '../kernel/day';
import type { Formats, LooseTranslator } from './words';

/** A value of the trail: a plain one, or the name of what an id points to. */
export type AuditValue = string | number | boolean | null;
export type AuditChange = { readonly field: string; readonly old: AuditValue; readonly next: AuditValue };
type AuditEvent = { readonly action: string; readonly entity: string; readonly changes: readonly AuditChange[] };

const camel = (text: string): string => text.replaceAll(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase());
const spaced = (text: string): string =>
  text
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();

export type ChangeWords = { readonly field: string; readonly old: string; readonly next: string };

/** Fields that every new row of their table has. */
const IDENTITY = new Set(['code', 'name', 'itemId', 'year', 'email']);

/** How the trail speaks: an event and its changes in the words that the pages use. `t` translates the texts of `audit`. */
export function auditWords(t: LooseTranslator, formats: Pick<Formats, 'day' | 'quantity'>) {
  const word = (group: string, key: string): string => (t.has(`${group}.${key}` as never) ? t(`${group}.${key}` as never) : spaced(key));
  const entity = (name: string): string => word('entities', name);
  const field = (name: string): string => {
    const line = /^line (\d+)$/.exec(name)?.[1];
    if (line) return t('line' as never, { line } as never);
    const place = /^component (\d+)$/.exec(name)?.[1];
    if (place) return t('component' as never, { place } as never);
    if (name.startsWith('new line ')) return t('newLine' as never, { item: name.slice(9) } as never);
    return word('fields', name);
  };
  const value = (of: AuditValue): string => {
    if (of === null || of === '') return t('nothing' as never);
    if (typeof of === 'boolean') return t((of ? 'yes' : 'no') as never);
    if (typeof of === 'number') return String(of);
    const civil: boolean = isDay(of);
    if (civil) return formats.day(of);
    const parts = of.split(', ');
    return parts.map((part) => (t.has(`values.${part}` as never) && /^\w+$/.test(part) ? t(`values.${part}` as never) : part)).join(', ');
  };
  const verb = ({ action, changes }: AuditEvent): string => {
    const own = camel(action.replace('.', '-'));
    if (t.has(`actions.${own}` as never)) return word('actions', own);
    const name = camel(action.slice(action.indexOf('.') + 1));
    const isNew = changes.length > 0 && changes.every(({ old }) => old === null) && changes.some((each) => IDENTITY.has(each.field));
    return word('actions', name === 'save' ? (isNew ? 'create' : 'change') : name);
  };
  return {
    entity,
    /** What the event is about: of a list that was taken away its name, of anything else the label that the trail keeps. */
    thing: ({ entity: of, label }: { readonly entity: string; readonly label: string }): string =>
      of === 'export' ? word('lists', label) : label,
    verb,
    change: ({ field: name, old, next }: AuditChange): ChangeWords => ({ field: field(name), old: value(old), next: value(next) }),
    event: (event: AuditEvent): string => t('sentence' as never, { entity: entity(event.entity), action: verb(event) } as never),
  };
}
