import sql, { type Sql } from 'sql-template-tag';
import { linkStands } from '../balance/balance-parts';
import type { Past } from './past.types';

const moment = ({ known, timeZone }: Past): Sql =>
  known === null ? sql`'infinity'::timestamptz` : sql`(${known}::timestamp AT TIME ZONE ${timeZone})`;
const lastDay = ({ day }: Past): Sql => (day === null ? sql`'infinity'::date` : sql`${day}::date`);

/** True for a link `t` that stands, now or then. @rules TRACE-09 */
export const linkTold = (past: Past | null): Sql =>
  past === null
    ? linkStands
    : sql`t.reverses_id IS NULL AND t.posting_date <= ${lastDay(past)} AND t.created_at <= ${moment(past)}
        AND NOT EXISTS (SELECT 1 FROM trace_link x WHERE x.company_id = t.company_id AND x.reverses_id = t.id AND x.created_at <= ${moment(past)})`;

/** True for a row `e` of the ledger that was dated and written by then, taken back or not. */
export const entryWritten = (past: Past): Sql => sql`e.posting_date <= ${lastDay(past)} AND e.created_at <= ${moment(past)}`;

/** True for a row `e` of the ledger that stands, now or then. */
export const entryTold = (past: Past | null): Sql => {
  const undone = sql`SELECT 1 FROM stock_entry x WHERE x.company_id = e.company_id AND x.reverses_id = e.id`;
  return past === null
    ? sql`e.reverses_id IS NULL AND NOT EXISTS (${undone})`
    : sql`e.reverses_id IS NULL AND ${entryWritten(past)} AND NOT EXISTS (${undone} AND x.created_at <= ${moment(past)})`;
};

/** True for the row `q` of a piece in entry `e` that stands, now or then. */
export const pieceTold = (past: Past | null): Sql =>
  past === null
    ? sql`q.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM serial_entry x WHERE x.company_id = q.company_id AND x.reverses_id = q.id)`
    : sql`q.reverses_id IS NULL AND ${entryWritten(past)}
        AND NOT EXISTS (SELECT 1 FROM serial_entry x JOIN stock_entry z ON z.company_id = x.company_id AND z.id = x.entry_id
          WHERE x.company_id = q.company_id AND x.reverses_id = q.id AND z.created_at <= ${moment(past)})`;
