import { barsOf, type LabelDrawing } from './drawing';
import { pathOf } from './font';

const round = (length: number): string => String(Math.round(length * 10_000) / 10_000);

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');

/**
 * A label as an SVG of its own: white ground, the symbol as one path, texts as outlines, so that it looks the same without the font; no script,
 * no reference to anything outside.
 * @rules LAB-01, LAB-05, S15
 */
export function svgOf(drawing: LabelDrawing): string {
  const { widthMm, heightMm, layout, matrix, words } = drawing;
  const bars = layout.symbol && matrix ? barsOf(layout.symbol, matrix) : [];
  const symbol = bars
    .map(({ x, y, width, height }) => `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`)
    .join('');
  const texts = layout.texts.map(({ text, ...place }) => pathOf(text, place)).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthMm}mm" height="${heightMm}mm" viewBox="0 0 ${widthMm} ${heightMm}" role="img">`,
    `<title>${escaped(words)}</title>`,
    `<rect width="${widthMm}" height="${heightMm}" fill="#fff"/>`,
    symbol === '' ? '' : `<path fill="#000" shape-rendering="crispEdges" d="${symbol}"/>`,
    texts === '' ? '' : `<path fill="#000" d="${texts}"/>`,
    '</svg>',
  ].join('');
}
