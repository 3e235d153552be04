'use client';

import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { CheckboxField, CodeField, DayField, QuantityField, TextField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { Band } from '@/components/ui/band';
import { LinkButton } from '@/components/ui/button';
import { FieldGroup, FieldRow } from '@/components/ui/field';
import type { BomItem } from '@/lib/boms/bom-items.query';
import { saveBomSchema } from '@/lib/boms/save-bom.schema';
import { ActiveField } from '../parts/active-field';
import { useCardForm } from '../parts/use-card-form';
import { saveBomAction } from './actions';
import type { BomDraft } from './bom-draft.types';
import { BomItems, useBomItems } from './bom-items';
import { ComponentRows } from './component-rows';
import { ChoiceCell, ItemCell } from './grid-field';

type BomFormProps = {
  readonly draft: BomDraft;
  readonly items: readonly BomItem[];
  readonly mayEdit: boolean;
  /** The version that a new one is a copy of. */
  readonly copyOf?: string | null;
  /** Where to go after the first save; the card without it. */
  readonly next?: string;
};

/** A version of a bill of materials: what it makes, and of what. */
export function BomForm({ draft, items, mayEdit, copyOf = null, next }: BomFormProps) {
  const t = useTranslations('boms');
  const isNew = draft.id === null;
  const handle = useCardForm<BomDraft>({
    id: 'bom',
    schema: saveBomSchema,
    action: saveBomAction,
    defaults: draft,
    done: (code) => t(isNew ? 'created' : 'saved', { code }),
    list: '/setup/boms',
    next,
  });
  return (
    <fieldset disabled={!mayEdit} className="contents">
      <BomItems items={items}>
        {mayEdit ? null : <Band kind="info" title={t('readOnly')} />}
        <Form
          wide
          form={handle}
          action={t(isNew ? 'create' : 'save')}
          secondary={
            <LinkButton href="/setup/boms" kind="quiet">
              {t('cancel')}
            </LinkButton>
          }
        >
          {copyOf ? <Band kind="info" title={t('copyTitle', { code: copyOf })} /> : null}
          <div className="flex max-w-[40rem] flex-col gap-6">
            <Head isNew={isNew} />
          </div>
          <FieldGroup title={t('compositionTitle')} why={t('compositionWhy')}>
            <ComponentRows mayEdit={mayEdit} />
          </FieldGroup>
          <div className="flex max-w-[40rem] flex-col gap-6">
            <FieldGroup title={t('useTitle')} why={t('useWhy')}>
              <CheckboxField {...handle.at('isDefault')} label={t('isDefault')} consequence={t('isDefaultWhy')} />
              <FieldRow>
                <DayField {...handle.at('validFrom')} label={t('validFrom')} />
                <DayField {...handle.at('validTo')} label={t('validTo')} />
              </FieldRow>
              <CheckboxField {...handle.at('phantomAssembly')} label={t('phantomAssembly')} consequence={t('phantomAssemblyWhy')} />
              <TextField {...handle.at('note')} label={t('note')} />
              <ActiveField />
            </FieldGroup>
          </div>
        </Form>
      </BomItems>
    </fieldset>
  );
}

/** What the version makes. */
function Head({ isNew }: { isNew: boolean }) {
  const t = useTranslations('boms');
  const { control, setValue } = useFormContext<BomDraft>();
  const item = useBomItems().of(useWatch({ control, name: 'itemId' }));
  return (
    <FieldGroup title={t('parentTitle')} why={t('parentWhy')}>
      {isNew ? (
        <FieldRow>
          <ItemCell
            name="itemId"
            short={t('parent')}
            label={t('parent')}
            visible
            required
            onItem={() => setValue('variantId', null, { shouldDirty: true })}
          />
          {item && item.variants.length > 0 ? (
            <ChoiceCell
              name="variantId"
              short={t('columnVariant')}
              label={t('columnVariant')}
              visible
              choices={item.variants}
              empty={t('everyVariant')}
            />
          ) : null}
        </FieldRow>
      ) : null}
      <FieldRow>
        <CodeField name="code" label={t('code')} help={t('codeHelp')} required />
        <TextField name="description" label={t('description')} />
      </FieldRow>
      <QuantityField name="parentQty" label={t('parentQty')} help={t('parentQtyHelp')} uom={item?.units[0]?.code} required />
    </FieldGroup>
  );
}
