'use client';

import { useTranslations } from 'next-intl';
import { useController } from 'react-hook-form';
import { useFieldFact } from '@/components/form/form-context';
import { Checkbox } from '@/components/ui/checkbox';
import { ROLES, type Role } from '@/lib/kernel/permissions';

const isRoles = (value: unknown): value is readonly Role[] => Array.isArray(value);

/** The roles of a person, each with what it allows. */
export function RolesField({ frozen }: { frozen?: Role }) {
  const t = useTranslations('users');
  const { field, fieldState } = useController({ name: 'roles' });
  useFieldFact('roles', t('rolesTitle'), true);
  const chosen = isRoles(field.value) ? field.value : [];
  const error = fieldState.error?.message;
  return (
    <fieldset className="flex flex-col gap-3" aria-describedby={error ? 'roles-error' : undefined}>
      <legend className="mb-2 text-table font-medium">{t('rolesTitle')}</legend>
      {ROLES.map((role, at) => (
        <Checkbox
          key={role}
          ref={at === 0 ? field.ref : undefined}
          label={t(`roles.${role}.name`)}
          consequence={frozen === role ? t('lastAdministrator') : t(`roles.${role}.may`)}
          checked={chosen.includes(role)}
          disabled={frozen === role}
          onBlur={field.onBlur}
          onChange={(event) => field.onChange(event.target.checked ? [...chosen, role] : chosen.filter((each) => each !== role))}
        />
      ))}
      {error ? (
        <p id="roles-error" className="text-table text-bad">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
