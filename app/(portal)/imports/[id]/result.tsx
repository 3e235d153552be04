'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFormats } from '@/lib/i18n/use-words';
import type { ImportView } from '@/lib/imports/import.types';
import { Commit } from './commit';
import type { FieldChoice } from './import-card';
import { Problems } from './problems';
import { UndoImport } from './undo-import';

type Props = { readonly view: ImportView; readonly fields: readonly FieldChoice[]; readonly may: boolean };

const SHOWN = ['rows', 'created', 'updated', 'skipped', 'refused'] as const;

/** What would come of the rows, or came of them, what is to be mended, and the next step. */
export function Result({ view, fields, may }: Props) {
  const t = useTranslations('imports');
  const { quantity } = useFormats();
  const { state, counts, id, fileKept } = view;
  return (
    <section className="flex flex-col gap-4 rounded-lg border border-line bg-raised p-4 md:p-6">
      <h2 className="text-body font-semibold">{t(state === 'CHECKED' ? 'wouldBe' : 'was')}</h2>
      <dl className="flex flex-wrap gap-x-8 gap-y-3">
        {SHOWN.map((name) => (
          <div key={name}>
            <dt className="text-small text-muted">{t(`counts.${name}`)}</dt>
            <dd className="text-title font-semibold tabular-nums">{quantity(String(counts[name]))}</dd>
          </div>
        ))}
      </dl>
      {state === 'CHECKED' && may ? <Commit view={view} /> : null}
      <Problems view={view} fields={fields} />
      {counts.refused > 0 && may && fileKept ? (
        <div className="flex flex-col items-start gap-1">
          <a href={`/imports/file?what=refused&id=${id}`} download className="inline-flex min-h-6 items-center gap-1.5 text-table">
            <Download aria-hidden="true" className="size-4" />
            {t('refusedFile')}
          </a>
          {state === 'PARTLY' ? null : <p className="text-small text-muted">{t('refusedHelp')}</p>}
        </div>
      ) : null}
      {(state === 'DONE' || state === 'PARTLY') && may && counts.created + counts.updated > 0 ? <UndoImport view={view} /> : null}
    </section>
  );
}
