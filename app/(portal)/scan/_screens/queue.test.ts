import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { newId } from '@/lib/kernel/id';
import { emptyWork } from '@/lib/scan-screens/steps.rules';
import { drain } from './sender';
import { changeEntry, enqueue, entriesOf, loadWork, removeEntry, saveWork, takeBack } from './store';

/** The portal as a queue sees it: it posts each id once, and may lose its answer, refuse or be away. */
function portal() {
  const seen: string[] = [];
  const posted = new Map<string, number>();
  let mood: 'well' | 'away' | 'losing' | 'signedOut' = 'well';
  const fetch = async (_address: string, { headers }: { headers: Record<string, string> }) => {
    const id = headers['idempotency-key'] ?? '';
    if (mood === 'away') throw new TypeError('Failed to fetch');
    if (mood === 'signedOut') return Response.json({ ok: false, code: 'E_SESSION', params: {}, fields: [] }, { status: 401 });
    seen.push(id);
    if (!posted.has(id)) posted.set(id, posted.size + 1);
    if (mood === 'losing') throw new TypeError('Failed to fetch');
    return Response.json({ ok: true, data: { recordId: id, number: posted.get(id) } });
  };
  const be = (next: typeof mood) => {
    mood = next;
  };
  return { fetch, seen, posted, be };
}

const owner = () => ({ userId: newId(), companyId: 1 });
const work = emptyWork('receive');
const entry = (me: ReturnType<typeof owner>) => {
  const id = newId();
  const header = { commandId: id, screen: 'receive', warehouseId: 'w', templateId: 't', postingDate: '2026-11-30', lines: [] } as const;
  return { id, record: { ...me, ...header, lines: [] }, work, at: 0 };
};
const states = async (me: ReturnType<typeof owner>) => (await entriesOf(me)).toSorted((a, b) => a.seq - b.seq).map(({ state }) => state);

let house: ReturnType<typeof portal>;
beforeEach(() => {
  house = portal();
  vi.stubGlobal('fetch', house.fetch);
});

test('[N4 part] what waits is sent in its order, once, when the connection is back', async () => {
  const me = owner();
  const [one, two, three] = [entry(me), entry(me), entry(me)];
  house.be('away');
  await enqueue(me, [one], work);
  await enqueue(me, [two, three], work);
  expect(await drain(me)).toBe('offline');
  expect(await states(me)).toEqual(['sending', 'waiting', 'waiting']);
  house.be('well');
  expect(await drain(me)).toBeNull();
  expect(house.seen).toEqual([one.id, two.id, three.id]);
  expect(await states(me)).toEqual(['posted', 'posted', 'posted']);
});

test('[N3 part] a lost answer is asked for again with the same id', async () => {
  const me = owner();
  const one = entry(me);
  house.be('losing');
  await enqueue(me, [one], work);
  expect(await drain(me)).toBe('offline');
  expect(await removeEntry(one.id)).toBeNull();
  house.be('well');
  await drain(me);
  expect(house.seen).toEqual([one.id, one.id]);
  expect(house.posted.size).toBe(1);
  expect(await states(me)).toEqual(['posted']);
});

test('two that send at once send each record once', async () => {
  const me = owner();
  await enqueue(me, [entry(me), entry(me), entry(me)], work);
  await Promise.all([drain(me), drain(me), drain(me)]);
  expect(house.seen.length).toBe(3);
});

test('nobody else sends it, and a session that has ended leaves it waiting', async () => {
  const [me, other] = [owner(), owner()];
  await enqueue(me, [entry(me)], work);
  expect(await drain(other)).toBeNull();
  expect(house.seen).toEqual([]);
  house.be('signedOut');
  expect(await drain(me)).toBe('signIn');
  expect(await states(me)).toEqual(['waiting']);
});

test('what is confirmed leaves the screen in the step in which it enters the queue', async () => {
  const me = owner();
  await saveWork(me, { ...work, document: 'DDT 7' });
  const one = entry(me);
  await enqueue(me, [one], work);
  expect((await loadWork(me, 'receive'))?.document).toBe('');
  await expect(enqueue(me, [one], { ...work, document: 'twice' })).rejects.toThrow();
  expect((await loadWork(me, 'receive'))?.document).toBe('');
  expect(await states(me)).toEqual(['waiting']);
});

test('an entry is changed as it stands, and taken out only while nobody sends it', async () => {
  const me = owner();
  const one = entry(me);
  await enqueue(me, [one], work);
  expect(await changeEntry('nothing', (each) => each)).toBeNull();
  await changeEntry(one.id, (each) => ({ ...each, state: 'sending' }));
  expect(await removeEntry(one.id)).toBeNull();
  await changeEntry(one.id, (each) => ({ ...each, state: 'refused' }));
  expect(await removeEntry(one.id)).toMatchObject({ id: one.id });
  expect(await entriesOf(me)).toEqual([]);
});

test('what is mended comes back onto its screen in the step in which it leaves the queue; what is being sent stays', async () => {
  const me = owner();
  const one = { ...entry(me), work: { ...work, document: 'DDT 8' } };
  await enqueue(me, [one], work);
  await changeEntry(one.id, (each) => ({ ...each, state: 'sending' }));
  expect(await takeBack(one.id)).toBeNull();
  expect((await loadWork(me, 'receive'))?.document).toBe('');
  await changeEntry(one.id, (each) => ({ ...each, state: 'refused' }));
  expect(await takeBack(one.id)).toMatchObject({ id: one.id });
  expect((await loadWork(me, 'receive'))?.document).toBe('DDT 8');
  expect(await entriesOf(me)).toEqual([]);
  expect(await takeBack(one.id)).toBeNull();
});
