'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { notify } from '@/components/ui/toast';
import type { SentLink } from '@/lib/users/link.types';
import type { InvitationRef } from '@/lib/users/user.schema';
import { renewInvitationAction, withdrawInvitationAction } from '../../actions';
import { AskedAction } from '../../asked-action';
import { LinkToCopy } from '../../link-to-copy';

type Props = { readonly invitation: InvitationRef; readonly name: string; readonly origin: string };

/** A new link for a lost one, and the way back. */
export function InvitationActions({ invitation, name, origin }: Props) {
  const t = useTranslations('users');
  const router = useRouter();
  const [link, setLink] = useState<SentLink | null>(null);
  return (
    <section className="flex max-w-[40rem] flex-col border-t border-line">
      <AskedAction
        label={t('renew')}
        why={t('renewWhy')}
        question={t('renewAsk', { name })}
        run={() => renewInvitationAction(invitation)}
        onDone={setLink}
      />
      {link ? <LinkToCopy origin={origin} path="/invitation" link={link} /> : null}
      <AskedAction
        label={t('withdraw')}
        why={t('withdrawWhy')}
        question={t('withdrawAsk', { name })}
        danger
        run={() => withdrawInvitationAction(invitation)}
        onDone={() => {
          notify({ title: t('withdrawn', { name }) });
          router.push('/administration/users' as Route);
          router.refresh();
        }}
      />
    </section>
  );
}
