import { useLocale, useTranslations } from 'next-intl';
import { PageHeader } from '@/components/page-header';
import { Band } from '@/components/ui/band';
import { DescriptionList } from '@/components/ui/description-list';
import { bindFormats } from '@/lib/i18n/words';
import type { InvitationCard } from '@/lib/users/users.query';
import { UserStateChip } from '../../user-state';
import { InvitationActions } from './invitation-actions';

type Props = { readonly invitation: InvitationCard; readonly origin: string; readonly timeZone: string };

/** Who was invited to do what, by whom, and until when the link works. */
export function InvitationCardView({ invitation, origin, timeZone }: Props) {
  const t = useTranslations('users');
  const { moment, list } = bindFormats(useLocale(), timeZone);
  const { id, version, name, email, roles } = invitation;
  return (
    <>
      <PageHeader title={name} state={<UserStateChip state="invited" />} parents={[{ label: t('title'), href: '/administration/users' }]} />
      {invitation.expired ? <Band kind="warn" title={t('linkOver')} /> : null}
      <DescriptionList
        details={[
          { key: 'email', term: t('email'), value: email },
          { key: 'roles', term: t('rolesTitle'), value: list(roles.map((role) => t(`roles.${role}.name`))) },
          { key: 'by', term: t('invitedBy'), value: invitation.invitedBy },
          { key: 'at', term: t('invitedAt'), value: moment(invitation.createdAt) },
          { key: 'until', term: t('linkUntil'), value: moment(invitation.expiresAt) },
        ]}
      />
      <InvitationActions invitation={{ id, version }} name={name} origin={origin} />
    </>
  );
}
