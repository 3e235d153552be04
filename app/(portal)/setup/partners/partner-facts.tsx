import { useTranslations } from 'next-intl';
import { PARTNER_ROLES } from '@/lib/partners/partner.rules';
import type { PartnerRow } from '@/lib/partners/partners.query';
import { ReadOnly } from '../parts/read-only';

/** A partner for those who may look but not change. */
export function PartnerFacts({ partner }: { partner: PartnerRow }) {
  const t = useTranslations('partners');
  const roles = PARTNER_ROLES.filter((role) => partner[role]).map((role) => t(role));
  const details = [
    [t('nickname'), partner.nickname],
    [t('account'), `${partner.account} / ${partner.subaccount}`],
    [t('roles'), roles.join(', ')],
  ] as const;
  return <ReadOnly details={details} />;
}
