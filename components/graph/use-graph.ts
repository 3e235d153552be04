'use client';

import type { NodeChange } from '@xyflow/react';
import { useCallback, useMemo, useState } from 'react';
import type { GraphData } from './graph.types';
import { placesOf } from './layout';
import { firstSight, outward, pathTo } from './visible.rules';

type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/** Which tiles of a graph are shown, where they stand, and what was chosen and found. */
export function useGraph(data: GraphData) {
  const [open, setOpen] = useState(() => firstSight(data));
  const [chosen, setChosen] = useState<string | null>(null);
  const [lonely, setLonely] = useState<string | null>(null);
  const [query, setQuery] = useState('');
  const shown = useMemo(() => {
    const wanted = lonely === null ? open : pathTo(data, lonely);
    const nodes = data.nodes.filter(({ id }) => wanted.has(id));
    const edges = data.edges.filter(({ from, to }) => wanted.has(from) && wanted.has(to));
    return { wanted, nodes, edges, places: placesOf(nodes, edges) };
  }, [data, open, lonely]);
  const [moved, setMoved] = useState<Places>(new Map());
  const spot = useCallback((id: string) => moved.get(id) ?? shown.places.get(id) ?? { x: 0, y: 0 }, [moved, shown.places]);
  const drag = useCallback((changes: readonly NodeChange[]) => {
    const places = changes.flatMap((change) =>
      change.type === 'position' && change.position ? [[change.id, change.position] as const] : [],
    );
    if (places.length > 0) setMoved((before) => new Map([...before, ...places]));
  }, []);
  const found = useMemo(() => {
    const words = query.trim().toLowerCase();
    if (words === '') return [];
    const has = (text: string) => text.toLowerCase().includes(words);
    return data.nodes.filter(({ code, detail, members }) => has(code) || has(detail) || members.some((each) => has(each.code)));
  }, [data, query]);
  return {
    ...shown,
    spot,
    drag,
    arrange: () => setMoved(new Map()),
    found,
    query,
    setQuery,
    chosen: data.nodes.find(({ id }) => id === chosen) ?? null,
    threads: chosen === null ? [] : threadsOf(data, chosen),
    choose: setChosen,
    lonely,
    isolate: setLonely,
    hidden: (id: string) => (lonely === null ? outward(data, id).filter((each) => !open.has(each)).length : 0),
    missing: data.nodes.length - open.size,
    expand: (id: string) => setOpen((before) => new Set([...before, ...outward(data, id)])),
    reveal: (id: string) => {
      setLonely(null);
      setOpen((before) => new Set([...before, ...pathTo(data, id)]));
    },
    fewer: firstSight(data).size < open.size,
    all: () => setOpen(new Set(data.nodes.map(({ id }) => id))),
    few: () => setOpen(firstSight(data)),
  };
}

/** What comes to a tile and what goes from it, by the code at the other end. */
function threadsOf({ nodes, edges }: GraphData, id: string) {
  const codeOf = (other: string) => nodes.find((node) => node.id === other)?.code ?? '';
  return edges.flatMap(({ from, to, text }) => {
    if (from !== id && to !== id) return [];
    const comes = to === id;
    return [{ key: `${from} ${to}`, code: codeOf(comes ? from : to), text, comes }];
  });
}
