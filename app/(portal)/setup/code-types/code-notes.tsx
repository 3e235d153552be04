'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type CodeNote, codeNotes } from '@/lib/code-types/code-notes.rules';
import type { CodeTypeDef } from '@/lib/code-types/code-type.types';
import { useFormats } from '@/lib/i18n/use-words';

type CodeNotesProps = { readonly type: CodeTypeDef; readonly codes: readonly string[] };

/** What to know before the type is used: codes that may come out the same, series that end soon, codes that no barcode carries. */
export function CodeNotes({ type, codes }: CodeNotesProps) {
  const t = useTranslations('codeTypes');
  const { list, quantity } = useFormats();
  const notes = codeNotes(type, codes);
  const textOf = (one: CodeNote): string => {
    const { purpose } = type;
    if ('kinds' in one) return t(`notes.${one.note}`, { purpose, kinds: list(one.kinds.map((kind) => t(`kinds.${kind}`))) });
    if (one.note === 'FILL') return t('notes.FILL', { kind: t(`kinds.${one.kind}`), fill: one.fill });
    if (one.note === 'FEW') return t('notes.FEW', { purpose, count: quantity(one.count) });
    if (one.note === 'CHARACTERS')
      return t('notes.CHARACTERS', { characters: one.characters.map((each) => (each === ' ' ? t('notes.space') : each)).join('  ') });
    return t(`notes.${one.note}`, { purpose, length: String(one.length), max: String(one.max) });
  };
  if (notes.length === 0) return null;
  return (
    <section aria-label={t('notesTitle')} className="flex flex-col gap-2 border-t border-line pt-4">
      <h3 className="text-table font-medium">{t('notesTitle')}</h3>
      <ul className="flex flex-col gap-2" aria-live="polite">
        {notes.map((one) => (
          <li key={one.note + ('kind' in one ? one.kind : '')} className="flex gap-2 text-table">
            <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warn" />
            <span>{textOf(one)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
