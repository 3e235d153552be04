import { beforeAll, expect, test } from 'vitest';
import { contentOf, type SubjectCodes } from '../label-content.rules';
import { DESIGNS } from '../starting-designs.types';
import { drawLabel } from './drawing';
import { pngOf } from './png';
import { readBack, readerReady, roundTrip } from './round-trip';

beforeAll(readerReady);

const seed = Number(process.env.FILO_SEED ?? Date.now() % 2 ** 31);

test('[LAB-05][LAB-07] random labels are read back as they were drawn, with the right symbology; a thousand of them in the long tests', async () => {
  console.log(`seed of the random labels: ${seed}`);
  const counts = await roundTrip(80, seed);
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(80);
});

test('[LAB-09] a lot with brackets comes back as it is', async () => {
  const subject: SubjectCodes = { kind: 'LOT', code: 'A(1)B', item: null, gtin: '9521234543213', lot: 'A(1)B', serial: null, expiry: null };
  const answer = contentOf(DESIGNS.lotGs1, subject, '');
  if (!answer.ok || !answer.content) throw new Error('refused');
  const drawing = drawLabel(DESIGNS.lotGs1, answer.content, []);
  expect(await readBack(await pngOf(drawing, 203))).toEqual([{ text: '010952123454321310A(1)B', symbology: ']d2' }]);
});
