import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../kernel/id';
import { type Workbench, workbench } from '../testing/workbench';
import { correctCounter } from '../codes/correct-counter';
import { listCounters } from '../codes/counter-list.query';
import { codeTypeListParams } from './code-type-register.params';
import { listCodeTypes } from './code-type-register.query';
import { readCodeType } from './code-type.shape';
import { previewFacts, previewSources } from '../codes/preview.query';
import { removeCodeType } from './remove-code-type';
import { saveCodeType } from './save-code-type';
import { type SaveCodeType, saveCodeTypeSchema } from './save-code-type.schema';

let one: Workbench;
beforeAll(async () => {
  one = await workbench();
});
afterAll(() => one.close());

const input = (rest: Partial<SaveCodeType> = {}): SaveCodeType =>
  saveCodeTypeSchema.parse({
    purpose: 'LOT',
    code: 'T1',
    description: 'Five digits',
    fillMissing: false,
    startNumeric: '001',
    startAlpha: 'a',
    unitHandling: false,
    active: true,
    segments: [{ kind: 'PROGRESSIVE', length: 5, fillChar: '0', text: null }],
    rootKinds: [],
    ...rest,
  });

const refused = (code: string, path?: string) =>
  expect.objectContaining({ code, ...(path ? { fields: expect.arrayContaining([expect.objectContaining({ path, code })]) } : {}) });
const counter = async (typeId: string, rest: { numeric?: string; root?: string } = {}): Promise<string> => {
  const id = newId();
  await one.db.sql(
    sql`INSERT INTO code_counter (company_id, id, code_type_id, root_key, root_text, last_numeric, last_code, last_date, filled_through)
        VALUES (${one.companyId}, ${id}::uuid, ${typeId}::uuid, ${rest.root ?? ''}, ${rest.root ?? ''}, ${rest.numeric ?? '41'}::numeric, '00041', '2025-03-10', 41)`,
  );
  return id;
};

describe('a lot code type', () => {
  test('is stored in its normal form with its segments in order, and the trail says so', async () => {
    const { id } = await one.run(
      saveCodeType,
      input({
        code: ' t1 ',
        segments: [
          { kind: 'TEXT', length: null, fillChar: null, text: 'L-' },
          { kind: 'PROGRESSIVE', length: 5, fillChar: '0', text: null },
        ],
      }),
    );
    expect(await readCodeType(one.db.sql, one.companyId, id)).toMatchObject({
      code: 't1',
      startNumeric: '1',
      startAlpha: 'A',
      version: 1,
      rootKinds: [],
      segments: [
        { sequence: 1, kind: 'TEXT', text: 'L-' },
        { sequence: 2, kind: 'PROGRESSIVE', length: 5, fillChar: '0', text: null },
      ],
    });
    const facts = await one.db.sql<{ action: string; changes: Record<string, unknown> }>(
      sql`SELECT action, changes FROM audit_event WHERE company_id = ${one.companyId} AND entity_id = ${id}::uuid ORDER BY seq`,
    );
    expect(facts.map(({ action }) => action)).toEqual(['lotCodeType.save', 'lotCodeType.compose']);
    expect(facts[1]?.changes).toEqual({ segments: [null, '"L-" + PROGRESSIVE 5 0'], rootKinds: [null, ''] });
    const list = async (given: object) => (await listCodeTypes(one.db, one.companyId, 'LOT', codeTypeListParams.parse(given))).rows;
    const byItems = await list({ part: 'PROGRESSIVE', used: 'no', sort: '-items' });
    expect(await list({ part: 'EXP_YEAR' })).not.toContainEqual(expect.objectContaining({ id }));
    expect(byItems.find((row) => row.id === id)).toMatchObject({
      items: 0,
      lastCode: null,
      segments: [{ kind: 'TEXT' }, { kind: 'PROGRESSIVE' }],
    });
  });

  test('[CODE-22 part] a code with a control character, a blank one and a taken one are refused at the field', async () => {
    expect(saveCodeTypeSchema.safeParse({ ...input(), code: 'A\u0007' }).success).toBe(false);
    expect(saveCodeTypeSchema.safeParse({ ...input(), code: '  ' }).success).toBe(false);
    await one.run(saveCodeType, input({ code: 'Dup' }));
    await expect(one.run(saveCodeType, input({ code: 'ｄｕｐ' }))).rejects.toEqual(refused('E_CODE_EXISTS', 'code'));
  });

  test('a type of serial numbers may have the code of a type of lots, is listed apart and stays what it is', async () => {
    await one.run(saveCodeType, input({ code: 'Both' }));
    const { id, version } = await one.run(saveCodeType, input({ code: 'Both', purpose: 'SERIAL' }));
    await expect(one.run(saveCodeType, input({ code: 'both', purpose: 'SERIAL' }))).rejects.toEqual(refused('E_CODE_EXISTS', 'code'));
    expect((await listCodeTypes(one.db, one.companyId, 'SERIAL', codeTypeListParams.parse({}))).rows.map((row) => row.id)).toEqual([id]);
    expect((await listCodeTypes(one.db, one.companyId, 'LOT', codeTypeListParams.parse({}))).rows.some((row) => row.id === id)).toBe(false);
    await expect(one.run(saveCodeType, input({ id, version, code: 'Both' }))).rejects.toEqual(refused('E_NOT_FOUND'));
    const facts = await one.db.sql<{ entity: string }>(
      sql`SELECT DISTINCT entity FROM audit_event WHERE company_id = ${one.companyId} AND entity_id = ${id}::uuid`,
    );
    expect(facts).toEqual([{ entity: 'serialCodeType' }]);
  });

  test('[CODE-04 part] what cannot make codes is not stored', async () => {
    const segments = [
      { kind: 'ITEM_CODE' as const, length: 50, fillChar: null, text: null },
      { kind: 'PROGRESSIVE' as const, length: 5, fillChar: '0', text: null },
    ];
    await expect(one.run(saveCodeType, input({ code: 'T2', segments }))).rejects.toEqual(refused('E_CODE_TOO_LONG', 'segments'));
    await expect(one.run(saveCodeType, input({ code: 'T2', segments: [] }))).rejects.toEqual(refused('E_CODE_SEGMENTS', 'segments'));
    await expect(one.run(saveCodeType, input({ code: 'T2', startNumeric: '100000' }))).rejects.toEqual(
      refused('E_CODE_START', 'startNumeric'),
    );
    await expect(one.run(saveCodeType, input({ code: 'T2', rootKinds: ['PROGRESSIVE'] }))).rejects.toEqual(
      refused('E_CODE_ROOT', 'rootKinds.0'),
    );
  });

  test('[CODE-08 part] a root that is not in the code is a warning to confirm', async () => {
    const rootKinds = ['INS_YEAR' as const];
    await expect(one.run(saveCodeType, input({ code: 'T3', rootKinds }))).rejects.toEqual(refused('W_ROOT_NOT_IN_CODE', 'rootKinds'));
    const { id } = await one.run(saveCodeType, input({ code: 'T3', rootKinds, confirm: ['W_ROOT_NOT_IN_CODE'] }));
    expect((await readCodeType(one.db.sql, one.companyId, id))?.rootKinds).toEqual(['INS_YEAR']);
  });

  test('[CODE-19] a change of composition keeps the counters and forgets only what was known of gaps', async () => {
    const { id, version } = await one.run(saveCodeType, input({ code: 'T4' }));
    await counter(id);
    await one.run(
      saveCodeType,
      input({ id, version, code: 'T4', segments: [{ kind: 'PROGRESSIVE', length: 3, fillChar: '0', text: null }] }),
    );
    const [row] = await one.db.sql(
      sql`SELECT last_numeric, last_code, filled_through FROM code_counter WHERE company_id = ${one.companyId} AND code_type_id = ${id}::uuid`,
    );
    expect(row).toEqual({ last_numeric: '41', last_code: '00041', filled_through: null });
  });

  test('a save against an old version is refused', async () => {
    const { id, version } = await one.run(saveCodeType, input({ code: 'T5' }));
    await one.run(saveCodeType, input({ id, version, code: 'T5', description: 'Other' }));
    await expect(one.run(saveCodeType, input({ id, version, code: 'T5', description: 'Mine' }))).rejects.toEqual(
      refused('E_CONFLICT', 'description'),
    );
  });

  test('is deleted with its counters while nothing uses it', async () => {
    const { id, version } = await one.run(saveCodeType, input({ code: 'T6' }));
    await counter(id);
    await one.run(removeCodeType, { id, version });
    expect(await readCodeType(one.db.sql, one.companyId, id)).toBeNull();
  });
});

