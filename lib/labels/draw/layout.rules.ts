import { isLinear } from '../label-design.rules';
import type { LabelDesign, LabelField, TextSize } from '../label.types';

/** What is written for a field: a word in front, if any, and the value. */
export type FieldText = { readonly field: LabelField; readonly size: TextSize; readonly word: string; readonly value: string };

export type TextMark = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: 'regular' | 'bold';
  readonly text: string;
};
/** Where the symbol stands (its quiet zone outside) and how large a module is. */
export type SymbolMark = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly module: number;
};
export type LabelLayout = {
  readonly texts: readonly TextMark[];
  readonly symbol: SymbolMark | null;
  /** The symbol has no room: its modules would be too fine to be read. */
  readonly tight: { readonly needed: number; readonly room: number } | null;
  /** Some text had to be cut. */
  readonly cut: boolean;
};

type Shape = { readonly columns: number; readonly rows: number; readonly quiet: number };
type Measure = (text: string, size: number, weight: 'regular' | 'bold') => number;
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const SIZES: Readonly<Record<TextSize, number>> = { SMALL: 2.3, NORMAL: 3.1, LARGE: 4.8, HUGE: 9.5 };
const LINE = 1.28;
const WORD = 0.72;
/** Finer modules are not read by ordinary scanners; coarser ones only waste room. */
const FINEST = 0.19;
const COARSEST = { linear: 0.6, matrix: 0.9 };
const CODES: ReadonlySet<LabelField> = new Set(['LOT_CODE', 'SERIAL_CODE', 'LOCATION_CODE', 'RECORD_NUMBER', 'GTIN', 'HRI']);

/** The size of a module that fits `room`: whole dots of the printer, so that every bar is as wide as the next. */
function moduleOf(room: number, modules: number, dpi: number, coarsest: number): number {
  const dot = 25.4 / dpi;
  return Math.floor(Math.min(room / modules, coarsest) / dot + 1e-6) * dot;
}

const tightness = (module: number, modules: number, room: number): LabelLayout['tight'] =>
  module >= FINEST ? null : { needed: Math.ceil(modules * Math.max(FINEST, 0.25)), room: Math.floor(room) };

type Placed = { readonly symbol: SymbolMark; readonly tight: LabelLayout['tight']; readonly rest: Box };

function placeBars({ widthMm, heightMm, dpi }: LabelDesign, { columns, rows, quiet }: Shape, pad: number, texts: number): Placed {
  const modules = columns + 2 * quiet;
  const module = moduleOf(widthMm, modules, dpi, COARSEST.linear);
  const share = rows > 1 ? 0.55 : 0.36;
  const height = texts === 0 ? heightMm - 2 * pad : Math.min(Math.max(heightMm * share, 6), 32, heightMm - 2 * pad);
  const width = columns * module;
  const y = heightMm - pad - height;
  const rest = { x: pad, y: pad, width: widthMm - 2 * pad, height: Math.max(0, y - 1 - pad) };
  return { symbol: { x: (widthMm - width) / 2, y, width, height, module }, tight: tightness(module, modules, widthMm), rest };
}

function placeMatrix({ widthMm, heightMm, dpi }: LabelDesign, { columns, quiet }: Shape, pad: number, texts: number): Placed {
  const upright = heightMm > widthMm * 1.15;
  const [inner, across] = [widthMm - 2 * pad, heightMm - 2 * pad];
  const share = texts === 0 ? 1 : 0.5;
  const side = upright ? Math.min(inner, across * share) : Math.min(across, inner * share);
  // The quiet zone may reach into the margin of the label, which is light as well.
  const modules = columns + 2 * quiet;
  const room = Math.min(side + 2 * pad, upright ? inner + 2 * pad : across + 2 * pad);
  const module = Math.min(moduleOf(room, modules, dpi, COARSEST.matrix), moduleOf(side, columns, dpi, COARSEST.matrix));
  const width = columns * module;
  const apart = Math.max(quiet * module, 1);
  const edge = Math.max(pad, quiet * module);
  const x = upright || texts === 0 ? (widthMm - width) / 2 : edge;
  const y = upright && texts > 0 ? heightMm - edge - width : (heightMm - width) / 2;
  const rest = upright
    ? { x: pad, y: pad, width: inner, height: Math.max(0, y - apart - pad) }
    : { x: x + width + apart, y: pad, width: Math.max(0, widthMm - pad - (x + width + apart)), height: across };
  return { symbol: { x, y, width, height: width, module }, tight: tightness(module, modules, room), rest };
}

type Line = { readonly word: string; readonly value: string; readonly size: number; readonly bold: boolean };

/** Breaks a value into lines of this width: between words, codes between characters. */
function broken(value: string, width: number, fits: (text: string, width: number) => boolean, anywhere: boolean): string[] {
  const parts = anywhere ? [...value] : value.split(' ');
  const joint = anywhere ? '' : ' ';
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    const longer = line === '' ? part : line + joint + part;
    if (line === '' || fits(longer, width)) line = longer;
    else {
      lines.push(line);
      line = part;
    }
  }
  return [...lines, line];
}

