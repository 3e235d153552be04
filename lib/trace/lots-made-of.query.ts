import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { type Quantity, sum } from '../kernel/quantity';
import { startsOf, walkTrace } from './walk-trace.query';

export type MadeLot = { readonly id: string; readonly code: string; readonly onHand: Quantity; readonly uom: string };

/** Every lot that something of these lots went into, over all levels, themselves left out; voided ones are none. @rules TRACE-04, LOT-30 */
export async function lotsMadeOf(run: RunSql, companyId: number, lotIds: readonly string[]): Promise<MadeLot[]> {
  const starts = await startsOf(run, companyId, lotIds);
  const steps = await walkTrace(run, companyId, starts, { direction: 'usage' });
  if (steps.length === 0) return [];
  const reached = (isSerial: boolean) => [...new Set(steps.filter((step) => step.toIsSerial === isSerial).map(({ to }) => to))];
  return run<MadeLot>(
    sql`WITH reached AS (
          SELECT unnest(${reached(false)}::uuid[]) AS id
          UNION SELECT s.lot_id FROM serial s WHERE s.company_id = ${companyId} AND s.id = ANY(${reached(true)}::uuid[]) AND s.lot_id IS NOT NULL
        )
        SELECT l.id, l.code, l.on_hand AS "onHand", u.code AS uom FROM reached r JOIN lot l ON l.company_id = ${companyId} AND l.id = r.id
        JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
        WHERE l.voided_at IS NULL AND l.id <> ALL(${[...lotIds]}::uuid[]) ORDER BY l.code_key, l.id`,
  );
}

/** How many lots were made of some, and what is on hand of them in each unit. */
export type MadeOf = { readonly lots: number; readonly onHand: readonly { readonly uom: string; readonly quantity: Quantity }[] };

/** The same, counted. */
export async function countMadeOf(run: RunSql, companyId: number, lotIds: readonly string[]): Promise<MadeOf> {
  const made = await lotsMadeOf(run, companyId, lotIds);
  const uoms = [...new Set(made.map(({ uom }) => uom))].sort();
  const onHand = uoms.map((uom) => ({ uom, quantity: sum(made.filter((lot) => lot.uom === uom).map((lot) => lot.onHand)) }));
  return { lots: made.length, onHand: onHand.filter(({ quantity }) => quantity !== '0') };
}
