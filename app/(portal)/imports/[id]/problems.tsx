'use client';

import { useTranslations } from 'next-intl';
import { useErrorText } from '@/lib/i18n/use-words';
import type { ImportView, ProblemGroup } from '@/lib/imports/import.types';
import type { FieldChoice } from './import-card';

type Props = { readonly view: ImportView; readonly fields: readonly FieldChoice[] };

/** What is to be mended: complaints that one repair answers are one line, those of most rows first. @rules I4 */
export function Problems({ view: { problems, moreProblems }, fields }: Props) {
  const t = useTranslations('imports.problems');
  const errorText = useErrorText();
  if (problems.length === 0) return null;
  const nameOf = ({ field }: ProblemGroup) => fields.find(({ id }) => id === field)?.name ?? t('whole');
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-table font-semibold">{t('title')}</h3>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {problems.map((group) => (
          <li
            key={`${group.field} ${group.code} ${JSON.stringify(group.params)}`}
            className="grid grid-cols-1 gap-x-4 gap-y-1 py-2 sm:grid-cols-[9rem_1fr]"
          >
            <span className="text-table">
              <span className="block font-medium">{nameOf(group)}</span>
              <span className="block text-small text-muted">{t('rows', { count: group.rows })}</span>
            </span>
            <span className="min-w-0 text-table">
              <span className="block wrap-anywhere">{errorText(group.code, group.params)}</span>
              <span className="block text-small text-muted tabular-nums">
                {t('lines', { lines: group.lines.join(', ') })}{' '}
                {group.rows > group.lines.length ? t('more', { count: group.rows - group.lines.length }) : null}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {moreProblems > 0 ? <p className="text-table text-muted">{t('moreGroups', { count: moreProblems })}</p> : null}
    </div>
  );
}
