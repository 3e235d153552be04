import type { DraftSegment } from '@/lib/code-types/presets.types';

const SAMPLES: Readonly<Record<string, string>> = { INS_YEAR: '26', INS_MONTH: '11', INS_DAY: '22' };

/** How a code of a ready-made type looks, made on 22 November 2026; the form shows real ones. */
export const codeExample = (segments: readonly DraftSegment[]): string =>
  segments
    .map(({ kind, length, text }) => text ?? SAMPLES[kind] ?? (kind === 'PROGRESSIVE' ? '1'.padStart(length ?? 1, '0') : ''))
    .join('');
