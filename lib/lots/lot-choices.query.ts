import sql from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { RunSql } from '../kernel/ctx';
import { likeText } from '../kernel/like';
import type { LotCard } from './lot-card.query';

type Kind = 'type' | 'evaluation' | 'label' | 'project';

export type LotChoice = { readonly id: string; readonly label: string };
export type LotChoices = Readonly<Record<'types' | 'evaluations' | 'labels' | 'projects', readonly LotChoice[]>>;

/** Lot types, evaluations, labels and projects that a lot may be given, with those it has already. */
export async function listLotChoices(
  run: RunSql,
  companyId: number,
  lot: Pick<LotCard, 'lotTypeId' | 'evaluationId' | 'projectId' | 'labels'>,
): Promise<LotChoices> {
  const rows = await run<LotChoice & { table: Kind }>(
    sql`SELECT 'type' AS table, id, description AS label, code_key FROM lot_type WHERE company_id = ${companyId} AND (active OR id = ${lot.lotTypeId}::uuid)
        UNION ALL SELECT 'evaluation', id, description, code_key FROM lot_evaluation WHERE company_id = ${companyId} AND (active OR id = ${lot.evaluationId}::uuid)
        UNION ALL SELECT 'label', id, description, code_key FROM label_report WHERE company_id = ${companyId} AND kind = 'LOT' AND (active OR id = ${lot.labels.lot?.id ?? null}::uuid)
        UNION ALL SELECT 'project', id, code || ' ' || description, code_key FROM project WHERE company_id = ${companyId} AND (active OR id = ${lot.projectId}::uuid) ORDER BY code_key, id`,
  );
  const of = (table: Kind) => rows.filter((row) => row.table === table).map(({ id, label }) => ({ id, label }));
  return { types: of('type'), evaluations: of('evaluation'), labels: of('label'), projects: of('project') };
}

export type PartnerQuestion = { readonly query: string; readonly role: 'supplier' | 'producer' };
export type PartnerOption = { readonly id: string; readonly code: string; readonly description: string };

/** Suppliers or producers by part of their name or short code; at most 20. */
export async function lookupLotPartners(run: RunSql, companyId: number, { query, role }: PartnerQuestion): Promise<PartnerOption[]> {
  const like = likeText(codeKey(query) ?? '');
  return run<PartnerOption>(
    sql`SELECT id, nickname AS code, name AS description FROM partner
        WHERE company_id = ${companyId} AND active AND CASE WHEN ${role}::text = 'supplier' THEN is_supplier ELSE is_producer END
          AND (nickname_key LIKE ${like} OR upper(name) LIKE ${like} OR account_key LIKE ${like})
        ORDER BY nickname_key, id LIMIT 20`,
  );
}
