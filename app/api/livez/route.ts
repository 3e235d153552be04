import { connection } from 'next/server';

/** The process answers; says nothing of the database. */
export async function GET(): Promise<Response> {
  await connection();
  return new Response('ok\n', { headers: { 'cache-control': 'no-store' } });
}
