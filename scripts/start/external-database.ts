import pg from 'pg';
import { Problem } from '../database/problem';

const OLDEST = 15;
const NEWEST = 18;

/**
 * Proves that a given database answers and is a version Filo knows.
 * @returns the role of the connection
 * @throws Problem naming the setting
 */
export async function checkDatabase(setting: string, url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000, query_timeout: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const answer = await client.query<{ version: string; role: string }>(
      `select current_setting('server_version_num') as version, current_user as role`,
    );
    const { version = '0', role = '' } = answer.rows[0] ?? {};
    const major = Math.floor(Number(version) / 10_000);
    if (major < OLDEST || major > NEWEST)
      throw new Problem(`${setting}: the server is PostgreSQL ${major}; Filo needs ${OLDEST} to ${NEWEST}`);
    return role;
  } catch (error) {
    if (error instanceof Problem) throw error;
    const { host, pathname } = new URL(url);
    throw new Problem(`${setting}: the database ${pathname.slice(1)} at ${host} cannot be reached (${reason(error)})`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

// A host with several addresses fails with one error for each.
function reason(error: unknown): string {
  const one = error instanceof AggregateError ? error.errors[0] : error;
  return one instanceof Error ? one.message : String(one);
}
