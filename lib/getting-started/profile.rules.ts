import { codeKey } from '../kernel/code';
import { type GuideState, PROFILES, type ProfileCodeType, type ProfileKey, type ProfileRow } from './profiles.types';

type Taken = GuideState['taken'];

/** What a beginning will do to a company, row by row: `there` rows exist already and stay as they are. */
export type ProfilePlan = {
  readonly rows: readonly (ProfileRow & { readonly there: boolean })[];
  readonly codeType: ProfileCodeType & { readonly there: boolean };
};

const has = (keys: readonly string[] | undefined, code: string): boolean => keys?.includes(codeKey(code) ?? '') ?? false;

/** The rows that a beginning makes, and those it finds; nothing that exists is changed. @rules GUI-02 */
export function planProfile(key: ProfileKey, taken: Taken): ProfilePlan {
  const { rows, codeType } = PROFILES[key];
  const keysOf = (table: string): readonly string[] | undefined => new Map<string, readonly string[]>(Object.entries(taken)).get(table);
  return {
    rows: rows.map((row) => ({ ...row, there: has(keysOf(row.table), row.code) })),
    codeType: { ...codeType, there: has(taken['code-types'], codeType.code) },
  };
}

/** How many rows the plan makes. */
export const countNew = ({ rows, codeType }: ProfilePlan): number => [...rows, codeType].filter(({ there }) => !there).length;
