import { useTranslations } from 'next-intl';
import { Register } from '@/components/register/register';
import type { Chip } from '@/components/register/toolbar';
import type { PageOf } from '@/lib/server/page-of';
import { USER_PAGE, USER_VIEWS, type UserRegisterParams } from '@/lib/users/user-register.params';
import type { UserRow } from '@/lib/users/users.query';
import { UserFilters } from './user-filters';
import { UserRows } from './user-rows';

type UserRegisterProps = { readonly params: UserRegisterParams; readonly page: PageOf<UserRow>; readonly now: string };

/** Quick filters, chips and rows of the users. */
export function UserRegister({ params, page, now }: UserRegisterProps) {
  const t = useTranslations('users');
  const { q, view, role, sort } = params;
  const quickFilters = USER_VIEWS.map((key) => ({
    key,
    label: t(`views.${key}`),
    changes: { view: key === 'all' ? null : key },
    current: key === view,
  }));
  const chips: Chip[] = [
    ...(q ? [{ key: 'q', label: q, changes: { q: null } }] : []),
    ...(role ? [{ key: 'role', label: t('roleChip', { role: t(`roles.${role}.name`) }), changes: { role: null } }] : []),
  ];
  return (
    <Register
      quickFilters={quickFilters}
      search={t('search')}
      chips={chips}
      filters={{ names: ['role'], controls: <UserFilters role={role} /> }}
      count={page.rows.length}
      paging={{ kind: 'page', page: params.page, size: USER_PAGE, total: page.total }}
      empty={null}
    >
      <UserRows rows={page.rows} sort={sort} now={now} />
    </Register>
  );
}
