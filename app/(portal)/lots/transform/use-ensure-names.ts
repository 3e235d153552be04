'use client';

import { useEffect, useRef } from 'react';
import { readNamesAction } from '../../records/actions';
import { readPlacesAction } from './actions';
import { useTransformWorld } from './transform-world';
import { useSides } from './use-sides';

/** Values that were kept over a new sign-in bring ids, and a look-up brings an item: what the page does not know of them is fetched once. */
export function useEnsureNames(): void {
  const { places, items, learn } = useTransformWorld();
  const { values, first } = useSides();
  const asked = useRef(new Set<string>());
  useEffect(() => {
    const fresh = (ids: readonly (string | null | undefined)[]) => [
      ...new Set(ids.filter((id): id is string => Boolean(id) && !asked.current.has(id ?? ''))),
    ];
    const lotIds = fresh(values.origins.filter(({ place }) => !places.has(place)).map(({ lotId }) => lotId));
    const itemIds = fresh([first?.itemId, values.itemId].filter((id) => id && !items.has(id)));
    for (const id of [...lotIds, ...itemIds]) asked.current.add(id);
    if (lotIds.length > 0) void readPlacesAction({ lotIds }).then((result) => result.ok && learn({ places: result.data }));
    if (itemIds.length > 0) void readNamesAction({ items: itemIds }).then((result) => result.ok && learn({ items: result.data.items }));
  }, [values, first, places, items, learn]);
}
