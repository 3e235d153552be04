import { isNegative, isZero, negate } from '../kernel/quantity';
import type { QueuedRecord, QueueOwner } from './queue.types';
import { differenceOf } from './steps.rules';
import type { Work, WorkLine } from './work.types';

type Line = QueuedRecord['lines'][number];

function lineOf(work: Work, line: WorkLine, quantity: string): Line {
  return {
    itemId: line.item?.id ?? null,
    codes: line.item ? [] : [...line.codes],
    variantId: line.variantId,
    lot: line.lot && { ...line.lot },
    quantity,
    locationId: line.place?.id ?? null,
    toLocationId: work.screen === 'move' ? (line.toPlace?.id ?? null) : null,
    pieces: line.pieces.map(({ id, code }) => ({ id, code: id === null ? code : null })),
  };
}

type Part = { readonly record: QueuedRecord; readonly work: Work };

/** Lines of an adjustment that add, or that take away; what is counted as the books say is in neither. */
function differing(work: Work, away: boolean): { readonly line: WorkLine; readonly quantity: string }[] {
  return work.lines.flatMap((line) => {
    const difference = differenceOf(line);
    if (difference === null || isZero(difference) || isNegative(difference) !== away) return [];
    return [{ line, quantity: away ? negate(difference) : difference }];
  });
}

/**
 * The records that the work of a screen becomes, in the order of its scans, each with the work that it can be mended from: one, or for an
 * adjustment one that adds and one that takes away.
 * @param newId makes the id of each command
 * @rules BAR-04
 */
export function toRecords(work: Work, owner: QueueOwner, postingDate: string, newId: () => string): Part[] {
  const { screen, warehouseId, templateId, minusTemplateId, document, partner } = work;
  const refDocumentText = document.trim() === '' ? null : document.trim();
  const record = (template: string | null, rows: ReturnType<typeof differing>): Part[] => {
    if (rows.length === 0 || warehouseId === null || template === null) return [];
    const header = { screen, warehouseId, templateId: template, postingDate, refDocumentText, partnerId: partner?.id ?? null };
    const lines = rows.map(({ line, quantity }) => lineOf(work, line, quantity)).toReversed();
    return [{ record: { ...owner, commandId: newId(), ...header, lines }, work: { ...work, lines: rows.map(({ line }) => line) } }];
  };
  if (screen !== 'adjust')
    return record(
      templateId,
      work.lines.map((line) => ({ line, quantity: line.quantity })),
    );
  return [...record(templateId, differing(work, false)), ...record(minusTemplateId, differing(work, true))];
}

/** The screen after its work went into the queue: where and how one works stays. */
export const afterPosting = (work: Work): Work => ({ ...work, lines: [], current: null, unknown: null, waiting: null, document: '' });
