'use client';

import '@xyflow/react/dist/base.css';
import { Background, type Edge, MiniMap, type Node, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef } from 'react';
import { areSingleKeysOn } from '../shell/preferences';
import { isTyping } from '../shell/use-keys';
import type { GraphData, GraphNode } from './graph.types';
import { GraphPanel } from './graph-panel';
import { Deeds, GraphTile, tileId } from './graph-tile';
import { GraphLegend, GraphTools } from './graph-tools';
import { TILE } from './layout';
import { useGraph } from './use-graph';
import { neighbour } from './visible.rules';

const NODE_TYPES = { tile: GraphTile };
const FIT = { padding: 0.15, maxZoom: 1 } as const;

/** A graph of plain data: pans, zooms, expands on demand, and can be worked by keyboard alone. */
export function GraphView({ data, label }: { data: GraphData; label: string }) {
  return (
    <ReactFlowProvider>
      <Graph data={data} label={label} />
    </ReactFlowProvider>
  );
}

function Graph({ data, label }: { data: GraphData; label: string }) {
  const t = useTranslations('graph');
  const flow = useReactFlow();
  const graph = useGraph(data);
  const searchBox = useRef<HTMLInputElement>(null);
  const turn = useRef(0);
  const { nodes, edges, places, lonely, spot } = graph;
  const tiles = useMemo(
    (): Node<{ node: GraphNode }>[] =>
      nodes.map((node) => ({ id: node.id, type: 'tile', position: spot(node.id), data: { node }, ...TILE })),
    [nodes, spot],
  );
  const threads = useMemo(
    (): Edge[] =>
      edges.map(({ from, to, text }) => ({ id: `${from} ${to}`, source: from, target: to, label: text, className: 'graph-thread' })),
    [edges],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another set of tiles is brought into sight
  useEffect(() => {
    const frame = requestAnimationFrame(() => void flow.fitView(FIT));
    return () => cancelAnimationFrame(frame);
  }, [flow, places]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !areSingleKeysOn()) return;
      event.preventDefault();
      searchBox.current?.focus();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
  const go = (id: string) => {
    if (!places.has(id)) return false;
    const place = spot(id);
    document.getElementById(tileId(id))?.focus({ preventScroll: true });
    void flow.setCenter(place.x + TILE.width / 2, place.y + TILE.height / 2, { zoom: Math.max(0.8, flow.getZoom()) });
    return true;
  };
  const next = () => {
    const hit = graph.found[turn.current % Math.max(1, graph.found.length)];
    if (!hit) return;
    turn.current += 1;
    graph.choose(hit.id);
    if (!go(hit.id)) graph.reveal(hit.id);
  };
  const deeds = {
    chosen: graph.chosen?.id ?? null,
    found: new Set(graph.found.map(({ id }) => id)),
    hidden: graph.hidden,
    choose: (id: string) => graph.choose(id === graph.chosen?.id ? null : id),
    expand: graph.expand,
    move: (id: string, key: string) => {
      const to = neighbour({ nodes, edges }, places, { id, key });
      return to !== null && go(to);
    },
  };
  return (
    <section aria-label={label} className="flex flex-col gap-3 print:hidden">
      <GraphTools
        searchBox={searchBox}
        query={graph.query}
        found={graph.found.length}
        onQuery={(query) => {
          turn.current = 0;
          graph.setQuery(query);
        }}
        onNext={next}
        onFit={() => void flow.fitView(FIT)}
        onArrange={graph.arrange}
        hidden={graph.missing}
        onAll={graph.all}
        fewer={graph.fewer}
        onFew={graph.few}
        isolated={lonely !== null}
        onWhole={() => graph.isolate(null)}
      />
      <div className="flex flex-col gap-3 sm:h-[36rem] sm:flex-row">
        <div className="h-96 min-w-0 shrink-0 overflow-hidden rounded-lg border border-line bg-bg sm:h-full sm:flex-1">
          <Deeds value={deeds}>
            <ReactFlow
              nodes={tiles}
              edges={threads}
              nodeTypes={NODE_TYPES}
              nodeDragThreshold={6}
              onNodesChange={graph.drag}
              nodesConnectable={false}
              nodesFocusable={false}
              edgesFocusable={false}
              elementsSelectable={false}
              disableKeyboardA11y
              minZoom={0.05}
              maxZoom={2}
              fitView
              fitViewOptions={FIT}
              proOptions={{ hideAttribution: true }}
            >
              <Background />
              <MiniMap pannable zoomable ariaLabel={t('minimap')} className="graph-map max-sm:hidden" />
            </ReactFlow>
          </Deeds>
        </div>
        {graph.chosen ? (
          <GraphPanel
            node={graph.chosen}
            threads={graph.threads}
            isolated={lonely === graph.chosen.id}
            onIsolate={() => graph.isolate(lonely === graph.chosen?.id ? null : (graph.chosen?.id ?? null))}
            onClose={() => graph.choose(null)}
          />
        ) : null}
      </div>
      <GraphLegend nodes={nodes} />
    </section>
  );
}
