import { PAGE_SIZE } from '../kernel/list-page';

/** A page of a list with how many rows there are in all. */
export type PageOf<Row> = { readonly rows: readonly Row[]; readonly total: number };

/** Rows that carry the total of their list beside their own columns. */
export function pageOf<Row>(rows: readonly (Row & { readonly total: number })[]): PageOf<Row> {
  return { rows: rows.map(({ total: _total, ...row }) => row as unknown as Row), total: rows[0]?.total ?? 0 };
}

export const offsetOf = (page: number): number => (page - 1) * PAGE_SIZE;