describe('key values', () => {
  test('[CODE-18] the tab lists root, last number, letters, code and date; an administrator puts a last value right', async () => {
    const { id } = await one.run(saveCodeType, input({ code: 'T7' }));
    const counterId = await counter(id, { root: '25' });
    const [row] = (await listCounters(one.db.sql, one.companyId, id)).rows;
    expect(row).toMatchObject({
      id: counterId,
      rootText: '25',
      itemCode: null,
      lastNumeric: '41',
      lastAlpha: null,
      lastCode: '00041',
      lastDate: '2025-03-10',
    });
    const correction = {
      id: counterId,
      version: row?.version ?? 0,
      lastNumeric: '0099',
      lastAlpha: null,
      reason: 'old labels are printed to 99',
    };
    await expect(one.run(correctCounter, { ...correction, lastNumeric: '100000' })).rejects.toEqual(refused('E_CODE_START', 'lastNumeric'));
    await expect(one.run(correctCounter, { ...correction, lastNumeric: null })).rejects.toEqual(refused('E_REQUIRED', 'lastNumeric'));
    await one.run(correctCounter, correction);
    expect((await listCounters(one.db.sql, one.companyId, id)).rows[0]?.lastNumeric).toBe('99');
    await expect(one.run(correctCounter, correction)).rejects.toEqual(refused('E_CONFLICT'));
    const [fact] = await one.db.sql(
      sql`SELECT changes, reason FROM audit_event WHERE company_id = ${one.companyId} AND action = 'codeCounter.correct'`,
    );
    expect(fact).toEqual({ changes: { lastNumeric: ['41', '99'] }, reason: 'old labels are printed to 99' });
  });
});

describe('preview', () => {
  test('[CODE-14 part] without an item only the day speaks, and asking changes nothing', async () => {
    await one.db.sql(sql`INSERT INTO year_letter (company_id, id, year, letters) VALUES (${one.companyId}, ${newId()}::uuid, 2025, 'R')`);
    const sources = await previewSources(one.db.sql, one.companyId, { itemId: null, variantId: null, day: '2025-03-10' });
    expect(sources).toMatchObject({ itemCode: null, insertDate: '2025-03-10', yearLetters: 'R', monthLetters: null, expiryDate: null });
    const { id } = await one.run(saveCodeType, input({ code: 'T8' }));
    const ask = () =>
      previewFacts(one.db.sql, one.companyId, {
        purpose: 'LOT',
        codeTypeId: id,
        itemId: null,
        variantId: null,
        rootKey: '',
        keys: ['00001'],
      });
    expect(await ask()).toEqual({ state: null, taken: [] });
    expect(await ask()).toEqual({ state: null, taken: [] });
  });
});
