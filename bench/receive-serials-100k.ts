import pg from 'pg';
import sql from 'sql-template-tag';
import startPortal from '../e2e/global-setup';
import { sessionCookieName } from '../lib/auth/cookies';
import { issueToken, newClaims } from '../lib/auth/session-token';
import { saveCodeType } from '../lib/code-types/save-code-type';
import { saveCodeTypeSchema } from '../lib/code-types/save-code-type.schema';
import { dayIn } from '../lib/kernel/day';
import { openDatabase } from '../lib/server/db';
import { runVerb } from '../lib/server/run-verb';
import { testCompany } from '../lib/testing/company';
import { serialHouse } from '../lib/testing/serial-house';
import { freePort } from '../scripts/database/processes';
import { actionId, postAction } from './http-action';
import { rawReceiveSerials } from './raw/receive-serials';
import { residentMemory } from './portal-ground';
import type { Workload } from './workload';

const MANY = 100_000;
const TEN = 10_000;
const LOOK_MS = 20;

const setting = (name: string) => process.env[name] ?? '';
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);

// One record of 100,000 pieces (one line, one new lot, automatic numbers) through the action of the production build, which hands it to its worker;
// meanwhile a colleague posts other goods into the same warehouse. Beside it 10,000 at once, and the same rows by raw SQL.
const receiveMany: Workload = async () => {
  process.env.FILO_E2E_PORT = String(await freePort());
  const stop = await startPortal();
  const db = openDatabase(setting('FILO_E2E_DATABASE_URL'), 5);
  const pool = new pg.Pool({ connectionString: setting('FILO_E2E_DATABASE_URL'), max: 2 });
  const pid = Number(setting('FILO_E2E_PID'));
  try {
    const caller = await testCompany(db);
    const today = dayIn('Europe/Rome', new Date());
    const house = await serialHouse((verb, input) => runVerb(db, caller, verb, input), today);
    const numbers = saveCodeTypeSchema.parse({
      purpose: 'SERIAL',
      code: 'SN7',
      description: 'Seven digits',
      fillMissing: false,
      startNumeric: '1',
      startAlpha: 'A',
      unitHandling: false,
      active: true,
      rootKinds: [],
      segments: [{ kind: 'PROGRESSIVE', length: 7, fillChar: '0', text: null }],
    });
    const { id: serialCodeTypeId } = await house.run(saveCodeType, numbers);
    const { sessionVersion } = await db.prisma.appUser.findUniqueOrThrow({
      where: { id: caller.actor.userId },
      select: { sessionVersion: true },
    });
    const now = new Date();
    const token = await issueToken(newClaims(caller.actor.userId, sessionVersion, now), setting('FILO_E2E_SECRET'), now);
    const portal = setting('FILO_E2E_URL');
    const id = actionId('postRecordAction');
    const item = (code: string) => house.serialItem(code, { lotManaged: true, lotCodeTypeId: house.codeTypeId, serialCodeTypeId });
    const [ours, theirs, bulk] = [await item('FILO'), await item('RAW'), await house.item('BULK')];
    const post = (itemId: string, pieces: number, templateId = house.makeId) => {
      const quantity = String(pieces);
      const input = house.input({ templateId, lines: [{ itemId, quantity, lots: [{ generated: true, quantity }] }] });
      return postAction({ portal, id, cookie: `${sessionCookieName(portal)}=${token}`, input });
    };
    const stateOf = async (jobId: string) =>
      (await db.sql<{ state: string }>(sql`SELECT state FROM job WHERE company_id = ${caller.company.id} AND id = ${jobId}::uuid`))[0]
        ?.state;
    /** Until the record stands, in milliseconds; what the portal held at most, and how long the slowest posting of a colleague took. */
    const posted = async (pieces: number, beside: boolean) => {
      const begin = performance.now();
      const answer = await post(ours, pieces);
      const jobId = /"jobId":"([^"]+)"/.exec(answer)?.[1];
      const answered = performance.now() - begin;
      let most = residentMemory(pid);
      let slowest = 0;
      while (jobId) {
        if (beside) {
          const began = performance.now();
          await post(bulk, 1, house.loadId);
          slowest = Math.max(slowest, performance.now() - began);
        }
        most = Math.max(most, residentMemory(pid));
        const state = await stateOf(jobId);
        if (state === 'DONE') break;
        if (state === 'FAILED') throw new Error('the job failed');
        await pause(LOOK_MS);
      }
      return { answered, whole: performance.now() - begin, most, slowest };
    };
    const firm = {
      companyId: caller.company.id,
      userId: caller.actor.userId,
      warehouseId: house.warehouseId,
      templateId: house.makeId,
      uomId: house.uomId,
      codeTypeId: serialCodeTypeId,
      today,
    };
    const raw = async (pieces: number) => {
      const begin = performance.now();
      await rawReceiveSerials(pool, firm, theirs, pieces);
      return performance.now() - begin;
    };
    await posted(TEN, false);
    await raw(TEN);
    const rows = [];
    let last = { filo: 0, raw: 0 };
    for (const [pieces, beside] of [
      [TEN, false],
      [MANY, true],
      [MANY, false],
    ] as const) {
      const before = residentMemory(pid);
      const theirTime = await raw(pieces);
      const { answered, whole, most, slowest } = await posted(pieces, beside);
      last = { filo: whole, raw: theirTime };
      rows.push({
        pieces,
        'answered s': seconds(answered),
        'stands s': seconds(whole),
        'raw s': seconds(theirTime),
        ratio: (whole / theirTime).toFixed(2),
        'memory before MiB': Math.round(before),
        'grown by MiB': Math.round(most - before),
        "colleague's slowest s": beside ? seconds(slowest) : '',
      });
    }
    return { rows, ...last, unit: 'ms/record' };
  } finally {
    await pool.end();
    await db.close();
    await stop();
  }
};

export default receiveMany;
