'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { type BomDraft, NEW_COMPONENT } from './bom-draft.types';
import { ComponentRow, GRID } from './component-row';

/** The components of a version in their order, and the way to add one. */
export function ComponentRows({ mayEdit }: { mayEdit: boolean }) {
  const t = useTranslations('boms');
  const { control, formState } = useFormContext<BomDraft>();
  const { fields, append, remove, move } = useFieldArray({ control, name: 'components' });
  const [said, setSaid] = useState('');
  const shift = (from: number, to: number) => {
    move(from, to);
    setSaid(t('moved', { place: String(to + 1), of: String(fields.length) }));
  };
  const { errors } = formState;
  const problem = errors.components?.message ?? errors.components?.root?.message;
  return (
    <div className="flex flex-col gap-3">
      {fields.length === 0 ? (
        <p className="text-table text-muted">{t('noComponents')}</p>
      ) : (
        <div className="rounded-lg border border-line bg-raised">
          <div aria-hidden="true" className={`${GRID} hidden border-b border-line px-3 py-2 text-small font-medium text-muted lg:grid`}>
            <span>{t('columnNo')}</span>
            <span>{t('columnItem')}</span>
            <span>{t('columnVariant')}</span>
            <span className="text-right">{t('columnQuantity')}</span>
            <span>{t('columnUnit')}</span>
            <span className="text-right">{t('columnScrap')}</span>
            <span />
          </div>
          <ol aria-label={t('components')}>
            {fields.map((field, index) => (
              <ComponentRow
                key={field.id}
                index={index}
                count={fields.length}
                mayEdit={mayEdit}
                onMove={(to) => shift(index, to)}
                onTakeOut={() => {
                  remove(index);
                  setSaid(t('takenOut', { place: String(index + 1) }));
                }}
              />
            ))}
          </ol>
        </div>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
      {problem ? <p className="text-table text-bad">{problem}</p> : null}
      {mayEdit ? (
        <div>
          <Button
            icon={<Plus aria-hidden="true" className="size-4" />}
            onClick={() => append({ ...NEW_COMPONENT }, { shouldFocus: true, focusName: `components.${fields.length}.itemId` })}
          >
            {t('addComponent')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
