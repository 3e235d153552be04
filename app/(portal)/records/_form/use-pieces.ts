'use client';

import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { codeKey } from '@/lib/kernel/code';
import type { FormLineValues, FormSerialValues, RecordFormValues } from '@/lib/record-form/record-form.types';
import { heldSerials } from '@/lib/record-form/held-serials.rules';
import { newLot } from '@/lib/record-form/record-form.rules';
import {
  addToLine,
  ofLine,
  makesPieces,
  newSerial,
  nextLotFor,
  type PieceCount,
  pieceCounts,
  type PieceSide,
  pieceSideOf,
  takeCodes,
  takePieces,
} from '@/lib/record-form/record-pieces.rules';
import { typeQuantity } from '@/lib/record-form/record-units.rules';
import { gridsOf } from '@/lib/records/record-line.rules';
import { serialKeyOf } from '@/lib/records/record-serial.rules';
import { serialSequence } from '@/lib/serials/serial-range.rules';
import type { PieceOnOffer } from '@/lib/serials/serial.types';
import { findPiecesAction } from '../actions';
import { useWorld } from './names';
import { usePiecesWorld } from './pieces';
import { setQuantities } from './quantities';
import type { LineHandle } from './use-line';

export type PiecesFound = Extract<Awaited<ReturnType<typeof findPiecesAction>>, { ok: true }>['data'];

/** The pieces of one line: what stands there, and the ways in which they come. */
export type PieceHandle = {
  readonly handle: LineHandle;
  readonly side: PieceSide;
  readonly byLot: boolean;
  readonly makes: boolean;
  readonly serials: readonly FormSerialValues[];
  readonly counts: readonly PieceCount[];
  readonly missing: number;
  /** The lot row that typed numbers go to; null for an item without lots. */
  readonly target: number | null;
  readonly aim: (lot: number) => void;
  /** The quantity that last followed the pieces, to say so. */
  readonly raised: string | null;
  readonly add: (codes: readonly string[]) => Promise<void>;
  readonly fillFrom: (first: string) => Promise<void>;
  readonly find: (q: string, limit: number) => Promise<PiecesFound>;
  readonly take: (pieces: readonly PieceOnOffer[]) => void;
  readonly change: (at: number, more: Partial<FormSerialValues>) => void;
  readonly remove: (at: number) => void;
  readonly clear: () => void;
  readonly fitQuantity: () => void;
};

/** Numbers that follow `first` and are no pieces yet, as many as are wanted; the register is asked until there are enough. @rules SER-09 */
async function freeSequence(first: string, count: number, isTaken: (codes: readonly string[]) => Promise<ReadonlySet<string>>) {
  let taken: ReadonlySet<string> = new Set();
  for (let round = 0; round < 20; round += 1) {
    const codes = serialSequence(first, count, taken);
    const more = await isTaken(codes);
    if (more.size === 0) return codes;
    taken = new Set([...taken, ...more]);
  }
  return serialSequence(first, count, taken);
}

