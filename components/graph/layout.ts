import dagre from '@dagrejs/dagre';
import type { GraphEdge, GraphNode } from './graph.types';

export const TILE = { width: 200, height: 92 } as const;

/** Where the tiles stand: from left to right, threads crossing as little as can be. */
export function placesOf(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 20, ranksep: 110 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of nodes) graph.setNode(id, { ...TILE });
  for (const { from, to } of edges) graph.setEdge(from, to);
  dagre.layout(graph);
  return new Map(
    nodes.map(({ id }) => {
      const { x = 0, y = 0 } = graph.node(id) ?? {};
      return [id, { x: x - TILE.width / 2, y: y - TILE.height / 2 }];
    }),
  );
}
