'use client';

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';
import { isWarning } from '@/lib/kernel/error-codes';
import type { FieldError } from '@/lib/kernel/errors';
import type { RecordFormValues } from '@/lib/record-form/record-form.types';
import { formFacts, recordInput } from '@/lib/record-form/record-form.rules';
import { pieceComplaints } from '@/lib/record-form/record-pieces.rules';
import { recordErrors } from '@/lib/records/record.rules';
import { readNamesAction } from '../actions';
import { useWorld } from './names';
import { useCheckedPieces, usePiecesWorld } from './pieces';
import { useSettledValues } from './use-settled-values';

const Context = createContext<readonly FieldError[]>([]);

/** Everything that keeps the record from being posted, as far as it shows without a look at stock; by the rules of the posting itself. */
export const useComplaints = (): readonly FieldError[] => useContext(Context);

export function ComplaintsProvider({ children }: { children: ReactNode }) {
  const { setting, names, mode } = useWorld();
  const values = useSettledValues();
  const { known } = usePiecesWorld();
  useEnsureNames(values);
  useCheckedPieces(values);
  const complaints = useMemo(() => {
    const judged = [
      ...recordErrors(recordInput(values), formFacts(values, setting, names)),
      ...pieceComplaints(values, setting, names, known),
    ];
    // What a person may confirm at the posting does not keep the record from it.
    const errors = judged.filter(({ code }) => !isWarning(code));
    // A correction keeps its template, also one that is no longer offered.
    return mode.kind === 'correct' ? errors.filter(({ path }) => path !== 'templateId') : errors;
  }, [values, setting, names, mode, known]);
  return <Context value={complaints}>{children}</Context>;
}

const present = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id): id is string => id !== null && id !== ''))];

/** Values that came back from a draft or an earlier visit bring ids; their names are fetched once. */
function useEnsureNames(values: RecordFormValues): void {
  const { names, learn } = useWorld();
  const asked = useRef(new Set<string>());
  useEffect(() => {
    const parts = values.lines.flatMap((line) => line.components?.rows ?? []);
    const lots = [...values.lines, ...parts].flatMap((line) => line.lots);
    const fresh = (ids: readonly (string | null)[], known: ReadonlyMap<string, unknown>) =>
      present(ids).filter((id) => !known.has(id) && !asked.current.has(id));
    const lacking = {
      items: fresh(
        [...values.lines, ...parts].map(({ itemId }) => itemId),
        names.items,
      ),
      lots: fresh(
        lots.map(({ lotId }) => lotId),
        names.lots,
      ),
      locations: fresh(
        [
          ...[...values.lines, ...lots].flatMap(({ locationId, offsetLocationId }) => [locationId, offsetLocationId]),
          ...parts.map(({ locationId }) => locationId),
        ],
        names.locations,
      ),
      partners: fresh([values.partnerId, ...lots.flatMap(({ supplierId, producerId }) => [supplierId, producerId])], names.partners),
    };
    const all = Object.values(lacking).flat();
    if (all.length === 0) return;
    for (const id of all) asked.current.add(id);
    void readNamesAction(lacking).then((result) => {
      if (result.ok) learn(result.data);
      else for (const id of all) asked.current.delete(id);
    });
  }, [values, names, learn]);
}
