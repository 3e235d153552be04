import { drawLabel, type LabelDrawing } from '../lib/labels/draw/drawing';
import { pdfOf } from '../lib/labels/draw/pdf';
import { symbolOf } from '../lib/labels/draw/symbol';
import { contentOf, type SubjectCodes } from '../lib/labels/label-content.rules';
import { DESIGNS } from '../lib/labels/starting-designs.types';
import type { Workload } from './workload';

const LABELS = 1000;
const TURNS = 3;

const design = DESIGNS.lotGs1;
const subject = (n: number): SubjectCodes => {
  const lot = `L2026-${String(n).padStart(6, '0')}`;
  return { kind: 'LOT', code: lot, item: 'ART', gtin: '09521234543213', lot, serial: null, expiry: '2027-05-31' };
};

function content(n: number) {
  const answer = contentOf(design, subject(n), '');
  if (!answer.ok || !answer.content) throw new Error('refused');
  return answer.content;
}

function* drawings(): Generator<LabelDrawing> {
  for (let n = 0; n < LABELS; n++) {
    const made = content(n);
    yield drawLabel(design, made, [
      { field: 'ITEM_NAME', size: 'LARGE', word: '', value: 'Pecorino stagionato di fossa, forma intera' },
      { field: 'ITEM_CODE', size: 'NORMAL', word: '', value: `ART-${n % 50}` },
      { field: 'LOT_CODE', size: 'LARGE', word: 'Lotto', value: subject(n).code },
      { field: 'EXPIRY', size: 'NORMAL', word: 'Scadenza', value: '2027-05-31' },
      { field: 'GTIN', size: 'NORMAL', word: 'GTIN', value: '09521234543213' },
      { field: 'HRI', size: 'SMALL', word: '', value: made.hri },
    ]);
  }
}

async function bytesOf(): Promise<number> {
  let bytes = 0;
  for await (const part of pdfOf(design, drawings(), { title: 'labels', language: 'it' })) bytes += (part as Uint8Array).length;
  return bytes;
}

const middle = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

// A thousand GS1 DataMatrix labels of 100 × 50 mm with six lines of text, as one PDF. Raw draws the same symbols and nothing else.
const labels1000: Workload = async () => {
  const [filo, raw, work]: [number[], number[], number[]] = [[], [], []];
  let bytes = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    const before = process.cpuUsage();
    const begin = performance.now();
    bytes = await bytesOf();
    const { user, system } = process.cpuUsage(before);
    work.push((user + system) / 1000);
    filo.push(performance.now() - begin);
    const again = performance.now();
    for (let n = 0; n < LABELS; n++) symbolOf('GS1_DATAMATRIX', content(n));
    raw.push(performance.now() - again);
  }
  const [one, other] = [middle(filo), middle(raw)];
  const rows = [
    {
      labels: LABELS,
      'PDF s': (one / 1000).toFixed(2),
      'of one core s': (middle(work) / 1000).toFixed(2),
      'symbols alone s': (other / 1000).toFixed(2),
      'PDF kB': Math.round(bytes / 1024),
    },
  ];
  return { rows, filo: one / LABELS, raw: other / LABELS, unit: 'ms/label' };
};

export default labels1000;
