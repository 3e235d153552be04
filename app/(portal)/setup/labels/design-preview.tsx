'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useErrorText } from '@/lib/i18n/use-words';
import { previewLabelSchema } from '@/lib/labels/preview-label.schema';
import type { LabelPreview } from '@/lib/labels/preview-label.query';
import { LabelPicture } from '../../labels/label-picture';
import { previewLabelLookup } from './actions';
import type { DesignDraft } from './design-draft.types';

const PATIENCE_MS = 250;

/** The look that is in the form; null while it is not whole. */
function lookIn(values: DesignDraft): string | null {
  const { id: _id, version: _version, code: _code, description: _description, isDefault: _default, active: _active, ...look } = values;
  const keys = Object.keys(previewLabelSchema.shape);
  const whole = Object.fromEntries(Object.entries(look).filter(([name]) => keys.includes(name)));
  return previewLabelSchema.safeParse(whole).success ? JSON.stringify(whole) : null;
}

/** The label as it will come out, with the newest thing of its kind; it follows the form. */
export function DesignPreview() {
  const [t, common, errorText] = [useTranslations('labels'), useTranslations('common'), useErrorText()];
  const { control } = useFormContext<DesignDraft>();
  const values = useWatch({ control }) as DesignDraft;
  const look = useMemo(() => lookIn(values), [values]);
  const [shown, setShown] = useState<{
    readonly look: string;
    readonly preview: LabelPreview | null;
    readonly fault: string | null;
  } | null>(null);
  useEffect(() => {
    if (look === null) return;
    let stale = false;
    const timer = setTimeout(() => {
      void previewLabelLookup(JSON.parse(look))
        .catch(() => null)
        .then((answer) => {
          if (stale) return;
          const fault = answer ? (answer.ok ? null : errorText(answer.code, answer.params)) : common('lost');
          setShown({ look, preview: answer?.ok ? answer.data : null, fault });
        });
    }, PATIENCE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [look, common, errorText]);
  const fault = look !== null && shown?.look === look ? shown.fault : null;
  const wrong = look === null || fault !== null;
  return (
    <section
      aria-label={t('previewTitle')}
      aria-busy={shown?.look !== look}
      className="flex flex-col gap-3 rounded-lg border border-line bg-raised p-5"
    >
      <h2 className="font-semibold">{t('previewTitle')}</h2>
      {look === null ? <p className="text-table text-muted">{t('previewWrong')}</p> : null}
      {fault ? <p className="text-table text-bad">{fault}</p> : null}
      {!wrong && !shown ? <p className="text-table text-muted">{t('previewWaiting')}</p> : null}
      {shown?.preview && !wrong ? <LabelPicture preview={shown.preview} /> : null}
    </section>
  );
}
