import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { env } from '../server/env';
import type { LabelHouse } from './label-texts';
import type { Carrier } from './label.types';

export type LabelRules = LabelHouse & { readonly reprintReason: boolean };

/** Whose labels they are, in which language, and whether a reprint needs a reason. @rules LAB-06 */
export async function readLabelHouse(run: RunSql, companyId: number): Promise<LabelRules> {
  const [house] = await run<LabelRules>(
    sql`SELECT c.name, c.language, c.time_zone AS "timeZone", s.label_reprint_reason AS "reprintReason"
        FROM company c JOIN company_settings s ON s.company_id = c.id WHERE c.id = ${companyId}`,
  );
  if (!house) throw new Error('the company has no settings');
  return house;
}

/** Under which address a Digital Link opens the card: the portal's own. @rules DL-06 */
export const linkBaseOf = (carrier: Carrier): string => (carrier === 'LINK_QR' || carrier === 'LINK_DATAMATRIX' ? env().publicUrl : '');
