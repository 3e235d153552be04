import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/lib/i18n/formats';
import type { WarehouseRow } from '@/lib/warehouses/warehouses.query';
import { ReadOnly } from '../parts/read-only';

const SWITCHES = ['stockByLocation', 'stockByProject', 'stockByPartner', 'negativeStock'] as const;

/** A warehouse for those who may look but not change. */
export function WarehouseFacts({ warehouse, destination }: { warehouse: Omit<WarehouseRow, 'version'>; destination: string | null }) {
  const t = useTranslations('warehouses');
  const locale = useLocale();
  const switches = SWITCHES.map((name) => [t(name), t(`${name}${warehouse[name] ? 'On' : 'Off'}`)] as const);
  const closed = warehouse.endValidityDate ? formatDay(locale, warehouse.endValidityDate) : null;
  return (
    <ReadOnly
      details={[[t('kind'), t(`kinds.${warehouse.kind}`)], [t('endValidityDate'), closed], [t('destination'), destination], ...switches]}
    />
  );
}
