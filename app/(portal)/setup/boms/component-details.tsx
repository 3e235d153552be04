'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { CheckboxField, DayField, TextField } from '@/components/form/fields';
import { Button, IconButton } from '@/components/ui/button';
import type { BomDraft } from './bom-draft.types';
import { useBomItems } from './bom-items';
import { ChoiceCell, ItemCell, QuantityCell } from './grid-field';

type At = `components.${number}`;
type DetailsProps = { readonly at: At; readonly name: string; readonly mayEdit: boolean };

/** What else can be said of a component: how it is taken, when it holds, and what may take its place. */
export function ComponentDetails({ at, name, mayEdit }: DetailsProps) {
  const t = useTranslations('boms');
  return (
    <fieldset className="mt-3 flex flex-col gap-4 border-l-2 border-accent pb-2 pl-4 lg:ml-4">
      <legend className="sr-only">{t('detailsOf', { name })}</legend>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <DayField name={`${at}.validFrom`} label={t('validFrom')} />
        <DayField name={`${at}.validTo`} label={t('validTo')} />
        <TextField name={`${at}.note`} label={t('note')} className="sm:col-span-2" />
      </div>
      <div className="grid grid-cols-1 gap-3 lg:grid-cols-3">
        <CheckboxField name={`${at}.fixed`} label={t('fixed')} consequence={t('fixedWhy')} />
        <CheckboxField name={`${at}.movable`} label={t('movable')} consequence={t('movableWhy')} />
        <CheckboxField name={`${at}.phantomLevel`} label={t('phantomLevel')} consequence={t('phantomLevelWhy')} />
      </div>
      <Alternatives at={at} name={name} mayEdit={mayEdit} />
    </fieldset>
  );
}

function Alternatives({ at, name, mayEdit }: DetailsProps) {
  const t = useTranslations('boms');
  const { control } = useFormContext<BomDraft>();
  const { fields, append, remove } = useFieldArray({ control, name: `${at}.alternatives` });
  return (
    <div className="flex max-w-3xl flex-col gap-2">
      <div>
        <h3 className="text-table font-medium">{t('alternatives')}</h3>
        <p className="text-small text-muted">{t('alternativesWhy')}</p>
      </div>
      {fields.length > 0 ? (
        <ol aria-label={t('alternativesOf', { name })} className="flex flex-col gap-2">
          {fields.map((field, index) => (
            <Alternative key={field.id} at={`${at}.alternatives.${index}`} index={index} onTakeOut={mayEdit ? () => remove(index) : null} />
          ))}
        </ol>
      ) : null}
      {mayEdit ? (
        <div>
          <Button
            kind="quiet"
            icon={<Plus aria-hidden="true" className="size-4" />}
            onClick={() => append({ itemId: null, variantId: null, ratio: '1' })}
          >
            {t('addAlternative')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

type AlternativeProps = { readonly at: `${At}.alternatives.${number}`; readonly index: number; readonly onTakeOut: (() => void) | null };

function Alternative({ at, index, onTakeOut }: AlternativeProps) {
  const t = useTranslations('boms');
  const { control, setValue } = useFormContext<BomDraft>();
  const item = useBomItems().of(useWatch({ control, name: `${at}.itemId` }));
  const place = String(index + 1);
  const name = item?.code ?? t('alternativeNo', { place });
  return (
    <li className="grid grid-cols-2 items-start gap-3 sm:grid-cols-[1.5rem_minmax(10rem,1fr)_minmax(6rem,9rem)_7rem_auto]">
      <span className="pt-2 text-table text-muted max-sm:hidden">{place}</span>
      <ItemCell
        className="max-sm:col-span-2"
        name={`${at}.itemId`}
        short={t('columnItemNo', { place })}
        label={t('alternativeItem', { place })}
        required
        onItem={() => setValue(`${at}.variantId`, null, { shouldDirty: true })}
      />
      {item && item.variants.length > 0 ? (
        <ChoiceCell
          name={`${at}.variantId`}
          short={t('columnVariant')}
          label={t('variantOf', { name })}
          choices={item.variants}
          empty={t('chooseVariant')}
        />
      ) : (
        <span className="max-sm:hidden" />
      )}
      <QuantityCell name={`${at}.ratio`} short={t('ratio')} label={t('ratioOf', { name })} required />
      {onTakeOut ? (
        <IconButton
          label={t('takeOut', { name })}
          onClick={onTakeOut}
          icon={<X aria-hidden="true" className="size-4" />}
          className="self-end"
        />
      ) : null}
    </li>
  );
}
