import type { Route } from 'next';
import type { CodePurpose, CodeTypeDef, SegmentKind } from '@/lib/code-types/code-type.types';
import type { DraftSegment } from '@/lib/code-types/presets.types';

/** The values of the form of a code type. */
export type Draft = {
  id: string | null;
  version: number | null;
  purpose: CodePurpose;
  code: string;
  description: string;
  fillMissing: boolean;
  startNumeric: string;
  startAlpha: string;
  unitHandling: boolean;
  active: boolean;
  segments: DraftSegment[];
  rootKinds: SegmentKind[];
};

/** What is typed so far, as the engine that makes codes reads it. */
export const defOf = (draft: Draft): CodeTypeDef => ({
  ...draft,
  id: draft.id ?? '',
  segments: draft.segments.map((segment, index) => ({
    ...segment,
    sequence: index + 1,
    length: typeof segment.length === 'number' ? segment.length : null,
    fillChar: segment.fillChar || null,
    text: segment.kind === 'TEXT' ? segment.text : null,
  })),
});

/** The list of the code types of a purpose. */
export const listOf = (purpose: CodePurpose) => (purpose === 'SERIAL' ? '/setup/code-types?of=serials' : '/setup/code-types') as Route;

/** The page that makes a code type of a purpose. */
export const newOf = (purpose: CodePurpose) =>
  (purpose === 'SERIAL' ? '/setup/code-types/new?purpose=SERIAL' : '/setup/code-types/new') as Route;

export const EMPTY_DRAFT: Draft = {
  id: null,
  version: null,
  purpose: 'LOT',
  code: '',
  description: '',
  fillMissing: false,
  startNumeric: '1',
  startAlpha: 'A',
  unitHandling: false,
  active: true,
  segments: [],
  rootKinds: [],
};

/** A copy of a code type to begin with: the same composition, its own counters, and a code still to be given. */
export const copyDraft = (type: CodeTypeDef): Draft => ({
  ...EMPTY_DRAFT,
  purpose: type.purpose,
  description: type.description,
  fillMissing: type.fillMissing,
  startNumeric: type.startNumeric,
  startAlpha: type.startAlpha,
  unitHandling: type.unitHandling,
  segments: type.segments.map(({ kind, length, fillChar, text }) => ({ kind, length, fillChar, text })),
  rootKinds: [...type.rootKinds],
});
