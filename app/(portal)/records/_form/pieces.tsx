'use client';

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { codeKey } from '@/lib/kernel/code';
import type { ProposedNumbers } from '@/lib/record-form/preview-codes';
import type { KnownPieces } from '@/lib/record-form/record-pieces.rules';
import type { RecordFormValues } from '@/lib/record-form/record-form.types';
import { serialKeyOf } from '@/lib/records/record-serial.rules';
import type { KnownPiece } from '@/lib/serials/serial.types';
import { checkSerialsAction } from '../actions';
import { useWorld } from './names';

type Asked = { readonly itemId: string; readonly variantId: string | null };
type Pieces = {
  readonly known: KnownPieces;
  /** Looks for these numbers in the register, in batches, but for those that were looked for; what is known then comes back. */
  readonly check: (owner: Asked, codes: readonly string[]) => Promise<KnownPieces>;
  /** Numbers that the posting will make, as they would be now (CODE-14). */
  readonly made: readonly ProposedNumbers[];
  readonly setMade: (made: readonly ProposedNumbers[]) => void;
};

const Context = createContext<Pieces | null>(null);
const BATCH = 5_000;
const LONGEST = 200;

/** What the form knows of pieces: those of the register behind typed numbers, and the numbers to be made. */
export function usePiecesWorld(): Pieces {
  const pieces = useContext(Context);
  if (!pieces) throw new Error('the pieces of a record stand outside their world');
  return pieces;
}

export function PiecesProvider({ children }: { children: ReactNode }) {
  const { mode } = useWorld();
  const recordId = mode.kind === 'correct' ? mode.recordId : null;
  const [known, setKnown] = useState<KnownPieces>(new Map());
  const latest = useRef(known);
  const [made, setMade] = useState<readonly ProposedNumbers[]>([]);

  const look = useCallback(
    async ({ itemId, variantId }: Asked, codes: readonly string[]) => {
      const fresh = [...new Set(codes.flatMap((code) => codeKey(code) ?? []))].filter(
        (key) => !latest.current.has(serialKeyOf(itemId, variantId, key)),
      );
      // What is longer than a number can be is none; it is not asked about.
      const [usable, tooLong] = [fresh.filter((key) => key.length <= LONGEST), fresh.filter((key) => key.length > LONGEST)];
      if (tooLong.length > 0) {
        const next = new Map(latest.current);
        for (const key of tooLong) next.set(serialKeyOf(itemId, variantId, key), null);
        latest.current = next;
        setKnown(next);
      }
      // All of them are told at once: with each telling the whole form is looked at again.
      const next = new Map(latest.current);
      for (let from = 0; from < usable.length; from += BATCH) {
        const batch = usable.slice(from, from + BATCH);
        const result = await checkSerialsAction({ itemId, variantId, codes: batch, recordId }).catch(() => null);
        if (!result?.ok) break;
        const found = new Map<string, KnownPiece>(result.data.map((piece) => [piece.codeKey, piece]));
        for (const key of batch) next.set(serialKeyOf(itemId, variantId, key), found.get(key) ?? null);
      }
      if (usable.length > 0) {
        latest.current = next;
        setKnown(next);
      }
      return latest.current;
    },
    [recordId],
  );
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  // One after the other: what an earlier one is asking about is not asked twice.
  const check = useCallback(
    (asked: Asked, codes: readonly string[]) => {
      const mine = turn.current.then(() => look(asked, codes));
      turn.current = mine.catch(() => undefined);
      return mine;
    },
    [look],
  );
  const pieces = useMemo(() => ({ known, check, made, setMade }), [known, check, made]);
  return <Context value={pieces}>{children}</Context>;
}

const PAUSE = 200;

/** Every number of the form is looked for a moment after it was typed. */
export function useCheckedPieces(values: RecordFormValues): void {
  const { check, known } = usePiecesWorld();
  const waiting = values.lines.some(({ itemId, variantId, serials }) =>
    serials.some(({ code }) => codeKey(code) !== null && !known.has(serialKeyOf(itemId, variantId, code))),
  );
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => {
      for (const line of values.lines)
        if (line.serials.length > 0)
          void check(
            line,
            line.serials.flatMap(({ code }) => code ?? []),
          );
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [waiting, values, check]);
}
