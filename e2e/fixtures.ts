import { test as base, expect, type BrowserContext } from '@playwright/test';
import { sessionCookieName } from '../lib/auth/cookies';
import { issueToken, newClaims } from '../lib/auth/session-token';
import type { Role } from '../lib/kernel/permissions';
import { type Database, openDatabase } from '../lib/server/db';
import type { Caller } from '../lib/server/run-verb';
import { testCompany, testMember } from '../lib/testing/company';

type Cookie = { readonly name: string; readonly value: string };

/** The portal's database, and people made in it as the product makes them. */
export type House = {
  readonly db: Database;
  readonly company: typeof testCompany extends (db: Database, given?: infer Given) => unknown ? (given?: Given) => Promise<Caller> : never;
  readonly member: (caller: Caller, roles: readonly Role[]) => Promise<Caller>;
  /** A session as next-auth would issue it for a sign-in now. */
  readonly session: (caller: Caller) => Promise<Cookie>;
  readonly signIn: (context: BrowserContext, caller: Caller) => Promise<void>;
};

const setting = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run the tests by their own configuration`);
  return value;
};
export const PORTAL = setting('FILO_E2E_URL');

/** People and sessions in a database of one's own; `db` is closed by who opened it. */
export function houseIn(db: Database): House {
  const session = async (caller: Caller): Promise<Cookie> => {
    const now = new Date();
    const { sessionVersion } = await db.prisma.appUser.findUniqueOrThrow({
      where: { id: caller.actor.userId },
      select: { sessionVersion: true },
    });
    const value = await issueToken(newClaims(caller.actor.userId, sessionVersion, now), setting('FILO_E2E_SECRET'), now);
    return { name: sessionCookieName(PORTAL), value };
  };
  return {
    db,
    company: (given) => testCompany(db, given),
    member: (caller, roles) => testMember(db, caller, roles),
    session,
    signIn: async (context, caller) => context.addCookies([{ ...(await session(caller)), url: PORTAL, httpOnly: true, sameSite: 'Lax' }]),
  };
}

type Fixtures = { readonly quietBrowser: undefined };
type WorkerFixtures = { readonly house: House };

/**
 * The test of every journey: it fails when a page breaks its own policy, asks anything of another origin, or throws.
 * `house` makes companies, members and sessions without the browser.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  house: [
    async ({ playwright: _needed }, use) => {
      const db = openDatabase(setting('FILO_E2E_DATABASE_URL'), 3);
      await use(houseIn(db));
      await db.close();
    },
    { scope: 'worker' },
  ],
  quietBrowser: [
    async ({ context }, use) => {
      const faults: string[] = [];
      await context.exposeBinding('reportViolation', (_source, text: string) => void faults.push(text));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const report = Reflect.get(window, 'reportViolation') as (text: string) => void;
          report(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`);
        });
      });
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (/^https?:$/.test(protocol) && origin !== PORTAL) faults.push(`foreign request: ${request.url()}`);
      });
      context.on('weberror', (error) => faults.push(`page error: ${error.error().message}`));
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
