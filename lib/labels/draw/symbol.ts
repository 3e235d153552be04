import bwipjs from 'bwip-js/node';
import type { SymbolContent } from '../label-content.rules';
import type { Carrier } from '../label.types';
import { symbolsOf128 } from '../two-symbols.rules';

/**
 * A symbol in modules, its quiet zone not counted: rows of dark (1) and light (0). Bars have one row, of any height; two symbols of bars
 * above each other have several of the same height.
 */
export type SymbolMatrix = {
  readonly columns: number;
  readonly rows: readonly (readonly number[])[];
  readonly quiet: number;
  readonly bars: boolean;
};

type Raw = { pixs?: ArrayLike<number>; pixx?: number; pixy?: number; sbs?: ArrayLike<number> };

const BCID: Readonly<Record<Exclude<Carrier, 'NONE'>, 'datamatrix' | 'code128' | 'qrcode'>> = {
  GS1_DATAMATRIX: 'datamatrix',
  LINK_DATAMATRIX: 'datamatrix',
  DATAMATRIX: 'datamatrix',
  GS1_128: 'code128',
  CODE128: 'code128',
  GS1_QR: 'qrcode',
  LINK_QR: 'qrcode',
  QR: 'qrcode',
};

/** Modules of light that a reader needs around the symbol. @rules LAB-05 */
const QUIET = { datamatrix: 2, code128: 10, qrcode: 4 } as const;

/** Values with a bracket or a caret go in raw; FNC1 says that it is GS1; what is not plain ASCII says that it is UTF-8. @rules LAB-02, LAB-09 */
function inputOf({ gs1, data }: SymbolContent): string {
  const text = data.replaceAll('^', '^^').replaceAll('\u001d', '^FNC1');
  if (gs1) return `^FNC1${text}`;
  return /^[\x20-\x7e]*$/.test(data) ? text : `^ECI000026${text}`;
}

function matrixOf({ pixs, pixx, pixy, sbs }: Raw): readonly (readonly number[])[] {
  if (pixs && pixx && pixy)
    return Array.from({ length: pixy }, (_row, y) => Array.from({ length: pixx }, (_cell, x) => pixs[y * pixx + x] ?? 0));
  if (sbs) return [Array.from(sbs).flatMap((width, at) => Array.from({ length: width }, () => (at % 2 === 0 ? 1 : 0)))];
  throw new Error('the symbol came back without modules');
}

/** Symbols of bars above each other, as wide as the widest, with a gap of light between. */
function stacked(symbols: readonly SymbolMatrix[]): SymbolMatrix {
  const columns = Math.max(...symbols.map((symbol) => symbol.columns));
  const filled = (row: readonly number[]) => [...row, ...Array.from({ length: columns - row.length }, () => 0)];
  const rows = symbols.flatMap((symbol, at) => {
    const row = filled(symbol.rows[0] ?? []);
    return [...(at > 0 ? [filled([])] : []), row, row, row];
  });
  return { columns, rows, quiet: QUIET.code128, bars: true };
}

/** Draws the content of a symbol as modules; what is too long for one GS1-128 becomes two. @rules LAB-01, LAB-04 */
export function symbolOf(carrier: Exclude<Carrier, 'NONE'>, content: SymbolContent): SymbolMatrix {
  const parts = carrier === 'GS1_128' ? symbolsOf128(content.data) : [content.data];
  const symbols = parts.map((data) => oneSymbol(carrier, { ...content, data }));
  const [only] = symbols;
  return only && symbols.length === 1 ? only : stacked(symbols);
}

function oneSymbol(carrier: Exclude<Carrier, 'NONE'>, content: SymbolContent): SymbolMatrix {
  const bcid = BCID[carrier];
  const options = { bcid, text: inputOf(content), parsefnc: true, ...(bcid === 'qrcode' ? { eclevel: 'M' } : {}) };
  const [first] = bwipjs.raw(options) as readonly Raw[];
  if (!first) throw new Error('nothing was drawn');
  const rows = matrixOf(first);
  return { columns: rows[0]?.length ?? 0, rows, quiet: QUIET[bcid], bars: bcid === 'code128' };
}
