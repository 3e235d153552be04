import startPortal from '../e2e/global-setup';
import { sessionCookieName } from '../lib/auth/cookies';
import { issueToken, newClaims } from '../lib/auth/session-token';
import { dayIn } from '../lib/kernel/day';
import { openDatabase } from '../lib/server/db';
import { runVerb } from '../lib/server/run-verb';
import { testCompany, testMember } from '../lib/testing/company';
import { lotHouse } from '../lib/testing/lot-house';
import { freePort } from '../scripts/database/processes';
import { timePerUnit } from './ground';
import { actionId, postAction } from './http-action';
import type { Workload } from './workload';

const COUNT = 400;
const TURNS = 3;
/** The rate limit is per person, so each client is several people in turn. */
const PEOPLE = 40;

const setting = (name: string) => process.env[name] ?? '';

async function inTurn(turns: number, work: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn++) times.push(await work());
  return times;
}

// One load with one new lot through the server action of the production build; beside it the verb alone, as the measure of the way there.
const postOverHttp: Workload = async () => {
  process.env.FILO_E2E_PORT = String(await freePort());
  const stop = await startPortal();
  const db = openDatabase(setting('FILO_E2E_DATABASE_URL'), 5);
  try {
    const caller = await testCompany(db);
    const house = await lotHouse((verb, input) => runVerb(db, caller, verb, input), dayIn('Europe/Rome', new Date()));
    // Four people at four docks, each with goods of their own; and once all of them with the same goods, whose lots are numbered in one series.
    const items = await Promise.all([1, 2, 3, 4].map((n) => house.item(`HTTP${n}`)));
    const of = (n: number) => items[n % items.length] ?? '';
    const portal = setting('FILO_E2E_URL');
    const cookies = await Promise.all(
      Array.from({ length: PEOPLE }, async () => {
        const { actor } = await testMember(db, caller, ['OPERATOR']);
        const { sessionVersion } = await db.prisma.appUser.findUniqueOrThrow({
          where: { id: actor.userId },
          select: { sessionVersion: true },
        });
        const now = new Date();
        return `${sessionCookieName(portal)}=${await issueToken(newClaims(actor.userId, sessionVersion, now), setting('FILO_E2E_SECRET'), now)}`;
      }),
    );
    const id = actionId('postRecordAction');
    const post = async (n: number, itemId = of(n)) => {
      const input = house.input({
        templateId: house.loadId,
        lines: [{ itemId, quantity: '100', lots: [{ generated: true, quantity: '100' }] }],
      });
      await postAction({ portal, id, cookie: cookies[n % PEOPLE] ?? '', input });
    };
    await timePerUnit(COUNT, 4, (n) => post(n));
    const rows = [];
    let one = { filo: 0, raw: 0 };
    for (const clients of [1, 4]) {
      const http: number[] = [];
      const verb: number[] = [];
      for (let turn = 0; turn < TURNS; turn++) {
        http.push(await timePerUnit(COUNT, clients, (n) => post(n)));
        verb.push(await timePerUnit(COUNT, clients, (n) => house.load(of(n), '100')));
      }
      const best = { filo: Math.min(...http), raw: Math.min(...verb) };
      if (clients === 1) one = best;
      rows.push({
        clients,
        series: 'own',
        'action ms': best.filo.toFixed(2),
        'verb ms': best.raw.toFixed(2),
        'records/s': Math.round(1000 / best.filo),
      });
    }
    const shared = Math.min(...(await inTurn(TURNS, () => timePerUnit(COUNT, 4, (n) => post(n, items[0])))));
    rows.push({ clients: 4, series: 'one', 'action ms': shared.toFixed(2), 'verb ms': '', 'records/s': Math.round(1000 / shared) });
    return { rows, ...one, unit: 'ms/record (raw: the verb alone)' };
  } finally {
    await db.close();
    await stop();
  }
};

export default postOverHttp;
