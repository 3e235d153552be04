import { expect, test } from 'vitest';
import { afterSending, nextOf, openCount, outcomeOf, tooOld } from './queue.rules';
import type { QueueEntry, QueueState } from './queue.types';
import { emptyWork } from './steps.rules';

const entry = (seq: number, state: QueueState = 'waiting'): QueueEntry => ({
  id: `id${seq}`,
  owner: '1:u',
  seq,
  state,
  record: {
    commandId: `id${seq}`,
    userId: 'u',
    companyId: 1,
    screen: 'receive',
    warehouseId: 'w',
    templateId: 't',
    postingDate: '2026-11-30',
    lines: [],
  },
  work: emptyWork('receive'),
  at: 0,
  failures: 0,
  posted: null,
  refusal: null,
});
const refusal = (code: string) => ({ ok: false, code, params: {}, fields: [] });

test('[N3 part] what is no answer of the portal leaves the record on its way: it is asked for again by its id', () => {
  for (const body of [null, 'gateway', {}, []]) expect(outcomeOf(body)).toEqual({ kind: 'lost' });
  const sending = entry(1, 'sending');
  expect(afterSending(sending, { kind: 'lost' })).toEqual({ entry: sending, held: 'offline' });
  expect(nextOf([entry(2), sending])).toBe(sending);
});

test('[POST-02 part] posted and refused records let the next one pass; a missing session or another person stops the queue', () => {
  const posted = { recordId: 'r', number: 7 };
  expect(afterSending(entry(1), outcomeOf({ ok: true, data: posted }))).toMatchObject({ entry: { state: 'posted', posted }, held: null });
  expect(afterSending(entry(1), outcomeOf(refusal('E_LOT_REQUIRED')))).toMatchObject({ entry: { state: 'refused' }, held: null });
  expect(afterSending(entry(1, 'sending'), outcomeOf(refusal('E_SESSION')))).toMatchObject({ entry: { state: 'waiting' }, held: 'signIn' });
  expect(afterSending(entry(1, 'sending'), outcomeOf(refusal('E_SCAN_OWNER')))).toMatchObject({
    entry: { state: 'waiting' },
    held: 'otherOwner',
  });
});

test('a server that is busy is asked again; one that fails at a record time and again sets it aside', () => {
  let at = entry(1, 'sending');
  for (let times = 1; times <= 9; times++) {
    const after = afterSending(at, outcomeOf(refusal('E_BUSY')));
    expect(after).toMatchObject({ entry: { state: 'sending', failures: times }, held: 'busy' });
    at = after.entry;
  }
  expect(afterSending({ ...entry(1, 'sending'), failures: 3 }, outcomeOf(refusal('E_INTERNAL'))).held).toBe('busy');
  expect(afterSending({ ...entry(1, 'sending'), failures: 4 }, outcomeOf(refusal('E_INTERNAL')))).toMatchObject({
    entry: { state: 'refused', refusal: { code: 'E_INTERNAL' } },
    held: null,
  });
});

test('the oldest goes first, whatever is refused stays in sight, and posted ones are let go of in the end', () => {
  expect(nextOf([entry(3), entry(2, 'refused'), entry(1, 'posted')])?.seq).toBe(3);
  expect(nextOf([entry(1, 'posted')])).toBeNull();
  expect(openCount([entry(3), entry(2, 'refused'), entry(1, 'posted')])).toBe(2);
  const many = Array.from({ length: 25 }, (_, at) => entry(at + 1, 'posted'));
  expect(tooOld([...many, entry(99, 'refused')]).map(({ seq }) => seq)).toEqual([5, 4, 3, 2, 1]);
});
