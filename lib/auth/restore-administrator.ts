import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import type { Database } from '../server/db';
import { type Caller, runVerb } from '../server/run-verb';
import { hashPassword } from './password';
import { permissionsOf } from './permission-table';
import { accountPrefix } from './throttle';

type Restoring = { readonly email: string; readonly passwordHash: string };

/**
 * Makes a known user an active administrator of the company again, with a new password and no lock; ends the user's sessions.
 * @throws E_NOT_FOUND when nobody has this address
 * @rules SEC-03
 */
export async function restoreAdministrator(ctx: Ctx, { email, passwordHash }: Restoring): Promise<void> {
  const emailKey = codeKey(email) ?? '';
  const user = await ctx.tx.appUser.findUnique({ where: { emailKey }, select: { id: true, name: true } });
  if (!user) throw new AppError('E_NOT_FOUND', { code: email });
  const { id: companyId } = ctx.company;
  await ctx.tx.appUser.update({
    where: { id: user.id },
    data: { active: true, passwordHash, sessionVersion: { increment: 1 }, updatedAt: ctx.now },
  });
  await ctx.tx.membership.upsert({
    where: { companyId_userId: { companyId, userId: user.id } },
    create: { companyId, userId: user.id, roles: ['ADMIN'] },
    update: { roles: ['ADMIN'], active: true, version: { increment: 1 } },
  });
  await ctx.tx.signInThrottle.deleteMany({ where: { key: { startsWith: accountPrefix(emailKey) } } });
  ctx.record({ action: 'user.restore-administrator', entity: 'user', entityId: user.id, label: user.name });
}

/** Nobody is signed in at a console: the trail names the console as the actor. */
const CONSOLE_ID = '00000000-0000-0000-0000-000000000000';

/**
 * `restoreAdministrator` for the console, in the company of this code; without a code in the only one there is.
 * @throws E_NOT_FOUND for an unknown company or address
 */
export async function restoreAtConsole(db: Database, given: { email: string; password: string; companyCode?: string }): Promise<void> {
  const where = given.companyCode ? { codeKey: codeKey(given.companyCode) ?? '' } : {};
  const found = await db.prisma.company.findMany({ where, take: 2, select: { id: true, code: true, timeZone: true, demo: true } });
  const [company] = found;
  if (!company || found.length > 1) throw new AppError('E_NOT_FOUND', { code: given.companyCode ?? '' });
  const actor = { userId: CONSOLE_ID, name: 'Console', companyId: company.id, permissions: permissionsOf(['ADMIN']) };
  const caller: Caller = { actor, company };
  await runVerb(db, caller, restoreAdministrator, { email: given.email, passwordHash: await hashPassword(given.password) });
}
