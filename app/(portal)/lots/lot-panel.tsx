import { getTranslations } from 'next-intl/server';
import { SidePanel } from '@/components/register/side-panel';
import { CodeText } from '@/components/ui/code-text';
import { DescriptionList } from '@/components/ui/description-list';
import { DayText, QuantityText } from '@/components/ui/quantity';
import type { Day } from '@/lib/kernel/day';
import { readLot } from '@/lib/lots/lot-card.query';
import { appDatabase } from '@/lib/server/app-database';
import { LotExpiry, LotStatus } from './lot-marks';

/** One lot beside the list. @rules REG-04 */
export async function LotPanel({ id, companyId, today }: { id: string; companyId: number; today: Day }) {
  const lot = await readLot(appDatabase().sql, companyId, id, today);
  if (!lot) return null;
  const t = await getTranslations('lots');
  const quantity = (value: string) => <QuantityText value={value} uom={lot.uom} />;
  return (
    <SidePanel title={<CodeText code={lot.code} />} href={`/lots/${lot.id}`}>
      <p>
        <span className="font-mono text-table">
          {lot.classCode} {lot.itemCode}
        </span>{' '}
        {lot.itemDescription}
      </p>
      <LotStatus {...lot} onHold={lot.openHolds > 0} />
      <DescriptionList
        details={[
          { key: 'onHand', term: t('onHand'), value: quantity(lot.onHand) },
          { key: 'available', term: t('available'), value: quantity(lot.available) },
          { key: 'initial', term: t('initial'), value: quantity(lot.initial) },
          { key: 'committed', term: t('committed'), value: quantity(lot.committed) },
          { key: 'start', term: t('start'), value: <DayText value={lot.startDate} /> },
          { key: 'expiry', term: t('expiry'), value: <LotExpiry {...lot} /> },
          { key: 'supplierLot', term: t('supplierLot'), value: lot.supplierLotCode },
          { key: 'supplier', term: t('supplier'), value: lot.supplier },
          { key: 'notes', term: t('notes'), value: lot.notes },
        ]}
      />
    </SidePanel>
  );
}
