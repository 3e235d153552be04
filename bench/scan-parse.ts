import { bracketed, digitalLink, elementString } from '../lib/gs1/format.rules';
import { checkDigit } from '../lib/gs1/gtin.rules';
import { parseGs1 } from '../lib/gs1/parse.rules';
import type { Workload } from './workload';

const SCANS = 10_000;
const GS = '\u001d';

/** What a warehouse scans: cartons with lot, day and count, pieces with serials, weights, pallets, links and plain numbers. */
function scan(n: number): string {
  const body = `0${4_006_381_000_00 + (n % 50_000)}0`.slice(0, 13).padEnd(13, '1');
  const gtin = { ai: '01', value: body + checkDigit(body) };
  const goods = [gtin, { ai: '17', value: '271231' }, { ai: '10', value: `L${n}` }];
  const kinds = [
    () => elementString([...goods, { ai: '37', value: '24' }], ']C1'),
    () => elementString([...goods, { ai: '21', value: `SN-${n}` }], ']d2'),
    () => elementString([gtin, { ai: '3103', value: String(n).padStart(6, '0') }, { ai: '10', value: `L${n}` }]),
    () => bracketed(goods),
    () => {
      const link = digitalLink(goods);
      return link.ok ? link.uri : '';
    },
    () => gtin.value,
  ];
  return kinds[n % kinds.length]?.() ?? '';
}

// Reading alone, on one core: the beginning that warms up is not counted. Raw cuts the same texts at the separators and looks at nothing.
const scanParse: Workload = async () => {
  const scans = Array.from({ length: SCANS }, (_, n) => scan(n));
  const time = (work: (text: string) => unknown) => {
    const turns = Array.from({ length: 5 }, () => {
      const begin = performance.now();
      for (const text of scans) work(text);
      return performance.now() - begin;
    }).sort((a, b) => a - b);
    return turns[2] ?? 0;
  };
  const filo = time((text) => parseGs1(text, { today: '2026-11-30' }));
  const raw = time((text) => text.split(GS));
  const slowest = Math.max(
    ...scans.map((text) => {
      const begin = performance.now();
      parseGs1(text, { today: '2026-11-30' });
      return performance.now() - begin;
    }),
  );
  const rows = [{ what: `${SCANS} scans`, ms: Math.round(filo), 'slowest ms': slowest.toFixed(2) }];
  return { rows, filo: filo / SCANS, raw: raw / SCANS, unit: 'ms/scan' };
};

export default scanParse;
