import { connection } from 'next/server';
import sql from 'sql-template-tag';
import { appDatabase } from '@/lib/server/app-database';
import { log } from '@/lib/server/log';

/** 200 when work can be done: the database answers and has its tables; else 503. */
export async function GET(): Promise<Response> {
  await connection();
  try {
    await appDatabase().sql(sql`SELECT id AS company_id FROM company LIMIT 1`);
    return new Response('ready\n', { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    log('warn', 'not ready', { error });
    return new Response('database unreachable\n', { status: 503, headers: { 'cache-control': 'no-store', 'retry-after': '2' } });
  }
}
