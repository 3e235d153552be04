'use client';

import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { CheckboxField, CodeField, TextField } from '@/components/form/fields';
import { useActionForm } from '@/components/form/use-action-form';
import { FieldGroup, FieldRow } from '@/components/ui/field';
import { PARTNER_ROLES, proposeNickname } from '@/lib/partners/partner.rules';
import { savePartnerSchema } from '@/lib/partners/save-partner.schema';
import { savePartnerAction } from '../actions';
import { ActiveField } from '../parts/active-field';
import { SetupForm } from '../parts/setup-form';
import { useSaved } from '../parts/use-saved';
import type { PartnerValues } from './partner-draft.types';

/** A partner: who it is, and its roles. */
export function PartnerForm({ values, proposed, next }: { values: PartnerValues; proposed: readonly string[]; next: string }) {
  const t = useTranslations('partners');
  const tables = useTranslations('tables');
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
    <SetupForm form={form} next={next}>
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
    </SetupForm>
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
