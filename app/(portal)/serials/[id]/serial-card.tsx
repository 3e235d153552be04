import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { CodeText } from '@/components/ui/code-text';
import { DescriptionList } from '@/components/ui/description-list';
import { DayText } from '@/components/ui/quantity';
import { Tabs } from '@/components/ui/tabs';
import { mayAttach } from '@/lib/attachments/may-attach.rules';
import type { Permission } from '@/lib/kernel/permissions';
import type { SerialCard } from '@/lib/serials/serial-card.query';
import type { KinOf } from '@/lib/trace/kin.query';
import { Files } from '../../attachments/files';
import { KinView } from '../../lots/[id]/kin';
import { HistoryTab } from './history-tab';
import { MarkOpened } from './mark-opened';
import { MovementsTab } from './movements-tab';
import { SerialBands } from './serial-bands';
import { SerialHeader } from './serial-header';
import { SerialNeighbours } from './serial-neighbours';
import { SERIAL_TABS, type SerialTab } from './tabs.params';

export type SerialPlaceProps = { readonly serial: SerialCard; readonly companyId: number; readonly timeZone: string };
type SerialCardProps = SerialPlaceProps & {
  readonly tab: SerialTab;
  readonly voided: boolean;
  readonly kin: KinOf;
  readonly permissions: ReadonlySet<Permission>;
};

/** Header, what stands in the way of the piece, details, and what happened to it. @rules SER-16, SER-17 */
export function SerialCardView({ permissions, tab, voided, kin, ...place }: SerialCardProps) {
  const { serial } = place;
  return (
    <>
      <SerialHeader serial={serial} permissions={permissions} />
      <SerialBands {...place} />
      <Details serial={serial} />
      <KinView {...kin} />
      <SerialTabs {...place} tab={tab} voided={voided} permissions={permissions} />
      <SerialNeighbours previous={serial.previous} next={serial.next} />
      {serial.opened || serial.voided ? null : <MarkOpened serialId={serial.id} />}
    </>
  );
}

/** What is known of the piece and of its lot; what nobody entered is left out. */
function Details({ serial }: { readonly serial: SerialCard }) {
  const t = useTranslations('serials');
  const lot = serial.lot && <CodeText code={serial.lot} href={`/lots/${serial.lotId}` as Route} copy={false} />;
  return (
    <DescriptionList
      details={[
        { key: 'customerCode', term: t('customerCode'), value: serial.customerCode },
        { key: 'supplierCode', term: t('supplierCode'), value: serial.supplierCode },
        { key: 'supplier', term: t('supplier'), value: serial.supplier },
        { key: 'lot', term: t('lot'), value: lot },
        { key: 'lotType', term: t('lotType'), value: serial.lotType },
        { key: 'lotCodeType', term: t('lotCodeType'), value: serial.lotCodeType },
        { key: 'codeType', term: t('codeType'), value: serial.codeType },
        { key: 'insert', term: t('insertDate'), value: <DayText value={serial.insertDate} /> },
      ].filter(({ value }) => value !== null && value !== '')}
    />
  );
}

type SerialTabsProps = SerialPlaceProps & {
  readonly tab: SerialTab;
  readonly voided: boolean;
  readonly permissions: ReadonlySet<Permission>;
};

/** Loading, unloading, files, flags and history of a piece; the address says which is open. The trail is for those who may read it. */
function SerialTabs({ tab, voided, permissions, ...place }: SerialTabsProps) {
  const t = useTranslations('serials');
  const { serial } = place;
  const tabs = SERIAL_TABS.filter((key) => key !== 'history' || permissions.has('audit.read'));
  const shown = tabs.includes(tab) ? tab : 'loading';
  const counts = { loading: serial.loads, unloading: serial.unloads, files: serial.files, flags: serial.changes, history: serial.history };
  return (
    <section className="flex flex-col gap-4">
      <Tabs
        label={t('sections')}
        tabs={tabs.map((key) => ({
          key,
          label: t(`tabs.${key}`),
          count: counts[key],
          href: `/serials/${serial.id}?tab=${key}` as Route,
          current: key === shown,
        }))}
      />
      {shown === 'loading' ? <MovementsTab {...place} direction="LOAD" undone={voided} /> : null}
      {shown === 'unloading' ? <MovementsTab {...place} direction="UNLOAD" undone={voided} /> : null}
      {shown === 'files' ? (
        <Files
          owner="serial"
          ownerId={serial.id}
          name={serial.code}
          companyId={place.companyId}
          timeZone={place.timeZone}
          mayChange={mayAttach(permissions, 'serial')}
        />
      ) : null}
      {shown === 'flags' ? <HistoryTab {...place} flagsOnly /> : null}
      {shown === 'history' ? <HistoryTab {...place} flagsOnly={false} /> : null}
    </section>
  );
}
