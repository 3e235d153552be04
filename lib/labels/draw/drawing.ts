import type { ContentAnswer, SymbolContent } from '../label-content.rules';
import type { LabelDesign } from '../label.types';
import { printable, widthOf } from './font';
import { type FieldText, type LabelLayout, layoutLabel, type SymbolMark } from './layout.rules';
import { symbolOf, type SymbolMatrix } from './symbol';

/** One label as it is drawn, whatever becomes of it: picture, page or commands of a printer. */
export type LabelDrawing = {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly layout: LabelLayout;
  readonly matrix: SymbolMatrix | null;
  /** Everything that is written, for those who cannot see it. */
  readonly words: string;
};

/** Lays one label out. @rules LAB-01, LAB-03, LAB-05 */
export function drawLabel(design: LabelDesign, content: SymbolContent | null, fields: readonly FieldText[]): LabelDrawing {
  const { carrier, widthMm, heightMm } = design;
  const matrix = carrier === 'NONE' || content === null ? null : symbolOf(carrier, content);
  const shape = matrix && { columns: matrix.columns, rows: matrix.rows.length, quiet: matrix.quiet };
  const clean = fields.map((field) => ({ ...field, word: printable(field.word), value: printable(field.value) }));
  const layout = layoutLabel(design, clean, shape, widthOf);
  const words = clean.map(({ word, value }) => `${word} ${value}`.trim()).join(', ');
  return { widthMm, heightMm, layout, matrix, words };
}

/** Why the symbol of a drawing would not be read; null when it has room. @rules LAB-01 */
export function tightness(drawing: LabelDrawing, code: string): Extract<ContentAnswer, { ok: false }>['refusal'] | null {
  const { tight } = drawing.layout;
  return tight && { code: 'E_LABEL_SPACE', params: { code, required: String(tight.needed), available: String(tight.room) } };
}

export type Bar = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The dark modules, those beside each other as one, and bars of one symbol as high as it is. */
export function barsOf(mark: SymbolMark, { rows }: SymbolMatrix): Bar[] {
  const unit = mark.height / rows.length;
  return rows.flatMap((row, at) => {
    const bars: Bar[] = [];
    if (at > 0 && rows[at - 1] === row) return bars;
    let alike = 1;
    while (rows[at + alike] === row) alike++;
    const height = unit * alike;
    for (let from = 0; from < row.length; from++) {
      if (!row[from]) continue;
      let to = from;
      while (row[to + 1]) to++;
      bars.push({ x: mark.x + from * mark.module, y: mark.y + at * unit, width: (to - from + 1) * mark.module, height });
      from = to;
    }
    return bars;
  });
}
