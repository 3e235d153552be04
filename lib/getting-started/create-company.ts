import sql from 'sql-template-tag';
import { writeAudit } from '../audit/write-audit';
import { permissionsOf } from '../auth/permission-table';
import { codeKey } from '../kernel/code';
import type { AuditFact, Ctx } from '../kernel/ctx';
import { dayIn, dayParts } from '../kernel/day';
import { newId } from '../kernel/id';
import type { Role } from '../kernel/permissions';
import type { Database, Transaction } from '../server/db';
import type { Caller } from '../server/run-verb';

export type NewCompany = {
  readonly code: string;
  readonly name: string;
  readonly language: 'en' | 'it';
  readonly timeZone: string;
  readonly demo?: boolean;
  readonly administrator: NewPerson;
};

type NewPerson = { readonly name: string; readonly email: string; readonly passwordHash: string };
/** The first administrator: somebody new, or a person who has an account already. */
type Founder = NewPerson | { readonly userId: string; readonly name: string };

type Status = { code: string; kind: string; blocked: boolean; en: string; it: string };

/** Lot statuses that every company begins with (domain 2.12). */
const STATUSES: readonly Status[] = [
  { code: 'QUA', kind: 'QUARANTINE', blocked: true, en: 'In quarantine', it: 'In quarantena' },
  { code: 'REL', kind: 'RELEASED', blocked: false, en: 'Released', it: 'Rilasciato' },
  { code: 'REJ', kind: 'REJECTED', blocked: true, en: 'Rejected', it: 'Respinto' },
];

/** A company's number where the trail asks for an id. */
export const companyEntityId = (companyId: number): string => `00000000-0000-0000-0000-${String(companyId).padStart(12, '0')}`;

/**
 * Makes a company with its settings, the period of this year, the lot statuses and its first administrator, inside a transaction.
 * @returns on whose behalf verbs run in it from now on
 * @throws E_CODE_EXISTS (database) when the code or the administrator's e-mail is taken
 */
export async function addCompany(
  { sql: run, tx, now }: Omit<Transaction, 'atCommit'>,
  input: Omit<NewCompany, 'administrator'> & { readonly administrator: Founder },
  requestId?: string,
): Promise<Caller> {
  const { code, name, language, timeZone, demo = false } = input;
  const { id } = await tx.company.create({
    data: { code: code.trim(), codeKey: codeKey(code) ?? '', name: name.trim(), language, timeZone, demo },
    select: { id: true },
  });
  const userId = await addFounder(tx, id, input.administrator);
  const company = { id, code: code.trim(), timeZone, demo };
  const actor = { userId, name: input.administrator.name.trim(), companyId: id, permissions: permissionsOf(['ADMIN']) };
  const today = dayIn(timeZone, now);
  await run(sql`
    WITH settings AS (INSERT INTO company_settings (company_id, updated_by) VALUES (${id}, ${userId}::uuid)),
    year AS (INSERT INTO yearly_parameters (company_id, id, year, period_start, period_end, created_by)
      SELECT ${id}, ${newId()}::uuid, y, make_date(y, 1, 1), make_date(y, 12, 31), ${userId}::uuid FROM (VALUES (${dayParts(today).year}::int)) AS v(y))
    INSERT INTO lot_status (company_id, id, code, code_key, description, kind, exclude_from_availability, not_available_for_mrp, created_by)
    SELECT ${id}, s.id, s.code, s.code, s.description, s.kind, s.blocked, s.blocked, ${userId}::uuid
    FROM json_to_recordset(${JSON.stringify(STATUSES.map((status) => ({ ...status, id: newId(), description: status[language] })))}::json)
      AS s(id uuid, code text, description text, kind text, blocked boolean)`);
  const facts: AuditFact[] = [
    {
      action: 'company.create',
      entity: 'company',
      entityId: companyEntityId(id),
      label: company.code,
      changes: { name: [null, name], language: [null, language], timeZone: [null, timeZone], administrator: [null, userId] },
    },
  ];
  const ctx: Ctx = { sql: run, tx, actor, company, today, now, record: (fact) => facts.push(fact), answer: () => undefined, attempt: 1 };
  await writeAudit(ctx, facts, requestId);
  return { actor, company, requestId };
}

async function addFounder(tx: Transaction['tx'], companyId: number, founder: Founder): Promise<string> {
  if (!('userId' in founder)) return addMember(tx, companyId, founder, ['ADMIN']);
  await tx.membership.create({ data: { companyId, userId: founder.userId, roles: ['ADMIN'] } });
  return founder.userId;
}

/** Makes a user who is a member with these roles; the user's id comes out. */
export async function addMember(tx: Transaction['tx'], companyId: number, person: NewPerson, roles: readonly Role[]): Promise<string> {
  const email = person.email.trim();
  const { id } = await tx.appUser.create({
    data: { id: newId(), email, emailKey: codeKey(email) ?? '', name: person.name.trim(), passwordHash: person.passwordHash },
    select: { id: true },
  });
  await tx.membership.create({ data: { companyId, userId: id, roles: [...roles] } });
  return id;
}

/** `addCompany` in a transaction of its own; for seeds, benchmarks and tests. */
export const createCompany = (db: Database, input: NewCompany): Promise<Caller> =>
  db.transaction((transaction) => addCompany(transaction, input));
