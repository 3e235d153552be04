import type { useTranslations } from 'next-intl';
import type { Chip } from '@/components/register/toolbar';

type Filter = {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
};

/** The chip of a filter that was chosen from a list; none while nothing is chosen. */
export function filterChip(t: ReturnType<typeof useTranslations<'register'>>, { name, value, label, choices }: Filter): Chip[] {
  if (value === '') return [];
  const told = choices.find((choice) => choice.value === value)?.label ?? value;
  return [{ key: name, label: t('chip', { name: label, value: told }), changes: { [name]: null } }];
}
