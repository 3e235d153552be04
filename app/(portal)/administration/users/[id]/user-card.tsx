import { History } from 'lucide-react';
import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { PageHeader } from '@/components/page-header';
import { Band } from '@/components/ui/band';
import { LinkButton } from '@/components/ui/button';
import { DescriptionList } from '@/components/ui/description-list';
import { bindFormats } from '@/lib/i18n/words';
import type { UserCard } from '@/lib/users/users.query';
import { UserStateChip } from '../user-state';
import { MemberActions } from './member-actions';
import { RolesForm } from './roles-form';

type Props = { readonly user: UserCard; readonly own: boolean; readonly origin: string; readonly timeZone: string };

/** Who it is, the roles, and what an administrator can do. */
export function UserCardView({ user, own, origin, timeZone }: Props) {
  const t = useTranslations('users');
  const { moment, day } = bindFormats(useLocale(), timeZone);
  const { userId, version, name } = user;
  const onlyAdministrator = user.active && user.roles.includes('ADMIN') && user.otherAdministrators === 0;
  return (
    <>
      <PageHeader
        title={name}
        state={
          <>
            <UserStateChip state={user.active && user.accountActive ? 'active' : 'disabled'} />
            {own ? t('yourself') : null}
          </>
        }
        parents={[{ label: t('title'), href: '/administration/users' }]}
        action={
          <LinkButton
            href={`/administration/audit?entity=user&id=${userId}` as Route}
            icon={<History aria-hidden="true" className="size-4" />}
          >
            {t('history')}
          </LinkButton>
        }
      />
      {user.active ? null : <Band kind="warn" title={t('disabledBand', { name })} />}
      <DescriptionList
        details={[
          { key: 'email', term: t('email'), value: user.email },
          { key: 'since', term: t('memberSince'), value: day(user.since.toISOString().slice(0, 10)) },
          { key: 'seen', term: t('seen'), value: user.seen ? moment(user.seen) : t('neverSeen') },
        ]}
      />
      <RolesForm key={version} userId={userId} version={version} roles={user.roles} onlyAdministrator={onlyAdministrator} />
      <MemberActions
        member={{ userId, version }}
        name={name}
        active={user.active}
        onlyAdministrator={onlyAdministrator}
        own={own}
        origin={origin}
      />
    </>
  );
}
