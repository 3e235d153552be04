import pg from 'pg';

/** Tables that the application may read and add to, and nothing else; a trigger guards each as well. */
export const APPEND_ONLY = [
  'stock_entry',
  'serial_entry',
  'trace_link',
  'lot_status_change',
  'lot_hold',
  'lot_hold_lift',
  'label_print',
  'label_print_line',
  'audit_event',
  'audit_seal',
];

/** Gives the role of the application its rights on the schema public; run by the owner after every migration. */
export async function grantToApplication(client: pg.Client, appRole: string): Promise<void> {
  const owner = await client.query<{ name: string }>('select current_user as name');
  if (owner.rows[0]?.name === appRole) return;
  const role = pg.escapeIdentifier(appRole);
  const tables = await client.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public'`);
  const names = new Set(tables.rows.map((row) => row.name));
  const statements = [
    `grant usage on schema public to ${role}`,
    `grant select, insert, update, delete on all tables in schema public to ${role}`,
    `grant usage, select on all sequences in schema public to ${role}`,
    `grant execute on all functions in schema public to ${role}`,
    ...(names.has('_prisma_migrations') ? [`revoke insert, update, delete on public._prisma_migrations from ${role}`] : []),
    ...APPEND_ONLY.filter((name) => names.has(name)).map((name) => `revoke update, delete, truncate on public.${name} from ${role}`),
  ];
  await client.query(`begin; ${statements.join('; ')}; commit`);
}
