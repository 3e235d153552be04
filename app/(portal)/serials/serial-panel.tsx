import { getTranslations } from 'next-intl/server';
import { SidePanel } from '@/components/register/side-panel';
import { CodeText } from '@/components/ui/code-text';
import { DescriptionList } from '@/components/ui/description-list';
import { DayText } from '@/components/ui/quantity';
import type { Day } from '@/lib/kernel/day';
import { readSerial } from '@/lib/serials/serial-card.query';
import { appDatabase } from '@/lib/server/app-database';
import { LotExpiry } from '../lots/lot-marks';
import { SerialFlags, SerialStateMark } from './serial-marks';
import { SerialPlaceText } from './serial-place';

type SerialPanelProps = { readonly id: string; readonly companyId: number; readonly today: Day };

/** One piece beside the list. @rules REG-04 */
export async function SerialPanel({ id, companyId, today }: SerialPanelProps) {
  const serial = await readSerial(appDatabase().sql, companyId, id, today);
  if (!serial) return null;
  const t = await getTranslations('serials');
  return (
    <SidePanel title={<CodeText code={serial.code} />} href={`/serials/${serial.id}`}>
      <p>
        <span className="font-mono text-table">
          {serial.classCode} {serial.itemCode}
        </span>{' '}
        {serial.itemDescription}
      </p>
      <span className="inline-flex flex-wrap gap-1">
        <SerialStateMark state={serial.state} />
        <SerialFlags flags={serial} dash={false} />
      </span>
      <p>
        <SerialPlaceText serial={serial} />
      </p>
      <DescriptionList
        details={[
          { key: 'lot', term: t('lot'), value: serial.lot },
          { key: 'customerCode', term: t('customerCode'), value: serial.customerCode },
          { key: 'supplierCode', term: t('supplierCode'), value: serial.supplierCode },
          { key: 'start', term: t('start'), value: <DayText value={serial.startDate} /> },
          { key: 'expiry', term: t('expiry'), value: <LotExpiry {...serial} /> },
          { key: 'supplier', term: t('supplier'), value: serial.supplier },
        ].filter(({ value }) => value !== null)}
      />
    </SidePanel>
  );
}
