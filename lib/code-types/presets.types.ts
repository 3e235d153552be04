import type { CodePurpose, SegmentKind } from './code-type.types';

export type DraftSegment = { kind: SegmentKind; length: number | null; fillChar: string | null; text: string | null };
export type PresetKey = 'number' | 'letters' | 'item' | 'serialNumber' | 'serialYear' | 'serialItem' | 'serialLot';

export type Preset = {
  readonly purpose: CodePurpose;
  readonly code: string;
  readonly startNumeric: string;
  readonly segments: readonly DraftSegment[];
  readonly rootKinds: readonly SegmentKind[];
};

const dash: DraftSegment = { kind: 'TEXT', length: null, fillChar: null, text: '-' };
const part = (kind: SegmentKind, length: number | null = null, fillChar: string | null = null): DraftSegment => ({
  kind,
  length,
  fillChar,
  text: null,
});

/** Compositions that most firms begin with. */
export const PRESETS: Readonly<Record<PresetKey, Preset>> = {
  number: { purpose: 'LOT', code: 'NUM', startNumeric: '1', segments: [part('PROGRESSIVE', 5, '0')], rootKinds: [] },
  letters: {
    purpose: 'LOT',
    code: 'DAY',
    startNumeric: '1',
    segments: [part('YEAR_LETTER'), part('MONTH_LETTER'), part('INS_DAY', 2, '0'), part('PROGRESSIVE', 3, '0')],
    rootKinds: ['YEAR_LETTER', 'MONTH_LETTER', 'INS_DAY'],
  },
  item: {
    purpose: 'LOT',
    code: 'ITEM',
    startNumeric: '1',
    segments: [part('ITEM_CLASS', 3), part('ITEM_CODE', 6, '_'), part('INS_YEAR', 2), part('PROGRESSIVE', 4, '0')],
    rootKinds: ['ITEM_CLASS', 'ITEM_CODE', 'INS_YEAR'],
  },
  serialNumber: { purpose: 'SERIAL', code: 'SN5', startNumeric: '1', segments: [part('PROGRESSIVE', 5, '0')], rootKinds: [] },
  serialYear: {
    purpose: 'SERIAL',
    code: 'SNYEAR',
    startNumeric: '1',
    segments: [part('INS_YEAR', 2), part('PROGRESSIVE', 6, '0')],
    rootKinds: ['INS_YEAR'],
  },
  serialItem: {
    purpose: 'SERIAL',
    code: 'SNITEM',
    startNumeric: '1',
    segments: [part('ITEM_CODE', 12), dash, part('PROGRESSIVE', 5, '0')],
    rootKinds: ['ITEM_CODE'],
  },
  serialLot: {
    purpose: 'SERIAL',
    code: 'SNLOT',
    startNumeric: '1',
    segments: [part('LOT_CODE', 15), dash, part('PROGRESSIVE', 4, '0')],
    rootKinds: ['LOT_CODE'],
  },
};

/** The compositions to begin a type of this purpose with. */
export const presetsOf = (purpose: CodePurpose): PresetKey[] =>
  (Object.keys(PRESETS) as PresetKey[]).filter((key) => PRESETS[key].purpose === purpose);

export const isPreset = (text: unknown): text is PresetKey => typeof text === 'string' && Object.hasOwn(PRESETS, text);
