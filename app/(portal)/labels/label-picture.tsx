'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useErrorText, useFormats } from '@/lib/i18n/use-words';
import type { LabelPreview } from '@/lib/labels/preview-label.query';

/** A label as a picture, which runs nothing, with what is to be known about it. @rules S15 */
export function LabelPicture({ preview }: { readonly preview: LabelPreview }) {
  const t = useTranslations('labelPrint');
  const errorText = useErrorText();
  const { quantity } = useFormats();
  const { svg, words, code, refusal, cut, module } = preview;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex justify-center rounded-md bg-sunken p-4">
        {/* biome-ignore lint/performance/noImgElement: made on the spot, nothing to load */}
        <img
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
          alt={words}
          className="max-h-[60vh] w-auto max-w-full border border-line"
        />
      </div>
      <p className="text-small text-muted">
        {code === null ? t('previewSample') : t('previewOf', { code })}
        {module > 0 ? ` · ${t('previewModule', { width: quantity(String(module)) })}` : null}
      </p>
      <div aria-live="polite" className="flex flex-col gap-2">
        {refusal ? (
          <p className="flex gap-2 text-table">
            <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warn" />
            <span>
              {t('previewRefused', { code: code ?? '' })}. {errorText(refusal.code, refusal.params)}
            </span>
          </p>
        ) : null}
        {cut ? (
          <p className="flex gap-2 text-table">
            <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warn" />
            <span>{t('previewCut')}</span>
          </p>
        ) : null}
      </div>
    </div>
  );
}
