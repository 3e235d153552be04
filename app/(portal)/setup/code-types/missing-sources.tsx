'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text-link';
import { missingSources } from '@/lib/code-types/code-type.rules';
import type { CodeSources, CodeTypeDef, SegmentKind } from '@/lib/code-types/code-type.types';
import { dayParts } from '@/lib/kernel/day';

const LETTERS: ReadonlySet<SegmentKind> = new Set(['YEAR_LETTER', 'MONTH_LETTER']);
const OF_ITEM: ReadonlySet<SegmentKind> = new Set(['CHARACTERISTIC', 'PRODUCT_CATEGORY', 'ITEM_TYPE', 'EXP_DAY', 'EXP_MONTH', 'EXP_YEAR']);

type MissingProps = { readonly type: CodeTypeDef; readonly sources: CodeSources; readonly itemId: string | null };

/** Which parts have no value here, why, and where to set them: letters stop the code, the others stay empty. */
export function MissingSources({ type, sources, itemId }: MissingProps) {
  const t = useTranslations('codeTypes');
  const missing = missingSources(type, sources);
  if (missing.length === 0) return null;
  const { year, month } = dayParts(sources.insertDate);
  return (
    <div className="border-t border-line pt-3 text-table">
      <p className="text-small font-medium text-muted">{t('missingTitle')}</p>
      <ul className="mt-1 flex flex-col gap-1">
        {missing.map((kind) => {
          const name = t(`kinds.${kind}`);
          if (LETTERS.has(kind)) {
            return (
              <li key={kind} className="text-bad">
                {t('missingLetters', { kind: name, value: String(kind === 'YEAR_LETTER' ? year : month) })}{' '}
                <TextLink href={LETTERS_PAGE} target="_blank">
                  {t('missingLettersGo')}
                </TextLink>
              </li>
            );
          }
          const ofItem = OF_ITEM.has(kind);
          return (
            <li key={kind}>
              {ofItem ? t('missingItem', { kind: name }) : t('missingRecord', { kind: name, purpose: type.purpose })}{' '}
              {ofItem && itemId ? (
                <TextLink href={`/setup/items/${itemId}` as Route} target="_blank">
                  {t('missingItemGo')}
                </TextLink>
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const LETTERS_PAGE = '/setup/letters' as Route;
