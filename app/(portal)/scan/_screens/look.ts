import type { ActionResult } from '@/lib/kernel/result';
import type { ScreenItem, Seen } from '@/lib/scan-screens/scan-screens.types';
import { type Alone, seenAlone } from '@/lib/scan-screens/seen-alone.rules';

/** Nobody with a scanner waits longer for an answer. */
const PATIENCE_MS = 4_000;
/** While nothing answers, scans are kept at once. */
const SHORT_MS = 700;

let patience = PATIENCE_MS;
/** Goods that were seen since the page was opened, by the warehouse (and so by the company) they were seen in: known again without a connection. */
const seen = new Map<string | null, Map<string, ScreenItem>>();

function seenIn(warehouseId: string | null): Map<string, ScreenItem> {
  const known = seen.get(warehouseId) ?? new Map<string, ScreenItem>();
  seen.set(warehouseId, known);
  return known;
}

export type Look = { readonly codes: readonly string[]; readonly warehouseId: string | null; readonly itemId: string | null };

/** Asks the portal what a scan is; where no answer comes in time, the code itself is all there is. */
export async function look(asked: Look, alone: Omit<Alone, 'items'>): Promise<Seen> {
  const items = seenIn(asked.warehouseId);
  try {
    const response = await fetch('/scan/look', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asked),
      signal: AbortSignal.timeout(patience),
    });
    const result = (await response.json()) as ActionResult<Seen>;
    patience = PATIENCE_MS;
    if (result.ok) {
      const { gtin, item } = result.data;
      if (gtin !== null && item) items.set(gtin, item);
      return result.data;
    }
    if (result.code === 'E_INPUT') return { ...seenAlone(asked.codes, { ...alone, items }), problem: result };
  } catch {
    patience = SHORT_MS;
  }
  return seenAlone(asked.codes, { ...alone, items });
}
