'use client';

import { useTranslations } from 'next-intl';
import { LinkButton } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { type Chip, clearing } from './toolbar';
import { useAddress } from './use-address';

/** There are rows, but none fits the filters. */
export function FilteredEmpty({ chips }: { chips: readonly Chip[] }) {
  const t = useTranslations('register');
  const address = useAddress();
  return (
    <EmptyState
      title={t('filteredEmptyTitle')}
      action={chips.length > 0 ? <LinkButton href={address(clearing(chips))}>{t('clearAll')}</LinkButton> : null}
    >
      {t('filteredEmptyBody')}
    </EmptyState>
  );
}
