import { beforeAll, expect, test } from 'vitest';
import { contentOf, type SubjectCodes } from '../label-content.rules';
import { DESIGNS } from '../starting-designs.types';
import { drawLabel } from './drawing';
import { pngOf } from './png';
import { imageOfZpl, readBack, readerReady, roundTrip } from './round-trip';
import { zplOf } from './zpl';

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

test('[LAB-04] [LAB-07] what is too long for one GS1-128 is refused, or drawn as two that are read back, as picture and from a label printer', async () => {
  const [lot, serial] = ['L2026-000012345-ABCD', 'SN-0001234567890-XYZ'];
  const subject: SubjectCodes = { kind: 'SERIAL', code: serial, item: null, gtin: '9521234543213', lot, serial, expiry: '2027-05-31' };
  const design = { ...DESIGNS.lotShipping, kind: 'SERIAL' as const, withLot: true, widthMm: 130 };
  expect(contentOf(design, subject, '')).toMatchObject({ ok: false, refusal: { code: 'E_LABEL_128', params: { max: 48 } } });
  const answer = contentOf(design, subject, '', true);
  if (!answer.ok || !answer.content) throw new Error('refused');
  const drawing = drawLabel(design, answer.content, [{ field: 'LOT_CODE', size: 'LARGE', word: 'Lot', value: lot }]);
  expect(drawing.layout.tight).toBeNull();
  const expected = [
    { text: `010952123454321317270531 10${lot}`.replace(' ', ''), symbology: ']C1' },
    { text: `21${serial}`, symbology: ']C1' },
  ];
  const sorted = (reads: readonly { text: string }[]) => reads.toSorted((a, b) => a.text.localeCompare(b.text));
  expect(sorted(await readBack(await pngOf(drawing, 203), 2))).toEqual(expected);
  expect(sorted(await readBack(await imageOfZpl(zplOf(drawing, 203, 1)), 2))).toEqual(expected);
});

test.each([100, 103, 117, 130, 149])(
  '[LAB-05] bars of two dots a module are read from a label of %i mm, wherever its middle lies',
  async (widthMm) => {
    const design = { ...DESIGNS.lotShipping, widthMm };
    const codes = { item: null, gtin: '9521234543213', serial: null, expiry: '2027-05-31' };
    for (const lot of ['2026-000012345', 'L26-0000123-AB']) {
      const answer = contentOf(design, { kind: 'LOT', code: lot, lot, ...codes }, '');
      if (!answer.ok || !answer.content) throw new Error('refused');
      const drawing = drawLabel(design, answer.content, []);
      expect(drawing.layout.tight).toBeNull();
      expect(await readBack(await pngOf(drawing, 203))).toEqual([{ text: answer.content.data, symbology: ']C1' }]);
    }
  },
);
