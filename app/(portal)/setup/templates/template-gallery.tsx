'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { freeCode } from '@/lib/templates/free-code.rules';
import { TEMPLATE_PRESET_KEYS, TEMPLATE_PRESETS, type TemplatePresetKey } from '@/lib/templates/presets.types';
import { TEMPLATE_TYPES } from '@/lib/templates/template.types';
import type { OffsetChoice } from '@/lib/templates/templates.query';
import { codeKey } from '@/lib/kernel/code';
import type { TemplateDraft } from './template-draft.types';

type TemplateGalleryProps = {
  /** What the form was begun with, if the address said so. */
  readonly begun: TemplatePresetKey | null;
  /** The templates that exist: a code proposed is a free one. */
  readonly existing: readonly OffsetChoice[];
};

/** The ready-made templates by direction; the warehouse stays as it was chosen. One chosen, the gallery folds away. */
export function TemplateGallery({ begun, existing }: TemplateGalleryProps) {
  const t = useTranslations('templates');
  const { getValues, reset, setFocus } = useFormContext<TemplateDraft>();
  const [chosen, setChosen] = useState<TemplatePresetKey | null>(begun);
  const [open, setOpen] = useState(begun === null);
  const fill = (key: TemplatePresetKey) => {
    const now = getValues();
    const taken = new Set(existing.filter((one) => one.warehouseId === now.warehouseId).map(({ code }) => codeKey(code) ?? ''));
    const preset = { ...TEMPLATE_PRESETS[key], code: freeCode(TEMPLATE_PRESETS[key].code, taken), description: t(`presets.${key}.name`) };
    reset({ ...now, ...preset }, { keepDefaultValues: true });
    setChosen(key);
    setOpen(false);
    setFocus(now.warehouseId === null ? 'warehouseId' : 'description');
  };
  if (!open && chosen) {
    return (
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span>{t('galleryFrom', { name: t(`presets.${chosen}.name`) })}</span>
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {t('galleryOther')}
        </Button>
      </p>
    );
  }
  return (
    <section aria-labelledby="presets" className="flex flex-col gap-3">
      <h2 id="presets" className="font-semibold">
        {t('presetsTitle')}
      </h2>
      <p className="-mt-2 text-table text-muted">{t('presetsWhy')}</p>
      {TEMPLATE_TYPES.map((type) => (
        <div key={type} className="flex flex-col gap-2">
          <h3 className="text-table font-medium">{t(type === 'LOAD' ? 'galleryIn' : 'galleryOut')}</h3>
          <div className="grid gap-2 sm:grid-cols-3">
            {TEMPLATE_PRESET_KEYS.filter((key) => TEMPLATE_PRESETS[key].type === type).map((key) => (
              <Button
                key={key}
                aria-pressed={key === chosen}
                className="h-auto flex-col items-start justify-start gap-0.5 py-2.5 text-left whitespace-normal"
                onClick={() => fill(key)}
              >
                <span>{t(`presets.${key}.name`)}</span>
                <span className="text-small font-normal text-muted">{t(`presets.${key}.what`)}</span>
              </Button>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
