'use client';

import { Boxes, Factory, type LucideIcon, Package, Plus, Spline, Truck } from 'lucide-react';
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { useTranslations } from 'next-intl';
import { createContext, use } from 'react';
import { cx } from '../ui/cx';
import { StatusChip } from '../ui/status-chip';
import type { GraphKind, GraphNode } from './graph.types';

export const SIGNS: Readonly<Record<GraphKind, LucideIcon>> = { start: Spline, one: Package, many: Boxes, source: Factory, target: Truck };

export type TileDeeds = {
  readonly chosen: string | null;
  readonly found: ReadonlySet<string>;
  readonly hidden: (id: string) => number;
  readonly choose: (id: string) => void;
  readonly expand: (id: string) => void;
  readonly move: (id: string, key: string) => boolean;
};
export const Deeds = createContext<TileDeeds | null>(null);

export const tileId = (id: string): string => `tile-${id}`;

/** One tile: chosen with Enter, left along the threads with the arrow keys, opened further with its own button. */
export function GraphTile({ data: { node } }: NodeProps & { data: { node: GraphNode } }) {
  const t = useTranslations('graph');
  const deeds = use(Deeds);
  if (!deeds) return null;
  const Sign = SIGNS[node.kind];
  const hidden = deeds.hidden(node.id);
  const end = node.kind === 'source' || node.kind === 'target';
  return (
    <div
      className={cx(
        'relative flex h-full w-full flex-col rounded-md border bg-raised text-left',
        node.kind === 'start' ? 'border-2 border-accent' : 'border-edge',
        end && 'border-dashed',
        deeds.chosen === node.id && 'ring-2 ring-accent',
        deeds.found.has(node.id) && 'bg-accent-soft',
      )}
    >
      <Handle type="target" position={Position.Left} isConnectable={false} className="opacity-0" />
      <button
        type="button"
        id={tileId(node.id)}
        aria-pressed={deeds.chosen === node.id}
        onClick={() => deeds.choose(node.id)}
        onKeyDown={(event) => {
          if (event.key.startsWith('Arrow') && deeds.move(node.id, event.key)) event.preventDefault();
        }}
        className="flex min-h-0 w-full flex-1 flex-col gap-0.5 overflow-hidden rounded-md px-2.5 py-1.5 text-left"
      >
        <span className="flex w-full items-center gap-1.5">
          <Sign aria-hidden="true" className="size-3.5 shrink-0 text-muted" />
          <span className="sr-only">{t(`kinds.${node.kind}`)} </span>
          <code className="truncate font-semibold">{node.code}</code>
        </span>
        <span className="w-full truncate text-small text-muted">{node.detail}</span>
        <span className="flex w-full items-center gap-1 overflow-hidden text-small">
          {node.quantity ? <span className="whitespace-nowrap">{node.quantity}</span> : null}
          {node.chips.map(({ status, word }) => (
            <StatusChip key={status} status={status} word={word} />
          ))}
        </span>
      </button>
      {hidden > 0 ? (
        <button
          type="button"
          aria-label={t('expand', { count: hidden, code: node.code })}
          onClick={() => deeds.expand(node.id)}
          className="nodrag nopan absolute -bottom-3 left-1/2 flex min-h-6 -translate-x-1/2 items-center gap-0.5 rounded-full border border-edge bg-raised px-2 text-small hover:bg-sunken"
        >
          <Plus aria-hidden="true" className="size-3" />
          {hidden}
        </button>
      ) : null}
      <Handle type="source" position={Position.Right} isConnectable={false} className="opacity-0" />
    </div>
  );
}
