'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { Button, LinkButton } from '@/components/ui/button';
import { inviteUserSchema } from '@/lib/users/user.schema';
import type { SentLink } from '@/lib/users/link.types';
import type { Role } from '@/lib/kernel/permissions';
import { inviteUserAction } from './actions';
import { LinkToCopy } from './link-to-copy';
import { RolesField } from './roles-field';

type Values = { email: string; name: string; roles: Role[] };
type Made = SentLink & { readonly name: string };

const EMPTY: Values = { email: '', name: '', roles: ['OPERATOR'] };

/** Who is invited to do what; afterwards the link, on its way by mail where the portal has a mail server, else to hand on. */
export function InviteForm({ origin, mail }: { origin: string; mail: boolean }) {
  const t = useTranslations('users');
  const [made, setMade] = useState<Made | null>(null);
  const form = useActionForm<Values, SentLink>({
    id: 'invite',
    schema: inviteUserSchema,
    action: inviteUserAction,
    defaults: EMPTY,
    onDone: (link, { name }) => {
      setMade({ ...link, name });
      form.form.reset(EMPTY);
    },
  });
  if (made) {
    return (
      <section className="flex max-w-[40rem] flex-col gap-4">
        <h2 className="font-semibold">{t('invited', { name: made.name })}</h2>
        <LinkToCopy origin={origin} path="/invitation" link={made} />
        <p className="text-table text-muted">{t(made.mail === 'sent' ? 'invitedSent' : 'invitedNext', { name: made.name })}</p>
        <div className="flex flex-wrap gap-2">
          <LinkButton kind="primary" href={'/administration/users' as Route}>
            {t('toList')}
          </LinkButton>
          <Button onClick={() => setMade(null)}>{t('inviteAnother')}</Button>
        </div>
      </section>
    );
  }
  return (
    <Form form={form} action={t(mail ? 'sendInvitation' : 'makeInvitation')}>
      <TextField {...form.at('email')} label={t('email')} type="email" help={t('emailHelp')} required autoFocus />
      <TextField {...form.at('name')} label={t('name')} help={t('nameHelp')} required />
      <RolesField />
    </Form>
  );
}
