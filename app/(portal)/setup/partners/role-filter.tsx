import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/select';
import { PARTNER_ROLES, type PartnerRole } from '@/lib/partners/partner.rules';

/** The partners of one role, or all. */
export function RoleFilter({ role }: { role: PartnerRole | '' }) {
  const t = useTranslations('partners');
  const common = useTranslations('common');
  const choices = PARTNER_ROLES.map((value) => ({ value, label: t(value) }));
  return <Select key={role} name="role" aria-label={t('roles')} defaultValue={role} empty={common('all')} choices={choices} />;
}
