'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { notify } from '@/components/ui/toast';
import type { ActionResult } from '@/lib/kernel/result';
import type { SentLink } from '@/lib/users/link.types';
import type { MemberRef } from '@/lib/users/user.schema';
import { disableMemberAction, enableMemberAction, makeResetLinkAction, removeMemberAction, signMemberOutAction } from '../actions';
import { AskedAction } from '../asked-action';
import { LinkToCopy } from '../link-to-copy';

type Props = {
  readonly member: MemberRef;
  readonly name: string;
  readonly active: boolean;
  readonly onlyAdministrator: boolean;
  readonly own: boolean;
  readonly origin: string;
};

/** The ways in and out of a member, each with what it brings about and how it is undone. */
export function MemberActions({ member, name, active, onlyAdministrator, own, origin }: Props) {
  const t = useTranslations('users');
  const router = useRouter();
  const [link, setLink] = useState<SentLink | null>(null);
  const told = (action: (raw: unknown) => Promise<ActionResult<unknown>>, done: string) => ({
    run: () => action(member),
    onDone: () => notify({ title: done }),
  });
  const frozen = onlyAdministrator ? t('lastAdministrator') : undefined;
  return (
    <section className="flex max-w-[40rem] flex-col border-t border-line">
      <h2 className="pt-5 font-semibold">{t('access')}</h2>
      <AskedAction
        label={t('resetLink')}
        why={t('resetLinkWhy')}
        question={t('resetLinkAsk', { name })}
        run={() => makeResetLinkAction(member)}
        onDone={(made) => setLink(made)}
      />
      {link ? <LinkToCopy origin={origin} path="/reset" link={link} /> : null}
      <AskedAction
        label={t('signOut')}
        why={t('signOutWhy')}
        question={t('signOutAsk', { name })}
        {...told(signMemberOutAction, t('signedOut', { name }))}
      />
      {active ? (
        <AskedAction
          label={t('disable')}
          why={frozen ?? t('disableWhy')}
          question={t('disableAsk', { name })}
          danger
          disabled={onlyAdministrator}
          {...told(disableMemberAction, t('disabled', { name }))}
        />
      ) : (
        <AskedAction
          label={t('enable')}
          why={t('enableWhy')}
          question={t('enableAsk', { name })}
          {...told(enableMemberAction, t('enabled', { name }))}
        />
      )}
      <AskedAction
        label={t('remove')}
        why={frozen ?? t('removeWhy')}
        question={own ? t('removeSelfAsk') : t('removeAsk', { name })}
        danger
        disabled={onlyAdministrator}
        run={() => removeMemberAction(member)}
        onDone={() => {
          notify({ title: t('removed', { name }) });
          router.push('/administration/users' as Route);
          router.refresh();
        }}
      />
    </section>
  );
}
