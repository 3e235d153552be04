import { afterAll, beforeAll, expect, test } from 'vitest';
import { runVerb } from '../server/run-verb';
import { saveTableRow } from '../tables/save-table-row';
import { testCompany, testMember } from '../testing/company';
import { type Workbench, workbench } from '../testing/workbench';
import { applyProfile, undoProfile } from './apply-profile';
import { dismissGuide } from './dismiss-guide';
import { readGuideState } from './guide-state.query';
import { countNew, planProfile } from './profile.rules';
import { PROFILE_KEYS, PROFILES } from './profiles.types';

let one: Workbench;

beforeAll(async () => {
  one = await workbench();
});
afterAll(() => one.close());

const firm = async () => {
  const caller = await testCompany(one.db);
  const run = <I, O>(verb: Parameters<typeof runVerb<I, O>>[2], input: I) => runVerb(one.db, caller, verb, input);
  return { caller, run, state: () => readGuideState(one.db.sql, caller.company.id) };
};
const count = (company: number) =>
  Promise.all([
    one.db.prisma.unitOfMeasure.count({ where: { companyId: company } }),
    one.db.prisma.itemClass.count({ where: { companyId: company } }),
    one.db.prisma.lotStatus.count({ where: { companyId: company } }),
    one.db.prisma.codeType.count({ where: { companyId: company } }),
  ]);

test.each(PROFILE_KEYS)(
  '[GUI-02 part] %s makes exactly what its plan shows, and taken back leaves the company as it was',
  async (profile) => {
    const { caller, run, state } = await firm();
    const before = await count(caller.company.id);
    const plan = planProfile(profile, (await state()).taken);
    expect(await run(applyProfile, { profile, language: 'it' })).toEqual({ made: countNew(plan) });
    const { made, profile: kept, statuses } = await state();
    expect(kept).toBe(profile);
    expect(made.map(({ code }) => code).sort()).toEqual([...plan.rows, plan.codeType].map(({ code }) => code).sort());
    expect(countNew(planProfile(profile, (await state()).taken))).toBe(0);
    // What the form of the first item is offered must be there to be chosen.
    const { firstStatus } = PROFILES[profile].item;
    if (firstStatus) expect(statuses.map(({ kind }) => kind)).toContain(firstStatus);
    expect(await run(undoProfile, { profile })).toEqual({ removed: made.length });
    expect(await count(caller.company.id)).toEqual(before);
    expect(await state()).toMatchObject({ profile: null, made: [] });
  },
);

test('[LAB-06 part] with the beginning for pharma a label is printed again only with a reason', async () => {
  const { caller, run } = await firm();
  const asks = () =>
    one.db.prisma.companySettings.findUniqueOrThrow({ where: { companyId: caller.company.id }, select: { labelReprintReason: true } });
  await run(applyProfile, { profile: 'PHARMA', language: 'en' });
  expect(await asks()).toEqual({ labelReprintReason: true });
  await run(undoProfile, { profile: 'PHARMA' });
  expect(await asks()).toEqual({ labelReprintReason: false });
});

test('[GUI-02 part] what exists stays as it is, and is not taken away with the rest', async () => {
  const { caller, run, state } = await firm();
  await run(saveTableRow, { table: 'units', code: 'kg', description: 'Our own kilo', active: true, decimals: 1 });
  await run(applyProfile, { profile: 'FOOD', language: 'en' });
  expect((await state()).made.map(({ code }) => code)).not.toContain('KG');
  const ours = () => one.db.prisma.unitOfMeasure.findMany({ where: { companyId: caller.company.id, codeKey: 'KG' } });
  expect(await ours()).toMatchObject([{ description: 'Our own kilo', decimals: 1, version: 1 }]);
  await run(undoProfile, { profile: 'FOOD' });
  expect(await ours()).toHaveLength(1);
});

test('a beginning in use is not taken back, and nothing of it goes; one chosen twice at once is made once', async () => {
  const { caller, run, state } = await firm();
  const both = await Promise.allSettled([
    run(applyProfile, { profile: 'GENERAL', language: 'en' }),
    run(applyProfile, { profile: 'PHARMA', language: 'en' }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const profile = (await state()).profile ?? 'GENERAL';
  const unit = await one.db.prisma.unitOfMeasure.findFirstOrThrow({ where: { companyId: caller.company.id, codeKey: 'KG' } });
  const itemClass = await one.db.prisma.itemClass.findFirstOrThrow({ where: { companyId: caller.company.id } });
  await one.db.prisma.item.create({
    data: { companyId: caller.company.id, itemClassId: itemClass.id, uomId: unit.id, code: 'X', codeKey: 'X', description: 'X' },
  });
  const before = await count(caller.company.id);
  await expect(run(undoProfile, { profile })).rejects.toMatchObject({ code: 'E_IN_USE' });
  expect(await count(caller.company.id)).toEqual(before);
  expect((await state()).profile).toBe(profile);
});

test('[GUI-04] the guide is dismissed and resumed for the whole company, and the trail says by whom', async () => {
  const { caller, run, state } = await firm();
  expect(await state()).toMatchObject({ dismissedAt: null, dismissedBy: null });
  await run(dismissGuide, { dismissed: true });
  const colleague = await testMember(one.db, caller, ['VIEWER']);
  expect(await readGuideState(one.db.sql, colleague.company.id)).toMatchObject({ dismissedBy: 'Ada Admin' });
  await run(dismissGuide, { dismissed: false });
  expect(await state()).toMatchObject({ dismissedAt: null, dismissedBy: null });
  const events = await one.db.prisma.auditEvent.findMany({
    where: { companyId: caller.company.id, action: { startsWith: 'guide.' } },
    orderBy: { seq: 'asc' },
  });
  expect(events.map(({ action }) => action)).toEqual(['guide.dismiss', 'guide.resume']);
});
