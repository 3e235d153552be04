import sql from 'sql-template-tag';
import { sealCompany } from '../audit/seal';
import { hashPassword } from '../auth/password';
import { permissionsOf } from '../auth/permission-table';
import { readCompany } from '../company/company.query';
import { saveSettings } from '../company/save-settings';
import { addCompany, addMember } from '../getting-started/create-company';
import { type Day, dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import type { Role } from '../kernel/permissions';
import type { Database, Transaction } from '../server/db';
import { type Caller, runWithin } from '../server/run-verb';
import { FIRM } from './catalogue';
import type { Both, DemoLanguage } from './demo.types';
import { tellHalfAYear } from './half-a-year';
import { leaveEveryState } from './last-days';
import { DEMO_PEOPLE } from './people';
import { seededRandom } from './random.rules';
import type { Run } from './house';
import { firstDay, setUpHouse } from './set-up-house';
import type { Stage } from './teller';

/** The advisory lock under which a demo company is made: two servers that start at once make one. */
const DEMO_LOCK = 3;
const SEED = 1_822;

export type NewDemo = {
  readonly language: DemoLanguage;
  readonly passwordOf: (role: Role) => string;
  /** The last day of its history; today unless a test says otherwise. */
  readonly today?: Day;
  /** Hears how many records there are. */
  readonly told?: (records: number) => void;
};
export type MadeDemo = { readonly companyId: number; readonly records: number; readonly people: typeof DEMO_PEOPLE };

/** The people beside the administrator; on whose behalf the verbs run comes out. */
async function addPeople({ tx }: Transaction, admin: Caller, hashes: ReadonlyMap<Role, string>): Promise<Map<Role, Caller>> {
  const callers = new Map<Role, Caller>([['ADMIN', admin]]);
  for (const { role, name, email } of DEMO_PEOPLE.filter(({ role }) => role !== 'ADMIN')) {
    const companyId = admin.company.id;
    const userId = await addMember(tx, companyId, { name, email, passwordHash: hashes.get(role) ?? '' }, [role]);
    callers.set(role, { company: admin.company, actor: { userId, name, companyId, permissions: permissionsOf([role]) } });
  }
  return callers;
}

async function statusIds(transaction: Transaction, companyId: number): Promise<Map<string, string>> {
  const rows = await transaction.sql<{ code: string; id: string }>(sql`SELECT code, id FROM lot_status WHERE company_id = ${companyId}`);
  return new Map(rows.map(({ code, id }) => [code, id]));
}

async function build(transaction: Transaction, demo: NewDemo, hashes: ReadonlyMap<Role, string>): Promise<MadeDemo> {
  const { language, told = () => undefined } = demo;
  const [boss] = DEMO_PEOPLE;
  if (!boss) throw new Error('the demo has no administrator');
  const { name } = FIRM;
  const administrator = { name: boss.name, email: boss.email, passwordHash: hashes.get('ADMIN') ?? '' };
  const admin = await addCompany(transaction, { ...FIRM, name, language, demo: true, administrator });
  const callers = await addPeople(transaction, admin, hashes);
  const as =
    (role: Role): Run =>
    (verb, input) =>
      runWithin(transaction, { ...(callers.get(role) ?? admin), requestId: newId() }, verb, input);
  const today = demo.today ?? dayIn(FIRM.timeZone, transaction.now);
  const say = (text: Both) => text[language === 'it' ? 1 : 0];
  const companyId = admin.company.id;
  const statuses = await statusIds(transaction, companyId);
  const { settings } = await readCompany(transaction, companyId);
  await as('ADMIN')(saveSettings, { ...settings, lotUniquenessByCompany: true });
  const house = await setUpHouse({ run: as('ADMIN'), say, today, statuses });
  const stage: Stage = {
    house,
    companyId,
    sql: transaction.sql,
    operator: as('OPERATOR'),
    quality: as('QUALITY'),
    random: seededRandom(SEED),
    say,
    statuses,
    pieces: [],
    told,
    records: 0,
    document: 1_040,
  };
  await tellHalfAYear(stage, firstDay(today), today);
  await leaveEveryState(stage, today);
  return { companyId, records: stage.records, people: DEMO_PEOPLE };
}

/**
 * Makes the demo company with its people and half a year of history, only by the verbs that the pages use, all of it or nothing.
 * @returns null when there is a demo company already: nothing is added
 * @throws E_CODE_EXISTS (database) when its code or one of its addresses is taken by somebody real
 */
export async function makeDemoCompany(db: Database, demo: NewDemo): Promise<MadeDemo | null> {
  if (await hasDemoCompany(db)) return null;
  const hashes = new Map<Role, string>();
  for (const { role } of DEMO_PEOPLE) hashes.set(role, await hashPassword(demo.passwordOf(role)));
  const made = await db.transaction(async (transaction) => {
    await transaction.sql(sql`SELECT pg_advisory_xact_lock(${DEMO_LOCK}::int, 0)`);
    return (await hasDemoCompany(transaction)) ? null : build(transaction, demo, hashes);
  });
  if (made) await sealCompany(db, made.companyId);
  return made;
}

async function hasDemoCompany(db: Pick<Database, 'sql'>): Promise<boolean> {
  const rows = await db.sql(sql`SELECT id AS company_id FROM company WHERE demo LIMIT 1`);
  return rows.length > 0;
}
