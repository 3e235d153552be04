import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { expect } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { checkDigit } from '../../gs1/gtin.rules';
import { contentOf, type SubjectCodes, type SymbolContent } from '../label-content.rules';
import { type Carrier, CARRIERS, type LabelDesign } from '../label.types';
import { DESIGNS } from '../starting-designs.types';
import { drawLabel } from './drawing';
import { pngOf } from './png';
import { zplOf } from './zpl';

const SYMBOLOGY: Readonly<Record<Exclude<Carrier, 'NONE'>, string>> = {
  GS1_DATAMATRIX: ']d2',
  GS1_128: ']C1',
  GS1_QR: ']Q3',
  LINK_QR: ']Q1',
  LINK_DATAMATRIX: ']d1',
  DATAMATRIX: ']d1',
  CODE128: ']C0',
  QR: ']Q1',
};
const SET_82 = '!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const ANY = `${SET_82} #$@[]\\^{}|~àèéìòùß€漢`;

/** Numbers that come again from the same seed. */
function numbersFrom(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Set anew by every run. */
let next = numbersFrom(0);
const pick = <One>(of: readonly One[]): One => of[next(of.length)] as One;
const text = (signs: string, most: number): string => Array.from({ length: 1 + next(most) }, () => pick([...signs])).join('');

function randomGtin(): string {
  const body = Array.from({ length: pick([7, 11, 12, 13]) }, () => String(next(10))).join('');
  return body + checkDigit(body);
}

type Case = { readonly design: LabelDesign; readonly subject: SubjectCodes };

function randomCase(): Case {
  const carrier = pick(CARRIERS.filter((each) => each !== 'NONE'));
  const kind = pick(['LOT', 'SERIAL'] as const);
  const gs1 = carrier.startsWith('GS1') || carrier.startsWith('LINK');
  const signs = gs1 ? SET_82 : carrier === 'CODE128' ? ANY.replaceAll(/[^\x20-\x7e]/g, '') : ANY;
  // A code of spaces alone is none, and none begins or ends with one.
  const code = () => text(signs, gs1 ? 20 : 30).trim() || 'L1';
  const [lot, serial] = [code(), kind === 'SERIAL' ? code() : null];
  const expiry =
    next(3) === 0 ? null : `20${30 + next(40)}-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`;
  const subject: SubjectCodes = { kind, code: serial ?? lot, item: 'ART', gtin: gs1 ? randomGtin() : null, lot, serial, expiry };
  const size = pick([
    { widthMm: 100, heightMm: 50 },
    { widthMm: 120, heightMm: 80 },
    { widthMm: 80, heightMm: 120 },
  ]);
  const wide = carrier === 'CODE128' || carrier === 'GS1_128' ? { widthMm: 200, heightMm: 60 } : size;
  return {
    subject,
    design: { ...DESIGNS.lotGs1, ...wide, kind, carrier, withExpiry: next(2) === 0, withLot: next(2) === 0, dpi: pick([203, 300]) },
  };
}

type Read = { readonly text: string; readonly symbology: string };

/** What a reader makes of a picture. */
export async function readBack(image: Buffer, symbols = 1): Promise<Read[]> {
  const { data, info } = await sharp(image).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixels = { data: new Uint8ClampedArray(data), width: info.width, height: info.height, colorSpace: 'srgb' as const };
  const found = await readBarcodes(pixels as ImageData, { tryHarder: true, maxNumberOfSymbols: symbols });
  // The bytes, not the text: that of a GS1 symbol has brackets of its own.
  return found.map(({ bytes, symbologyIdentifier }) => ({ text: Buffer.from(bytes).toString('utf8'), symbology: symbologyIdentifier }));
}

/** What a label printer would blacken: the graphic of its commands on white. */
export function imageOfZpl(commands: string): Promise<Buffer> {
  const [, x, y, bytes, hex] = /\^FO(\d+),(\d+)\^GFA,\d+,\d+,(\d+),([0-9A-F]+)\^FS/.exec(commands) ?? [];
  const [width, height] = [Number(/\^PW(\d+)/.exec(commands)?.[1]), Number(/\^LL(\d+)/.exec(commands)?.[1])];
  const pixels = Buffer.alloc(width * height, 255);
  const dots = Buffer.from(hex ?? '', 'hex');
  for (let at = 0; at < dots.length * 8; at++) {
    const [row, column] = [Math.floor(at / (Number(bytes) * 8)), at % (Number(bytes) * 8)];
    if ((dots[at >> 3] ?? 0) & (0x80 >> (at & 7))) pixels[(Number(y) + row) * width + Number(x) + column] = 0;
  }
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer();
}

const field = (content: SymbolContent, subject: SubjectCodes) =>
  [
    { field: 'LOT_CODE', size: 'LARGE', word: 'Lot', value: subject.code },
    { field: 'ITEM_NAME', size: 'NORMAL', word: '', value: 'Pecorino stagionato all’àrea aperta' },
    { field: 'HRI', size: 'SMALL', word: '', value: content.hri },
  ] as const;

/** The reader of symbols, from the package and not from the network. */
export async function readerReady(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(file)).buffer }, fireImmediately: true });
}

/** Draws so many random labels of every symbol, as pictures and for label printers, and reads each back. How many there were of each symbol. */
export async function roundTrip(count: number, seed: number): Promise<ReadonlyMap<Carrier, number>> {
  next = numbersFrom(seed);
  const counts = new Map<Carrier, number>();
  for (let done = 0; done < count; ) {
    const { design, subject } = randomCase();
    const answer = contentOf(design, subject, 'https://filo.example');
    // What the rules refuse is proven beside them.
    if (design.carrier === 'NONE' || !answer.ok || !answer.content) continue;
    const drawing = drawLabel(design, answer.content, field(answer.content, subject));
    if (drawing.layout.tight) continue;
    const expected = { text: answer.content.data, symbology: SYMBOLOGY[design.carrier] };
    const told = JSON.stringify({ seed, done, design, subject });
    expect(await readBack(await pngOf(drawing, design.dpi)), told).toEqual([expected]);
    if (done % 5 === 0) expect(await readBack(await imageOfZpl(zplOf(drawing, design.dpi, 1))), told).toEqual([expected]);
    counts.set(design.carrier, (counts.get(design.carrier) ?? 0) + 1);
    done++;
  }
  return counts;
}
