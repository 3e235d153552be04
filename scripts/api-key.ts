import { parseArgs } from 'node:util';
import sql from 'sql-template-tag';
import { API_SCOPES, isForPerson } from '../lib/api-keys/api-key.rules';
import { makeApiKeySchema } from '../lib/api-keys/api-key.schema';
import { makeApiKey } from '../lib/api-keys/make-api-key';
import { readCaller } from '../lib/auth/read-caller';
import { codeKey } from '../lib/kernel/code';
import { type Database, openDatabase } from '../lib/server/db';
import { type Caller, runVerb } from '../lib/server/run-verb';
import { command, Problem } from './database/problem';
import { withAppUrl } from './database/with-app-url';

const USAGE = `npm run api-key -- --user <e-mail> --name <program> [--scopes read,record.post] [--days 90] [--company <code>]
scopes: ${API_SCOPES.join(', ')}`;

type Asked = { readonly user: string; readonly company: string | undefined };

/** The member on whose behalf the key works, and in which company. */
async function memberOf(db: Database, { user, company }: Asked): Promise<Caller> {
  const found = await db.sql<{ companyId: number; userId: string }>(
    sql`SELECT m.company_id AS "companyId", u.id AS "userId" FROM app_user u JOIN membership m ON m.user_id = u.id JOIN company c ON c.id = m.company_id
        WHERE u.email_key = ${codeKey(user)} AND (${company ?? null}::text IS NULL OR c.code_key = ${codeKey(company ?? '')})`,
  );
  const [only] = found;
  if (!only || found.length > 1)
    throw new Problem(found.length > 1 ? 'in which company? Say --company <code>' : `nobody here has the address ${user}`);
  const caller = await readCaller(db, only);
  if (!caller) throw new Problem(`${user} is switched off`);
  return caller;
}

async function make(url: string, asked: Asked, raw: Readonly<Record<string, unknown>>): Promise<void> {
  const parsed = makeApiKeySchema.safeParse(raw);
  if (!parsed.success) throw new Problem(USAGE);
  const db = openDatabase(url, 2);
  try {
    const caller = await memberOf(db, asked);
    const missing = parsed.data.scopes.filter((scope) => !isForPerson(scope, caller.actor.permissions));
    if (missing.length > 0) throw new Problem(`${asked.user} may not: ${missing.join(', ')}`);
    const { key, expiresAt } = await runVerb(db, caller, makeApiKey, parsed.data);
    console.error(`A key for ${parsed.data.name}, until ${expiresAt}. It is shown only now:`);
    console.log(key);
  } finally {
    await db.close();
  }
}

// npm run api-key: makes a key for a program at the console; the key alone goes to the standard output.
await command(async () => {
  const { values } = parseArgs({
    options: {
      user: { type: 'string' },
      name: { type: 'string' },
      scopes: { type: 'string', default: 'read' },
      days: { type: 'string', default: '90' },
      company: { type: 'string' },
    },
  });
  if (!values.user || !values.name) throw new Problem(USAGE);
  const asked = { user: values.user, company: values.company };
  const raw = { name: values.name, scopes: values.scopes.split(','), days: values.days };
  await withAppUrl((url) => make(url, asked, raw));
});
