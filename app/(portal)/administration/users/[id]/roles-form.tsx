'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { notify } from '@/components/ui/toast';
import type { Role } from '@/lib/kernel/permissions';
import { changeRolesSchema } from '@/lib/users/user.schema';
import { changeRolesAction } from '../actions';
import { RolesField } from '../roles-field';

type Props = {
  readonly userId: string;
  readonly version: number;
  readonly roles: readonly Role[];
  readonly onlyAdministrator: boolean;
};

/** What a member may do. */
export function RolesForm({ userId, version, roles, onlyAdministrator }: Props) {
  const t = useTranslations('users');
  const form = useActionForm<{ userId: string; version: number; roles: Role[] }, unknown>({
    id: 'roles',
    schema: changeRolesSchema,
    action: changeRolesAction,
    defaults: { userId, version, roles: [...roles] },
    onDone: () => notify({ title: t('rolesSaved') }),
  });
  return (
    <Form form={form} action={t('saveRoles')} embedded>
      <RolesField frozen={onlyAdministrator ? 'ADMIN' : undefined} />
    </Form>
  );
}
