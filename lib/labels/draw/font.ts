import { readFileSync } from 'node:fs';
import path from 'node:path';
import { create, type Font } from 'fontkit';

/** One complete font, so that labels of Italian, Greek or Cyrillic goods look the same on every machine. */
const FOLDER = path.join(process.cwd(), 'node_modules/dejavu-fonts-ttf/ttf');
export const FONT_FILES = {
  regular: path.join(FOLDER, 'DejaVuSansCondensed.ttf'),
  bold: path.join(FOLDER, 'DejaVuSansCondensed-Bold.ttf'),
} as const;
export type Weight = keyof typeof FONT_FILES;

const fonts = new Map<Weight, Font>();

function fontOf(weight: Weight): Font {
  const known = fonts.get(weight);
  if (known) return known;
  // The bundler would take the whole folder of the portal for what is read here.
  const font = create(readFileSync(/* turbopackIgnore: true */ FONT_FILES[weight]));
  if (!('unitsPerEm' in font)) throw new Error('the font file holds no font');
  fonts.set(weight, font);
  return font;
}

/** What no font draws is left out: line breaks, marks of direction and the like. */
export const printable = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ');

const advances = new Map<string, number>();

function advanceOf(weight: Weight, character: string): number {
  const key = weight + character;
  const known = advances.get(key);
  if (known !== undefined) return known;
  const font = fontOf(weight);
  const advance = font.glyphForCodePoint(character.codePointAt(0) ?? 32).advanceWidth / font.unitsPerEm;
  advances.set(key, advance);
  return advance;
}

/** Width of a text of this size, in the unit of the size. */
export function widthOf(text: string, size: number, weight: Weight): number {
  let width = 0;
  for (const character of text) width += advanceOf(weight, character);
  return width * size;
}

const round = (length: number): string => (Math.round(length * 1000) / 1000).toString();

type Command = { readonly command: string; readonly args: readonly number[] };
const LETTER: Readonly<Record<string, string>> = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' };

const outlines = new Map<string, readonly Command[]>();

function outlineOf(weight: Weight, character: string): readonly Command[] {
  const key = weight + character;
  const known = outlines.get(key);
  if (known) return known;
  const { commands } = fontOf(weight).glyphForCodePoint(character.codePointAt(0) ?? 32).path;
  outlines.set(key, commands);
  return commands;
}

/** The outlines of a text as the data of an SVG path; (x, y) is the start of its base line. */
export function pathOf(
  text: string,
  { x, y, size, weight }: { readonly x: number; readonly y: number; readonly size: number; readonly weight: Weight },
): string {
  const scale = size / fontOf(weight).unitsPerEm;
  let at = x;
  let data = '';
  for (const character of text) {
    for (const { command, args } of outlineOf(weight, character))
      data +=
        (LETTER[command] ?? '') + args.map((value, index) => round(index % 2 === 0 ? at + value * scale : y - value * scale)).join(' ');
    at += advanceOf(weight, character) * size;
  }
  return data;
}
