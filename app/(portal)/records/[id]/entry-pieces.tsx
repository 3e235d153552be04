'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { CodeText } from '@/components/ui/code-text';
import { useErrorText } from '@/lib/i18n/use-words';
import type { CardEntry, CardPiece } from '@/lib/record-register/record-card.types';
import { entryPiecesAction } from '../actions';

const Piece = ({ id, code }: CardPiece) => <CodeText code={code} href={`/serials/${id}` as Route} copy={false} />;

type PiecesProps = { readonly entryId: string; readonly pieces: NonNullable<CardEntry['pieces']> };

/** The pieces of a row of the ledger: how many, from which to which; all of them on demand, a page at a time. */
export function EntryPieces({ entryId, pieces: { count, first, firstId, last, lastId } }: PiecesProps) {
  const t = useTranslations('records.card');
  const errorText = useErrorText();
  const [list, setList] = useState<readonly CardPiece[] | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const more = async (from: readonly CardPiece[]) => {
    setFailed(null);
    const result = await entryPiecesAction({ entryId, after: from.at(-1)?.code ?? '' }).catch(() => null);
    if (result?.ok) setList([...from, ...result.data]);
    else setFailed(errorText(result?.code ?? 'E_INTERNAL'));
  };
  const left = count - (list?.length ?? 0);
  return (
    <div className="col-span-2 min-w-0">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-small text-muted">{t('pieces', { count })}</span>
        <span className="inline-flex min-w-0 flex-wrap items-baseline gap-x-1">
          <Piece id={firstId} code={first} />
          {count > 1 ? (
            <>
              {count > 2 ? ' … ' : ', '}
              <Piece id={lastId} code={last} />
            </>
          ) : null}
        </span>
        {count > 2 ? (
          <Button size="small" kind="quiet" aria-expanded={list !== null} onClick={() => (list === null ? void more([]) : setList(null))}>
            {list === null ? t('showPieces') : t('hidePieces')}
          </Button>
        ) : null}
      </p>
      {failed ? <p className="text-small text-bad">{failed}</p> : null}
      {list ? (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard */}
          <ul tabIndex={0} aria-label={t('pieceList')} className="mt-1 flex max-h-60 flex-wrap gap-x-4 gap-y-0.5 overflow-y-auto">
            {list.map(({ id, code }) => (
              <li key={id}>
                <Piece id={id} code={code} />
              </li>
            ))}
          </ul>
          {left > 0 ? (
            <Button size="small" kind="quiet" onClick={() => void more(list)}>
              {t('morePieces', { count: left })}
            </Button>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
