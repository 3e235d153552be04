'use client';

import { X } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Button, IconButton, LinkButton } from '../ui/button';
import { StatusChip } from '../ui/status-chip';
import { TextLink } from '../ui/text-link';
import type { GraphNode } from './graph.types';

type PanelProps = {
  readonly node: GraphNode;
  /** Where its threads lead, with what is written on them. */
  readonly threads: readonly { readonly key: string; readonly code: string; readonly text: string; readonly comes: boolean }[];
  readonly isolated: boolean;
  readonly onIsolate: () => void;
  readonly onClose: () => void;
};

/** Threads that are told one by one. */
const THREADS_MOST = 12;

/** All about the chosen tile, beside the graph; on a phone below it. */
export function GraphPanel({ node, threads, isolated, onIsolate, onClose }: PanelProps) {
  const t = useTranslations('graph');
  return (
    <aside
      aria-label={t('panel')}
      className="flex w-full shrink-0 flex-col gap-3 overflow-y-auto rounded-lg border border-line bg-raised p-4 sm:w-72"
    >
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <div className="text-small text-muted">{t(`kinds.${node.kind}`)}</div>
          <code className="font-semibold break-all">{node.code}</code>
          <div className="text-table text-muted">{node.detail}</div>
        </div>
        <IconButton label={t('close')} onClick={onClose} icon={<X aria-hidden="true" className="size-4" />} />
      </div>
      {node.chips.length > 0 ? (
        <div className="flex flex-wrap gap-1">
          {node.chips.map(({ status, word }) => (
            <StatusChip key={status} status={status} word={word} />
          ))}
        </div>
      ) : null}
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-3 gap-y-1 text-table">
        {node.facts.map(({ label, value }) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      {threads.length > 0 ? (
        <ul aria-label={t('threads')} className="flex flex-col gap-0.5 text-table">
          {threads.slice(0, THREADS_MOST).map(({ key, code, text, comes }) => (
            <li key={key} className="flex flex-wrap items-baseline justify-between gap-x-2">
              <span>
                <span className="text-muted">{t(comes ? 'comesFrom' : 'goesTo')}</span> <code>{code}</code>
              </span>
              <span className="whitespace-nowrap">{text}</span>
            </li>
          ))}
          {threads.length > THREADS_MOST ? (
            <li className="text-small text-muted">{t('moreMembers', { count: threads.length - THREADS_MOST })}</li>
          ) : null}
        </ul>
      ) : null}
      {node.members.length > 0 ? (
        <div>
          <ul className="flex flex-wrap gap-x-3 gap-y-1">
            {node.members.map(({ code, href }) => (
              <li key={href}>
                <TextLink href={href as Route}>
                  <code>{code}</code>
                </TextLink>
              </li>
            ))}
          </ul>
          {node.more > 0 ? <p className="text-small text-muted">{t('moreMembers', { count: node.more })}</p> : null}
        </div>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={onIsolate} aria-pressed={isolated}>
          {t(isolated ? 'wholeAgain' : 'isolate')}
        </Button>
        {node.href ? (
          <LinkButton size="small" href={node.href as Route}>
            {t('card')}
          </LinkButton>
        ) : null}
        {node.startHref ? (
          <LinkButton size="small" href={node.startHref as Route}>
            {t('startHere')}
          </LinkButton>
        ) : null}
      </div>
    </aside>
  );
}
