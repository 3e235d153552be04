'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Combobox, type LookupOption } from '@/components/ui/combobox';
import { DayInput } from '@/components/ui/day-field';
import { Field } from '@/components/ui/field';
import { type CodePurpose, type CodeSources, type CodeTypeDef, SEGMENT_KINDS } from '@/lib/code-types/code-type.types';
import { useErrorText } from '@/lib/i18n/use-words';
import { isDay } from '@/lib/kernel/day';
import { lookupItemsLookup, previewSourcesLookup } from './actions';
import { CodeNotes } from './code-notes';
import { MissingSources } from './missing-sources';
import { usePreview } from './use-preview';

/** What stands for an item as long as none is chosen. */
const EXAMPLE = { itemClass: 'MOB', itemCode: 'ART' };
const loadItems =
  (purpose: CodePurpose) =>
  async (query: string): Promise<LookupOption[]> => {
    const answer = await lookupItemsLookup(purpose === 'SERIAL' ? { query, serialManaged: true } : { query });
    if (!answer.ok) throw new Error(answer.code);
    return answer.data.map(({ id, classCode, code, description }) => ({ id, code, description: `${classCode} · ${description}` }));
  };
const LOADERS = { LOT: loadItems('LOT'), SERIAL: loadItems('SERIAL') };

/** The lot that the pieces of a preview belong to. */
const EXAMPLE_LOT = 'L001';

type PreviewPanelProps = { readonly type: CodeTypeDef; readonly today: string; readonly item: LookupOption | null };

/** The next five codes for a chosen item and day, and which source is missing. */
export function PreviewPanel({ type, today, item: first }: PreviewPanelProps) {
  const t = useTranslations('codeTypes');
  const [item, setItem] = useState(first);
  const [day, setDay] = useState(today);
  const [sources, setSources] = useState<CodeSources | null>(null);
  const itemId = item?.id ?? null;
  const ofLot = type.segments.some(({ kind }) => kind === 'LOT_CODE') || type.rootKinds.includes('LOT_CODE');
  useEffect(() => {
    if (!isDay(day)) return;
    let stale = false;
    void previewSourcesLookup({ itemId, variantId: null, day }).then((answer) => {
      if (stale || !answer.ok || !answer.data) return;
      setSources({ ...answer.data, ...(itemId ? {} : EXAMPLE), lotCode: EXAMPLE_LOT });
    });
    return () => {
      stale = true;
    };
  }, [itemId, day]);
  return (
    <section aria-label={t('previewTitle')} className="flex flex-col gap-4 rounded-lg border border-line bg-raised p-5">
      <header>
        <h2 className="font-semibold">{t('previewTitle')}</h2>
        <p className="text-small text-muted">{t('previewWhy')}</p>
      </header>
      <Codes type={type} sources={sources} itemId={itemId} />
      <Field label={t('previewItem')} help={item ? undefined : t('previewItemNone')}>
        {(control) => <Combobox {...control} value={item} onChange={setItem} load={LOADERS[type.purpose]} />}
      </Field>
      <Field label={t('previewDay')}>{(control) => <DayInput {...control} value={day} today={today} onChange={setDay} />}</Field>
      {ofLot ? <p className="text-small text-muted">{t('previewLot', { lot: EXAMPLE_LOT })}</p> : null}
      {sources ? <MissingSources type={type} sources={sources} itemId={itemId} /> : null}
    </section>
  );
}

type CodesProps = { readonly type: CodeTypeDef; readonly sources: CodeSources | null; readonly itemId: string | null };

function Codes({ type, sources, itemId }: CodesProps) {
  const t = useTranslations('codeTypes');
  const errorText = useErrorText();
  const { preview, settled } = usePreview(type, sources, { purpose: type.purpose, codeTypeId: type.id || null, itemId, variantId: null });
  if (type.segments.length === 0) return <p className="text-table text-muted">{t('previewEmpty')}</p>;
  if (!preview) return <p className="text-table text-muted">{t('previewWaiting')}</p>;
  const { codes, error } = preview;
  const missing = error?.code === 'E_CODE_SOURCE_MISSING';
  const part = SEGMENT_KINDS.find((kind) => kind === error?.params.kind);
  return (
    <div className="flex flex-col gap-2">
      <ol aria-label={t('previewTitle')} aria-busy={!settled} className="flex flex-col gap-1">
        {codes.map((code) => (
          <li key={code}>
            <code className="text-body whitespace-pre wrap-anywhere">{code}</code>
          </li>
        ))}
      </ol>
      {codes.length === 1 && !error ? <p className="text-small text-muted">{t('previewOnly')}</p> : null}
      {error && !missing ? (
        <p role="status" className="text-table text-bad">
          {codes.length > 0 ? `${t('previewLast')}. ` : ''}
          {part ? `${t(`kinds.${part}`)}: ` : ''}
          {errorText(error.code, error.params)}
        </p>
      ) : null}
      <CodeNotes type={type} codes={codes} />
    </div>
  );
}
