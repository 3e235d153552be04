'use client';

import { Maximize, Network, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { Button } from '../ui/button';
import { Input } from '../ui/input';
import { StatusChip } from '../ui/status-chip';
import type { GraphKind, GraphNode } from './graph.types';
import { SIGNS } from './graph-tile';

type ToolsProps = {
  readonly searchBox: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly found: number;
  readonly onQuery: (query: string) => void;
  /** Enter in the search: on to the next one found. */
  readonly onNext: () => void;
  readonly onFit: () => void;
  readonly onArrange: () => void;
  /** Tiles that are there and not shown; null when all are. */
  readonly hidden: number;
  readonly onAll: () => void;
  /** There are more tiles than an easy picture has. */
  readonly fewer: boolean;
  readonly onFew: () => void;
  readonly isolated: boolean;
  readonly onWhole: () => void;
};

/** Search inside, fit, arrange anew, show all or few. */
export function GraphTools({
  searchBox,
  query,
  found,
  onQuery,
  onNext,
  onFit,
  onArrange,
  hidden,
  onAll,
  fewer,
  onFew,
  isolated,
  onWhole,
}: ToolsProps) {
  const t = useTranslations('graph');
  const icon = 'size-4';
  return (
    <div className="flex flex-wrap items-center gap-2">
      <search className="flex min-w-0 flex-1 basis-56 items-center gap-2">
        <Search aria-hidden="true" className="size-4 shrink-0 text-muted" />
        <Input
          ref={searchBox}
          aria-label={t('search')}
          placeholder={t('searchHint')}
          value={query}
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              // The focus moves to a tile, which would hear the same key.
              event.preventDefault();
              onNext();
            }
            if (event.key === 'Escape') onQuery('');
          }}
          className="max-w-64"
        />
        <span role="status" className="text-small whitespace-nowrap text-muted">
          {query ? t('found', { count: found }) : null}
        </span>
      </search>
      <Button size="small" onClick={onFit} icon={<Maximize aria-hidden="true" className={icon} />}>
        {t('fit')}
      </Button>
      <Button size="small" onClick={onArrange} icon={<Network aria-hidden="true" className={icon} />}>
        {t('arrange')}
      </Button>
      {isolated ? (
        <Button size="small" onClick={onWhole}>
          {t('wholeAgain')}
        </Button>
      ) : hidden > 0 ? (
        <Button size="small" onClick={onAll}>
          {t('all', { count: hidden })}
        </Button>
      ) : fewer ? (
        <Button size="small" onClick={onFew}>
          {t('few')}
        </Button>
      ) : null}
    </div>
  );
}

const KINDS: readonly GraphKind[] = ['start', 'one', 'many', 'source', 'target'];

/** What signs and chips mean, of those that are there. */
export function GraphLegend({ nodes }: { nodes: readonly GraphNode[] }) {
  const t = useTranslations('graph');
  const chips = new Map(nodes.flatMap((node) => node.chips.map((chip) => [chip.word, chip] as const)));
  return (
    <section aria-label={t('legend')} className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small text-muted">
      {KINDS.filter((kind) => nodes.some((node) => node.kind === kind)).map((kind) => {
        const Sign = SIGNS[kind];
        return (
          <span key={kind} className="inline-flex items-center gap-1">
            <Sign aria-hidden="true" className="size-3.5" />
            {t(`kinds.${kind}`)}
          </span>
        );
      })}
      {[...chips.values()].map(({ status, word }) => (
        <StatusChip key={word} status={status} word={word} />
      ))}
      <span>{t('keys')}</span>
    </section>
  );
}
