import sql, { type Sql } from 'sql-template-tag';

type Asked = {
  /** True where a standing link says that the entry went into something, or came out of it. */
  readonly input: Sql;
  readonly output: Sql;
  /** Aliases of the record's partner and of its template. */
  readonly partner: 'a' | 'p';
};

/**
 * Which part of a lot's balance a row of the ledger `e` of record `r` belongs to; null for both legs of a transfer and for what was taken back.
 * A row that stands is exactly one of them: *used*, where a link says what for; *adjusted*, by counts and scrap; *unexplained*, what left with neither link nor receiver;
 * *delivered*, where somebody received it; *returned*, where a customer who supplies nothing sent it; *loaded* otherwise.
 * @rules TRACE-14
 */
export function partOf({ input, output, partner }: Asked): Sql {
  const template = (flags: Sql): Sql =>
    sql`EXISTS (SELECT 1 FROM warehouse_template y WHERE y.company_id = r.company_id AND y.id = r.template_id AND (${flags}))`;
  const back = partner === 'a' ? sql`a.is_customer AND NOT a.is_supplier` : sql`p.is_customer AND NOT p.is_supplier`;
  return sql`CASE WHEN e.transfer THEN NULL
      WHEN e.direction = 'LOAD' THEN CASE WHEN ${output} THEN 'loaded' WHEN ${template(sql`y.physical_inventory`)} THEN 'adjusted' WHEN ${back} THEN 'returned' ELSE 'loaded' END
      ELSE CASE WHEN ${input} THEN 'used' WHEN ${template(sql`y.physical_inventory OR y.waste`)} THEN 'adjusted' WHEN r.partner_id IS NULL THEN 'unexplained' ELSE 'delivered' END END`;
}

/** True for a link `t` that was not taken back. */
export const linkStands = sql`t.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM trace_link x WHERE x.company_id = t.company_id AND x.reverses_id = t.id)`;

const linked = (side: Sql): Sql =>
  sql`EXISTS (SELECT 1 FROM trace_link t WHERE t.company_id = e.company_id AND t.record_id = COALESCE(r.main_record_id, r.id) AND ${side} = e.id AND ${linkStands})`;

/** The same asked row by row, where the rows of few records are read; its partner is `a`. */
export const partOfRow = partOf({ input: linked(sql`t.input_entry_id`), output: linked(sql`t.output_entry_id`), partner: 'a' });
