import { expect, test } from 'vitest';
import type { CardEntry, CardLine, HistoryEvent } from './record-card.types';
import { timelineOf } from './record-timeline.rules';

const event = (id: string, at: string): HistoryEvent => ({ id, at, by: 'Ada', action: 'record.correct', reason: null, changes: [] });
const plain = {
  lotId: null,
  lotCode: null,
  supplierLotCode: null,
  startDate: null,
  expiryDate: null,
  location: null,
  locationId: null,
  quantity: '1',
  packages: null,
  rfidTag: null,
  pieces: null,
  revision: 0,
  state: 'STANDS',
} as const satisfies Omit<CardEntry, 'id' | 'at'>;
const line = (id: string, entries: readonly (readonly [string, string])[]): CardLine => ({
  id,
  lineNo: 1,
  itemId: 'item',
  item: 'MOB OAK',
  description: 'Oak',
  variantId: null,
  variant: null,
  quantity: '1',
  uom: 'KG',
  amount: null,
  move: null,
  bom: null,
  projectId: null,
  project: null,
  costCentres: [],
  netWeight: '0',
  grossWeight: '0',
  locationId: null,
  location: null,
  note: null,
  removed: false,
  entries: entries.map(([entry, at]) => ({ ...plain, id: entry, at })),
});

test('[POST-18 part] every event of a record shows the rows that it wrote, and a change of texts none', () => {
  const events = [
    event('void', '2026-03-02T09:00:00.5+00:00'),
    event('texts', '2026-03-01T10:05:00.000001+00:00'),
    event('correct', '2026-03-01T10:00:00.51+00:00'),
    event('post', '2026-03-01T10:00:00.5+00:00'),
  ];
  const lines = [
    line('1', [
      ['first', '2026-03-01T10:00:00+00:00'],
      ['back', '2026-03-01T10:00:00.505+00:00'],
      ['again', '2026-03-01T10:00:00.505+00:00'],
    ]),
    line('2', [
      ['other', '2026-03-01T10:00:00+00:00'],
      ['gone', '2026-03-02T09:00:00.49+00:00'],
    ]),
  ];
  expect(timelineOf(events, lines).map((step) => [step.event.id, step.rows.map(({ entry }) => entry.id)])).toEqual([
    ['void', ['gone']],
    ['texts', []],
    ['correct', ['back', 'again']],
    ['post', ['first', 'other']],
  ]);
});
