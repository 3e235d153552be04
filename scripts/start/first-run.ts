import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { v7 as uuid } from 'uuid';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** As long as there is no company but a demo: a new one-time token for the welcome page (the database keeps its hash); else undefined. */
export async function firstRunToken(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const companies = await client.query('select 1 from company where not demo limit 1');
    if (companies.rowCount !== 0) return undefined;
    const token = randomBytes(32).toString('base64url');
    const hash = createHash('sha256').update(token).digest('hex');
    await client.query(`delete from one_time_token where kind = 'FIRST_RUN' and used_at is null`);
    await client.query(`insert into one_time_token (id, kind, token_hash, expires_at) values ($1, 'FIRST_RUN', $2, $3)`, [
      uuid(),
      hash,
      new Date(Date.now() + DAY_MILLISECONDS),
    ]);
    return token;
  } finally {
    await client.end();
  }
}
