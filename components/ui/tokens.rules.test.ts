import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(([, name = '', light = '', dark = '']) => [
    name,
    [light, dark] as const,
  ]),
);

const TEXTS: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['bg', 'raised', 'sunken', 'accent-soft', 'info-soft', 'good-soft', 'warn-soft', 'bad-soft']],
  ['muted', ['bg', 'raised', 'sunken']],
  ['accent', ['bg', 'raised', 'sunken', 'accent-soft']],
  ['accent-strong', ['bg', 'raised', 'sunken']],
  ['on-accent', ['accent', 'accent-strong']],
  ['good', ['good-soft', 'raised', 'bg']],
  ['warn', ['warn-soft', 'raised', 'bg']],
  ['bad', ['bad-soft', 'raised', 'bg', 'sunken']],
  ['info', ['info-soft', 'raised', 'bg']],
  ['on-bad', ['bad-solid']],
  ['bg', ['ink']],
];
const SHAPES: readonly (readonly [string, readonly string[]])[] = [
  ['edge', ['bg', 'raised', 'sunken']],
  ['accent', ['bg', 'raised', 'sunken']],
  ['on-accent', ['accent']],
];

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function tooWeak(pairs: typeof TEXTS, least: number): string[] {
  return pairs.flatMap(([front, backs]) =>
    backs.flatMap((back) =>
      [0, 1].flatMap((theme) => {
        const ratio = contrast(tokens.get(front)?.[theme] ?? '', tokens.get(back)?.[theme] ?? '');
        return ratio >= least ? [] : [`${front} on ${back}, ${theme === 0 ? 'light' : 'dark'}: ${ratio.toFixed(2)}`];
      }),
    ),
  );
}

test('every text stands out from its surface by 4.5 in both themes', () => {
  expect(tokens.size).toBeGreaterThan(20);
  expect(tooWeak(TEXTS, 4.5)).toEqual([]);
});

test('every edge and sign stands out from its surface by 3 in both themes', () => {
  expect(tooWeak(SHAPES, 3)).toEqual([]);
});
