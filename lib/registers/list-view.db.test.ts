import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { permissionsOf } from '../auth/permission-table';
import type { Role } from '../kernel/permissions';
import { saveListViewSchema } from '../kernel/list-kit.schema';
import { type Caller, runVerb } from '../server/run-verb';
import { testMember } from '../testing/company';
import { type Workbench, workbench } from '../testing/workbench';
import { keepListLayout, readListKit } from './list-kit.query';
import { removeListView, saveListView } from './save-list-view';

let one: Workbench;
let viewer: Caller;

beforeAll(async () => {
  one = await workbench();
  viewer = await testMember(one.db, one.caller, ['VIEWER'] satisfies Role[]);
});
afterAll(() => one.close());

const readerOf = ({ actor, company }: Caller) => ({
  db: one.db,
  session: {
    actor,
    company: { ...company, name: 'Nova', language: 'en' },
    user: { id: actor.userId, name: actor.name, email: '', language: null, theme: null },
  },
});
const kit = (caller: Caller, search: Record<string, string> = {}) => readListKit(readerOf(caller), 'lots', search);
const view = (given: object) =>
  saveListViewSchema.parse({ id: null, version: null, list: 'lots', name: 'Mine', search: 'q=oak', layout: null, shared: false, ...given });
const save = (caller: Caller, given: object) => runVerb(one.db, caller, saveListView, view(given));
const layout = (width: number) => ({ density: 'compact' as const, columns: [{ id: 'item', hidden: false, pinned: true, width }] });

describe('saved views', () => {
  test('[UI-07] a view is seen by its owner; shared, by everybody, who may not change it without the right to set up', async () => {
    const own = await save(one.caller, { search: 'sort=-expiry&q=oak&page=4' });
    expect((await kit(one.caller)).views).toMatchObject([
      { id: own.id, name: 'Mine', search: 'q=oak&sort=-expiry', mine: true, shared: false },
    ]);
    expect((await kit(viewer)).views).toEqual([]);
    const shared = await save(one.caller, { ...own, shared: true });
    expect((await kit(viewer)).views).toMatchObject([{ id: own.id, mine: false, shared: true, owner: one.caller.actor.name }]);
    await expect(save(viewer, { ...shared, name: 'Theirs' })).rejects.toMatchObject({ code: 'E_FORBIDDEN' });
    await expect(runVerb(one.db, viewer, removeListView, shared)).rejects.toMatchObject({ code: 'E_FORBIDDEN' });
    await expect(save(viewer, { name: 'For all', shared: true })).rejects.toMatchObject({ code: 'E_FORBIDDEN' });
    await runVerb(one.db, one.caller, removeListView, shared);
    expect((await kit(viewer)).views).toEqual([]);
  });

  test('nobody touches a view of another person, an older version is refused, and a name is taken once per person', async () => {
    const { id, version } = await save(viewer, { name: 'Late  ones' });
    await expect(save(one.caller, { id, version, name: 'X' })).rejects.toMatchObject({ code: 'E_NOT_FOUND' });
    await expect(save(viewer, { name: 'late ones' })).rejects.toMatchObject({ code: 'E_CODE_EXISTS' });
    await save(viewer, { id, version, name: 'Late ones' });
    await expect(save(viewer, { id, version, name: 'Again' })).rejects.toMatchObject({ code: 'E_CONFLICT' });
    await save(one.caller, { name: 'Late ones' });
    expect(permissionsOf(['VIEWER']).has('config.edit')).toBe(false);
  });

  test('[UI-07] [EDGE-112] columns are remembered per person, list and view, and go back to what they were', async () => {
    const { id } = await save(one.caller, { name: 'Wide', layout: layout(300) });
    const keep = (given: { view: string; layout: ReturnType<typeof layout> | null }) =>
      keepListLayout(readerOf(one.caller), { list: 'lots', ...given });
    await keep({ view: '', layout: layout(100) });
    expect((await kit(one.caller)).layout).toEqual(layout(100));
    expect((await kit(one.caller, { saved: id })).layout).toEqual(layout(300));
    expect((await kit(viewer)).layout).toBeNull();
    await keep({ view: id, layout: layout(400) });
    expect((await kit(one.caller, { saved: id })).layout).toEqual(layout(400));
    await keep({ view: id, layout: null });
    await keep({ view: '', layout: null });
    expect((await kit(one.caller, { saved: id })).layout).toEqual(layout(300));
    expect((await kit(one.caller)).layout).toBeNull();
  });
});
