import sql, { type Sql } from 'sql-template-tag';

/** What `OwnDataFacts` say of company `c` with its getting started `g`, as one value of a statement. @rules GUI-01 */
export const ownDataFacts: Sql = sql`(WITH thing AS (
    SELECT * FROM (
      (SELECT 1 AS n, 'LOT' AS kind, l.id, l.code FROM lot l WHERE l.company_id = c.id AND l.voided_at IS NULL ORDER BY l.company_id, l.id LIMIT 1)
      UNION ALL
      (SELECT 2, 'SERIAL', s.id, s.code FROM serial s WHERE s.company_id = c.id AND s.voided_at IS NULL ORDER BY s.company_id, s.id LIMIT 1)
    ) things ORDER BY n LIMIT 1)
  SELECT json_build_object(
    'imported', (SELECT json_build_object('id', r.id, 'file', r.file_name, 'rows', r.created_count + r.updated_count)
      FROM import_run r WHERE r.company_id = c.id AND r.state = 'DONE' ORDER BY r.created_at, r.id LIMIT 1),
    'scannerTested', (SELECT json_build_object('day', (s.tested_at AT TIME ZONE c.time_zone)::date, 'by', (SELECT u.name FROM app_user u WHERE u.id = s.tested_by))
      FROM scan_settings s WHERE s.company_id = c.id AND s.tested_at IS NOT NULL),
    'printed', (SELECT json_build_object('code', n.code, 'day', (p.printed_at AT TIME ZONE c.time_zone)::date) FROM label_print p
      JOIN label_print_line n ON n.company_id = p.company_id AND n.print_id = p.id AND n.line_no = 1 WHERE p.company_id = c.id ORDER BY p.seq LIMIT 1),
    'thing', (SELECT json_build_object('kind', t.kind, 'id', t.id, 'code', t.code) FROM thing t),
    'design', (SELECT json_build_object('code', d.code) FROM label_report d
      WHERE d.company_id = c.id AND d.active AND d.kind = COALESCE((SELECT t.kind FROM thing t), 'LOT') ORDER BY d.created_at, d.id LIMIT 1),
    'skipped', COALESCE(g.skipped, '{}')))`;