function cutTo(value: string, width: number, fits: (text: string, width: number) => boolean): string {
  if (fits(value, width)) return value;
  let text = value;
  while (text.length > 1 && !fits(`${text}…`, width)) text = text.slice(0, -1);
  return `${text.trimEnd()}…`;
}

/** The lines of one field at a scale: one, or two where it is too long; codes are never cut. */
function linesOf(
  { field, size, word, value }: FieldText,
  scale: number,
  box: Box,
  measure: Measure,
): { readonly lines: Line[]; readonly cut: boolean } {
  const code = CODES.has(field);
  const bold = code && field !== 'HRI' ? true : size === 'LARGE' || size === 'HUGE';
  const weight = bold ? 'bold' : 'regular';
  const full = SIZES[size] * scale;
  const front = word === '' ? 0 : measure(`${word} `, full * WORD, 'regular');
  const needed = front + measure(value, full, weight);
  const shrunk = full * Math.min(1, Math.max(code ? 0.7 : 0.85, box.width / Math.max(needed, 1e-6)));
  const start = word === '' ? 0 : measure(`${word} `, shrunk * WORD, 'regular');
  const fits = (text: string, width: number) => measure(text, shrunk, weight) <= width + 1e-6;
  if (fits(value, box.width - start)) return { lines: [{ word, value, size: shrunk, bold }], cut: false };
  // The word stands alone above a value that needs the whole width.
  const parts = broken(value, box.width, fits, code);
  const kept = code ? parts : [parts[0] ?? '', ...(parts.length > 1 ? [parts.slice(1).join(' ')] : [])];
  const shown = kept.map((part) => (code ? part : cutTo(part, box.width, fits)));
  const above: Line[] = word === '' ? [] : [{ word, value: '', size: shrunk, bold: false }];
  return {
    lines: [...above, ...shown.map((part) => ({ word: '', value: part, size: shrunk, bold }))],
    cut: shown.some((part, at) => part !== kept[at]),
  };
}

const SCALES = [1.6, 1.4, 1.2, 1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.42, 0.35];

function write(
  fields: readonly FieldText[],
  box: Box,
  largest: number,
  measure: Measure,
): { readonly texts: TextMark[]; readonly cut: boolean } {
  const tries = SCALES.filter((scale) => scale <= largest).map((scale) => {
    const set = fields.map((field) => linesOf(field, scale, box, measure));
    const lines = set.flatMap(({ lines: own }) => own);
    const height = lines.reduce((sum, { size }) => sum + size * LINE, 0);
    const wide = lines.every(
      ({ word, value, size, bold }) =>
        measure(value, size, bold ? 'bold' : 'regular') + measure(word, size * WORD, 'regular') <= box.width + 0.3,
    );
    return { lines, height, cut: set.some(({ cut }) => cut), whole: wide && height <= box.height + 0.05 };
  });
  const chosen = tries.find(({ whole, cut }) => whole && !cut) ?? tries.find(({ whole }) => whole) ?? tries.at(-1);
  if (!chosen) return { texts: [], cut: fields.length > 0 };
  const texts: TextMark[] = [];
  let y = box.y + Math.max(0, (box.height - chosen.height) / 2);
  for (const { word, value, size, bold } of chosen.lines) {
    const base = y + size;
    if (word !== '') texts.push({ x: box.x, y: base, size: size * WORD, weight: 'regular', text: word });
    const x = box.x + (word === '' || value === '' ? 0 : measure(`${word} `, size * WORD, 'regular'));
    if (value !== '') texts.push({ x, y: base, size, weight: bold ? 'bold' : 'regular', text: value });
    y += size * LINE;
  }
  return { texts, cut: chosen.cut || !chosen.whole };
}

/**
 * Where everything stands on one label, in millimetres from its upper left corner. The symbol gets whole dots of the printer a module and
 * light around it; texts take the room that is left, smaller where they must be, and codes are never cut.
 * @rules LAB-03, LAB-05
 */
export function layoutLabel(design: LabelDesign, fields: readonly FieldText[], shape: Shape | null, measure: Measure): LabelLayout {
  const { widthMm, heightMm, carrier } = design;
  const pad = Math.min(4, Math.max(1.5, Math.min(widthMm, heightMm) * 0.06));
  const written = fields.filter(({ value }) => value !== '');
  const largest = Math.min(1.6, Math.max(1, Math.min(heightMm / 50, widthMm / 80)));
  const whole = { x: pad, y: pad, width: widthMm - 2 * pad, height: heightMm - 2 * pad };
  if (!shape) return { ...write(written, whole, largest, measure), symbol: null, tight: null };
  const place = isLinear(carrier) ? placeBars : placeMatrix;
  const { symbol, tight, rest } = place(design, shape, pad, written.length);
  return { ...write(written, rest, largest, measure), symbol: onDots(symbol, design.dpi), tight };
}

/** Begins on a whole dot: half-way between two, some bars of a picture would come out a dot wider and others narrower. */
function onDots(symbol: SymbolMark, dpi: number): SymbolMark {
  const dot = 25.4 / dpi;
  const snapped = (length: number) => Math.floor(length / dot + 1e-6) * dot;
  return { ...symbol, x: snapped(symbol.x), y: snapped(symbol.y) };
}
