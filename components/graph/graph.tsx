'use client';

import type { Route } from 'next';
import { lazyPart } from '../ui/lazy';
import { TextLink } from '../ui/text-link';
import type { GraphData } from './graph.types';

// Drawing is fetched by the pages that show a graph, when they show it.
const GraphView = lazyPart(() => import('./graph-view').then((module) => module.GraphView));

/** A graph, and what it leaves out in words. */
export function Graph({ data, label }: { data: GraphData; label: string }) {
  return (
    <div className="flex flex-col gap-3">
      {data.cut ? (
        <p className="rounded-md border border-line bg-raised px-4 py-2 print:hidden">
          {data.cut.text} <TextLink href={data.cut.href as Route}>{data.cut.link}</TextLink>
          {data.cut.moreHref ? (
            <>
              {' · '}
              <TextLink href={data.cut.moreHref as Route}>{data.cut.more}</TextLink>
            </>
          ) : null}
        </p>
      ) : null}
      <GraphView data={data} label={label} />
    </div>
  );
}
