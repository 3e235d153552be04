'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { CheckboxField, CodeField, TextField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { LinkButton } from '@/components/ui/button';
import { FieldGroup, FieldRow } from '@/components/ui/field';
import { PARTNER_ROLES, proposeNickname } from '@/lib/partners/partner.rules';
import { savePartnerSchema } from '@/lib/partners/save-partner.schema';
import { savePartnerAction } from '../actions';
import { ActiveField } from '../parts/active-field';
import { useSaved } from '../parts/use-saved';

export type PartnerValues = {
  readonly id: string | null;
  readonly version: number | null;
  readonly account: string;
  readonly subaccount: string;
  readonly name: string;
  readonly nickname: string;
  readonly isCustomer: boolean;
  readonly isSupplier: boolean;
  readonly isProducer: boolean;
  readonly isSubcontractor: boolean;
  readonly active: boolean;
};

/** A partner: who it is, and its roles. */
export function PartnerForm({ values, proposed, next }: { values: PartnerValues; proposed: readonly string[]; next: string }) {
  const t = useTranslations('partners');
  const tables = useTranslations('tables');
  const common = useTranslations('common');
  const saved = useSaved(next);
  const form = useActionForm<PartnerValues, unknown>({
    id: 'partner',
    schema: savePartnerSchema,
    action: savePartnerAction,
    defaults: values,
    onDone: (_, { name }) => saved(tables('saved', { code: name.trim() })),
  });
  const marked = (name: keyof PartnerValues) => ({ ...form.at(name), proposed: proposed.includes(name) });
  return (
    <Form
      form={form}
      action={common('save')}
      secondary={
        <LinkButton kind="quiet" href={next as Route}>
          {common('cancel')}
        </LinkButton>
      }
    >
      <FieldGroup title={t('identity')}>
        <TextField {...marked('name')} label={t('name')} required />
        <NicknameField proposed={proposed.includes('nickname')} />
        <FieldRow>
          <CodeField {...marked('account')} label={t('account')} required help={t('accountHelp')} />
          <CodeField {...marked('subaccount')} label={t('subaccount')} required />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title={t('roles')} why={t('rolesWhy')}>
        {PARTNER_ROLES.map((role) => (
          <CheckboxField key={role} {...form.at(role)} label={t(role)} consequence={t(`${role}Why`)} />
        ))}
      </FieldGroup>
      <FieldGroup title={tables('state')}>
        <ActiveField />
      </FieldGroup>
    </Form>
  );
}

/** The nickname; while it is empty it shows what it will become. */
function NicknameField({ proposed }: { proposed: boolean }) {
  const t = useTranslations('partners');
  const name: unknown = useWatch({ name: 'name' });
  const proposal = typeof name === 'string' ? proposeNickname(name) : '';
  const help = proposal ? t('nicknameProposal', { nickname: proposal }) : t('nicknameHelp');
  return <CodeField name="nickname" label={t('nickname')} placeholder={proposal} help={help} proposed={proposed} />;
}
