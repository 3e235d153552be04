import type { LabelDrawing } from './drawing';
import type { SymbolMark } from './layout.rules';
import type { SymbolMatrix } from './symbol';

/** What the commands of a label printer would take for a command is written as its bytes. */
const escaped = (text: string): string =>
  [...Buffer.from(text, 'utf8')]
    .map((byte) =>
      byte < 0x20 || byte > 0x7e || byte === 0x5e || byte === 0x5f || byte === 0x7e
        ? `_${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('');

/** The symbol as dots, each module whole dots wide: what is printed is what was proven to be read. */
function graphic(mark: SymbolMark, { rows, columns, bars }: SymbolMatrix, dots: (length: number) => number): string {
  const module = Math.max(1, dots(mark.module));
  const high = bars ? Math.floor(dots(mark.height) / rows.length) : module;
  const bytes = Math.ceil((columns * module) / 8);
  const lines = rows.flatMap((row) => {
    const line = new Uint8Array(bytes);
    for (const [at, dark] of row.entries())
      if (dark) for (let dot = at * module; dot < (at + 1) * module; dot++) line[dot >> 3] = (line[dot >> 3] ?? 0) | (0x80 >> (dot & 7));
    const hex = Buffer.from(line).toString('hex').toUpperCase();
    return Array.from({ length: high }, () => hex);
  });
  const total = bytes * lines.length;
  return `^FO${dots(mark.x)},${dots(mark.y)}^GFA,${total},${total},${bytes},${lines.join('')}^FS`;
}

/**
 * A label as commands of a ZPL printer with this many dots an inch, to be printed `copies` times. Texts are in the printer's own scalable font.
 * @rules LAB-01
 */
export function zplOf({ widthMm, heightMm, layout, matrix }: LabelDrawing, dpi: number, copies: number): string {
  const dots = (length: number) => Math.round((length / 25.4) * dpi);
  const texts = layout.texts.map(({ x, y, size, text, weight }) => {
    // Its letters are a little wider than those of the label that was laid out.
    const [high, wide] = [dots(size), dots(size * (weight === 'bold' ? 0.86 : 0.8))];
    return `^FT${dots(x)},${dots(y)}^A0N,${high},${wide}^FH_^FD${escaped(text)}^FS`;
  });
  const symbol = layout.symbol && matrix ? graphic(layout.symbol, matrix, dots) : '';
  return ['^XA', '^CI28', `^PW${dots(widthMm)}`, `^LL${dots(heightMm)}`, '^LH0,0', symbol, ...texts, `^PQ${copies}`, '^XZ']
    .filter(Boolean)
    .join('\n')
    .concat('\n');
}
