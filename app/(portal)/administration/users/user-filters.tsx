'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { ROLES } from '@/lib/kernel/permissions';

/** The controls of the folded filters. */
export function UserFilters({ role }: { role: string }) {
  const t = useTranslations('users');
  return (
    <Field label={t('role')}>
      {(control) => (
        <Select
          {...control}
          key={role}
          name="role"
          defaultValue={role}
          empty={t('anyRole')}
          choices={ROLES.map((value) => ({ value, label: t(`roles.${value}.name`) }))}
        />
      )}
    </Field>
  );
}
