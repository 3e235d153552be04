'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { rootKeyOf } from '@/lib/codes/compose-code.rules';
import { type CodePreview, previewCodes } from '@/lib/code-types/code-type.rules';
import { type CodePurpose, type CodeSources, type CounterState, type CodeTypeDef, NEW_COUNTER } from '@/lib/code-types/code-type.types';
import { codeKey } from '@/lib/kernel/code';
import { previewFactsLookup } from './actions';

const SHOWN = 5;
/** How many codes are asked about at a time, and how often before the answer is left as it is. */
const ASKED = 200;
const ROUNDS = 8;

type Scope = {
  readonly purpose: CodePurpose;
  readonly codeTypeId: string | null;
  readonly itemId: string | null;
  readonly variantId: string | null;
};
type Known = { readonly of: string; readonly state: CounterState; readonly taken: ReadonlySet<string> };

function rootOf(type: CodeTypeDef, sources: CodeSources): string | null {
  try {
    return rootKeyOf(type, sources);
  } catch {
    return null;
  }
}

const keysOf = ({ codes }: CodePreview): string[] => codes.map((code) => codeKey(code) ?? code);

/** Asks where the counter stands and which codes exist, until the next five are known to be free. */
async function findOut(type: CodeTypeDef, sources: CodeSources, scope: Scope, root: string): Promise<Omit<Known, 'of'> | null> {
  let state: CounterState = NEW_COUNTER;
  const taken = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const keys = round === 0 ? [] : keysOf(previewCodes(type, sources, { state, taken, count: ASKED }));
    const answer = await previewFactsLookup({ ...scope, rootKey: root, keys });
    if (!answer.ok) return null;
    if (answer.data.state) state = answer.data.state;
    for (const key of answer.data.taken) taken.add(key);
    if (round > 0 && keys.slice(0, SHOWN).every((key) => !taken.has(key))) break;
  }
  return { state, taken };
}

/** The next five codes as one types: at once from what is known, then corrected by what the register says. */
export function usePreview(
  type: CodeTypeDef,
  sources: CodeSources | null,
  scope: Scope,
): { readonly preview: CodePreview | null; readonly settled: boolean } {
  const [known, setKnown] = useState<Known | null>(null);
  const root = sources ? rootOf(type, sources) : null;
  const question = JSON.stringify([
    type.segments,
    type.rootKinds,
    type.startNumeric,
    type.startAlpha,
    type.fillMissing,
    sources,
    scope,
    root,
  ]);
  const latest = useRef({ type, sources, scope, root });
  useEffect(() => {
    latest.current = { type, sources, scope, root };
  });
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(async () => {
      const now = latest.current;
      if (!now.sources || now.root === null) return;
      const found = await findOut(now.type, now.sources, now.scope, now.root).catch(() => null);
      if (found && !stale) setKnown({ ...found, of: question });
    }, 200);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [question]);
  const preview = useMemo(
    () => (sources ? previewCodes(type, sources, { state: known?.state ?? NEW_COUNTER, taken: known?.taken, count: SHOWN }) : null),
    [type, sources, known],
  );
  return { preview, settled: known?.of === question || root === null };
}