export function usePieces(handle: LineHandle): PieceHandle | null {
  const { getValues, setValue, clearErrors } = useFormContext<RecordFormValues>();
  const { setting, mode } = useWorld();
  const { check } = usePiecesWorld();
  const [aimed, setAimed] = useState<number | null>(null);
  const [raised, setRaised] = useState<string | null>(null);
  const { index, item, template, line } = handle;
  const base = `lines.${index}` as const;
  const side = pieceSideOf(ofLine(getValues(), line), setting);
  if (!template || !side) return null;
  const grids = gridsOf(item, template, setting.lotSerialManagement);
  if (!grids.serials) return null;
  const byLot = grids.lots;
  const makes = makesPieces(item, template, setting);
  const counts = pieceCounts(line, byLot, makes);
  const missing = counts.reduce((sum, { need, given }) => sum + Math.max(0, (need ?? 0) - given), 0);
  const aimedCount = counts.find(({ lot }) => lot === aimed);
  const target = byLot ? (aimedCount && aimedCount.given < (aimedCount.need ?? 0) ? aimed : nextLotFor(counts)) : null;

  const set = (serials: readonly FormSerialValues[]) => {
    clearErrors(`${base}.serials`);
    setValue(`${base}.serials`, heldSerials(serials), { shouldDirty: true });
  };
  const setMain = (quantity: string) =>
    setQuantities({ getValues, setValue }, index, typeQuantity(getValues(base), quantity, 'base', { item, mode: setting.altUomMode }));
  const put = ({ line: next, raised: grown }: { line: FormLineValues; raised: string | null }) => {
    const now = getValues(base);
    if (JSON.stringify(next.lots) !== JSON.stringify(now.lots)) setValue(`${base}.lots`, next.lots, { shouldDirty: true });
    if (grown !== null) setMain(grown);
    setRaised(grown);
    set(next.serials);
  };
  const add = async (codes: readonly string[]) => {
    if (codes.length === 0) return;
    if (side.takes) {
      const known = await check(line, codes);
      return put(takeCodes(getValues(base), codes, { byLot, known }));
    }
    const now = getValues(base);
    let lots = now.lots;
    if (byLot && lots.length === 0) lots = [newLot({ generated: item.hasLotCodeType, quantity: '0', startDate: handle.postingDate })];
    const at = byLot ? (target ?? 0) : null;
    put(
      addToLine(
        { ...now, lots },
        codes.map((code) => newSerial({ code, lot: at })),
        byLot,
      ),
    );
  };
  const fillFrom = async (first: string) => {
    const wanted = byLot ? counts.find(({ lot }) => lot === target) : counts[0];
    const count = Math.max(1, (wanted?.need ?? 0) - (wanted?.given ?? 0));
    const here = new Set(getValues(base).serials.map(({ code }) => serialKeyOf(line.itemId, line.variantId, code)));
    const codes = await freeSequence(first, count, async (some) => {
      const known = await check(line, some);
      const isTaken = (code: string) => {
        const key = serialKeyOf(line.itemId, line.variantId, code);
        return here.has(key) || known.get(key) != null;
      };
      return new Set(some.filter(isTaken).map((code) => codeKey(code) ?? code));
    });
    await add(codes);
  };
  const find = async (q: string, limit: number) => {
    const now = getValues();
    const location = side.fromOffset ? line.offsetLocationId : line.locationId;
    const result = await findPiecesAction({
      itemId: line.itemId,
      variantId: line.variantId,
      warehouseId: side.warehouseId,
      locationId: location,
      lotIds: null,
      partnerId: side.partnerId,
      projectId: side.projectId,
      date: now.postingDate,
      q,
      limit,
      recordId: mode.kind === 'correct' ? mode.recordId : null,
      unavailableToo: template.allowUnavailableLots,
    });
    if (!result.ok) throw new Error(result.code);
    return result.data;
  };
  return {
    handle,
    side,
    byLot,
    makes,
    serials: line.serials,
    counts,
    missing,
    target,
    aim: setAimed,
    raised: raised !== null && raised === line.quantity ? raised : null,
    add,
    fillFrom,
    find,
    take: (pieces) => put(takePieces(getValues(base), pieces, byLot)),
    change: (at, more) => set(getValues(`${base}.serials`).map((serial, here) => (here === at ? { ...serial, ...more } : serial))),
    remove: (at) => {
      setRaised(null);
      set(getValues(`${base}.serials`).filter((_, here) => here !== at));
    },
    clear: () => {
      setRaised(null);
      set([]);
    },
    fitQuantity: () => {
      const now = getValues(base);
      const lots = now.lots.map((lot, at) => ({ ...lot, quantity: String(now.serials.filter((serial) => serial.lot === at).length) }));
      if (byLot) setValue(`${base}.lots`, lots, { shouldDirty: true });
      setMain(String(now.serials.length));
    },
  };
}
