'use client';

import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { IconButton } from '@/components/ui/button';
import { Badge } from '@/components/ui/status-chip';
import { useFormats } from '@/lib/i18n/use-words';
import type { BomDraft } from './bom-draft.types';
import { useBomItems } from './bom-items';
import { ComponentDetails } from './component-details';
import { ChoiceCell, ItemCell, QuantityCell, useFollowItem } from './grid-field';

/** Columns of the grid of components on a wide screen. */
export const GRID = 'gap-3 lg:grid-cols-[2rem_minmax(12rem,1fr)_minmax(7rem,10rem)_8rem_6rem_6rem_9.5rem]';

type ComponentRowProps = {
  readonly index: number;
  readonly count: number;
  readonly mayEdit: boolean;
  readonly onMove: (to: number) => void;
  readonly onTakeOut: () => void;
};

/** One component: what and how much; the rest opens under it. */
export function ComponentRow({ index, count, mayEdit, onMove, onTakeOut }: ComponentRowProps) {
  const t = useTranslations('boms');
  const at = `components.${index}` as const;
  const { control, formState } = useFormContext<BomDraft>();
  const itemId = useWatch({ control, name: `${at}.itemId` });
  const item = useBomItems().of(itemId);
  const [open, setOpen] = useState(false);
  const hasError = Boolean(formState.errors.components?.[index]);
  const shown = open || (hasError && hasHiddenError(formState.errors.components?.[index]));
  const follow = useFollowItem(at);
  const details = useId();
  const place = String(index + 1);
  const name = item?.code ?? t('componentNo', { place });
  return (
    <li className="border-b border-line px-3 py-2 last:border-b-0">
      <div className={`grid grid-cols-2 items-start sm:grid-cols-4 ${GRID}`}>
        <span className="pt-2 text-table text-muted max-lg:hidden">{place}</span>
        <ItemCell
          className="col-span-2 lg:col-span-1"
          name={`${at}.itemId`}
          short={t('columnItemNo', { place })}
          label={t('itemOf', { place })}
          required
          onItem={follow}
        />
        {item && item.variants.length > 0 ? (
          <ChoiceCell
            className="col-span-2 lg:col-span-1"
            name={`${at}.variantId`}
            short={t('columnVariant')}
            label={t('variantOf', { name })}
            choices={item.variants}
            empty={t('chooseVariant')}
          />
        ) : (
          <span className="max-lg:hidden" />
        )}
        <QuantityCell name={`${at}.quantity`} short={t('columnQuantity')} label={t('quantityOf', { name })} required />
        <ChoiceCell
          name={`${at}.uomId`}
          short={t('columnUnit')}
          label={t('unitOf', { name })}
          choices={item?.units ?? []}
          {...(item ? {} : { empty: '–' })}
        />
        <QuantityCell name={`${at}.scrapPct`} short={t('columnScrap')} label={t('scrapOf', { name })} unit="%" />
        <span className="flex items-end self-end lg:self-start">
          <IconButton
            label={t(shown ? 'hideDetails' : 'showDetails', { name })}
            aria-expanded={shown}
            aria-controls={details}
            onClick={() => setOpen(!shown)}
            icon={shown ? <ChevronDown aria-hidden="true" className="size-4" /> : <ChevronRight aria-hidden="true" className="size-4" />}
          />
          {mayEdit ? (
            <>
              <IconButton
                label={t('moveUp', { name })}
                disabled={index === 0}
                onClick={() => onMove(index - 1)}
                icon={<ArrowUp aria-hidden="true" className="size-4" />}
              />
              <IconButton
                label={t('moveDown', { name })}
                disabled={index === count - 1}
                onClick={() => onMove(index + 1)}
                icon={<ArrowDown aria-hidden="true" className="size-4" />}
              />
              <IconButton label={t('takeOut', { name })} onClick={onTakeOut} icon={<X aria-hidden="true" className="size-4" />} />
            </>
          ) : null}
        </span>
      </div>
      {shown ? null : <Facts index={index} phantom={item?.phantom ?? false} />}
      <div id={details}>{shown ? <ComponentDetails at={at} name={name} mayEdit={mayEdit} /> : null}</div>
    </li>
  );
}

const HIDDEN = ['validFrom', 'validTo', 'note', 'alternatives', 'fixed', 'movable', 'phantomLevel'];
/** A complaint about a field that a closed row does not show. */
const hasHiddenError = (errors: object | undefined): boolean => HIDDEN.some((name) => name in (errors ?? {}));

/** What is unusual about a closed row, in words. */
function Facts({ index, phantom }: { index: number; phantom: boolean }) {
  const t = useTranslations('boms');
  const { day } = useFormats();
  const row = useWatch<BomDraft, `components.${number}`>({ name: `components.${index}` });
  const items = useBomItems();
  if (!row) return null;
  const { fixed, movable, phantomLevel, validFrom, validTo, note, alternatives } = row;
  const instead = alternatives.flatMap(({ itemId }) => items.of(itemId)?.code ?? []);
  const facts = [
    ...(fixed ? [t('fixedShort')] : []),
    ...(movable ? [] : [t('notMovableShort')]),
    ...(phantom || phantomLevel ? [t('phantomShort')] : []),
    ...(validFrom ? [t('validFromShort', { day: day(validFrom) })] : []),
    ...(validTo ? [t('validToShort', { day: day(validTo) })] : []),
    ...(instead.length > 0 ? [t('alternativesShort', { items: instead.join(', ') })] : []),
    ...(note ? [note] : []),
  ];
  if (facts.length === 0) return null;
  return (
    <p className="mt-1 flex flex-wrap gap-1.5 lg:pl-11">
      {facts.map((fact) => (
        <Badge key={fact}>{fact}</Badge>
      ))}
    </p>
  );
}
