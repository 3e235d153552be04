import type { SegmentKind } from './code-type.types';

export type DraftSegment = { kind: SegmentKind; length: number | null; fillChar: string | null; text: string | null };
export type PresetKey = 'number' | 'letters' | 'item';

export type Preset = {
  readonly code: string;
  readonly startNumeric: string;
  readonly segments: readonly DraftSegment[];
  readonly rootKinds: readonly SegmentKind[];
};

const part = (kind: SegmentKind, length: number | null = null, fillChar: string | null = null): DraftSegment => ({
  kind,
  length,
  fillChar,
  text: null,
});

/** Compositions that most firms begin with. */
export const PRESETS: Readonly<Record<PresetKey, Preset>> = {
  number: { code: 'NUM', startNumeric: '1', segments: [part('PROGRESSIVE', 5, '0')], rootKinds: [] },
  letters: {
    code: 'DAY',
    startNumeric: '1',
    segments: [part('YEAR_LETTER'), part('MONTH_LETTER'), part('INS_DAY', 2, '0'), part('PROGRESSIVE', 3, '0')],
    rootKinds: ['YEAR_LETTER', 'MONTH_LETTER', 'INS_DAY'],
  },
  item: {
    code: 'ITEM',
    startNumeric: '1',
    segments: [part('ITEM_CLASS', 3), part('ITEM_CODE', 6, '_'), part('INS_YEAR', 2), part('PROGRESSIVE', 4, '0')],
    rootKinds: ['ITEM_CLASS', 'ITEM_CODE', 'INS_YEAR'],
  },
};

export const isPreset = (text: unknown): text is PresetKey => typeof text === 'string' && Object.hasOwn(PRESETS, text);
