'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { Band } from '@/components/ui/band';
import { LinkButton } from '@/components/ui/button';
import type { Day } from '@/lib/kernel/day';
import type { ItemChoices } from '@/lib/items/item-choices.query';
import { saveItemSchema } from '@/lib/items/save-item.schema';
import { useCardForm } from '../parts/use-card-form';
import { saveItemAction } from './actions';
import { IdentityGroup } from './general-groups';
import type { ItemDraft } from './item-draft.types';
import { LotGroup } from './lot-group';
import { LotSentence } from './lot-sentence';
import { MoreGroups } from './more-groups';
import { SerialGroup } from './serial-group';
import { TrackingLinks, trackingOf } from './tracking-links';

type Used = { readonly changeClassAllowed: boolean; readonly trackedFrom: Day | null };

export type ItemFormProps = {
  readonly draft: ItemDraft;
  readonly choices: ItemChoices;
  readonly today: string;
  readonly mayEdit: boolean;
  /** The parts on show: both while the item is new, one tab afterwards. */
  readonly show: 'all' | 'general' | 'lots';
  /** A posted line names the item: some fields stay as they are. */
  readonly used?: Used | null;
  readonly next?: string;
};

/** An item: what it is, and what happens to its lots and pieces. */
export function ItemForm({ draft, choices, today, mayEdit, show, used = null, next }: ItemFormProps) {
  const t = useTranslations('items');
  const isNew = draft.id === null;
  const tracking =
    show === 'lots' && used
      ? trackingOf(
          draft,
          used.trackedFrom,
          choices.wholeUnits.map(({ id }) => id),
        )
      : null;
  const handle = useCardForm<ItemDraft>({
    id: `item-${show}`,
    schema: saveItemSchema,
    action: saveItemAction,
    defaults: draft,
    done: (code) => t(isNew ? 'created' : 'saved', { code }),
    list: '/setup/items',
    next,
  });
  const back = (
    <LinkButton href="/setup/items" kind="quiet">
      {t('cancel')}
    </LinkButton>
  );
  return (
    <fieldset disabled={!mayEdit} className="contents">
      {mayEdit ? null : <Band kind="info" title={t('readOnly')} />}
      <Form
        form={handle}
        action={t(isNew ? 'create' : 'save')}
        secondary={back}
        aside={show === 'general' ? undefined : <LotSentence today={today} choices={choices} />}
      >
        {used && tracking ? <TrackingLinks {...tracking} mayEdit={mayEdit} /> : null}
        {used && !tracking ? (
          <Band kind="info" title={t('usedTitle')}>
            {t('usedBody')} {used.changeClassAllowed ? t('usedClass') : null}
          </Band>
        ) : null}
        {show === 'lots' ? null : <IdentityGroup choices={choices} used={used} />}
        {show === 'general' ? null : <LotGroup choices={choices} used={used !== null} />}
        {show === 'general' ? null : <SerialGroup choices={choices} used={used !== null} />}
        {show === 'lots' ? null : <MoreGroups choices={choices} used={used !== null} folded={isNew} />}
      </Form>
    </fieldset>
  );
}
