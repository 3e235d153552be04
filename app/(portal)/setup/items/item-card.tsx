import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { CodeText } from '@/components/ui/code-text';
import { FiguresRow } from '@/components/ui/figures-row';
import { Badge, StatusChip } from '@/components/ui/status-chip';
import { Tabs } from '@/components/ui/tabs';
import { getFormats } from '@/lib/i18n/server-words';
import type { ItemCard as Card, ItemTab } from '@/lib/items/item-card.query';
import { Boms } from './boms';
import { draftOf } from './item-draft.types';
import { Gtins } from './gtins';
import { ItemForm } from './item-form';
import { ItemMenu } from './item-menu';
import { Locations } from './locations';
import { Suppliers } from './suppliers';
import { Units } from './units';
import { Variants } from './variants';
import { SetupHeader } from '../parts/setup-header';

type ItemCardProps = {
  readonly card: Card;
  readonly tab: ItemTab;
  readonly today: string;
  readonly timeZone: string;
  readonly mayEdit: boolean;
};

/** Head, figures, tabs and the open tab of an item. */
export async function ItemCard({ card, tab, today, timeZone, mayEdit }: ItemCardProps) {
  const [t, { quantity }] = await Promise.all([getTranslations('items'), getFormats(timeZone)]);
  const { item, variants, suppliers, locations, altUoms, gtins, altUomMode } = card;
  const { id, version, code } = item;
  const at = (key: ItemTab): Route => (key === 'general' ? `/setup/items/${id}` : `/setup/items/${id}?tab=${key}`) as Route;
  const entry = (key: ItemTab, label: string, count?: number) => ({ key, label, href: at(key), current: tab === key, count });
  const tabs = [
    entry('general', t('tabGeneral')),
    entry('lots', t('tabLots')),
    entry('units', t('tabUnits'), altUoms.length + gtins.length),
    entry('variants', t('tabVariants'), variants.length),
    entry('boms', t('tabBoms'), card.boms.length + card.bomUses.length),
    entry('suppliers', t('tabSuppliers'), suppliers.length),
    entry('locations', t('tabLocations'), locations.length),
  ];
  const state = (
    <>
      <span>{item.classCode}</span>
      <span>{item.description}</span>
      <StatusChip status={item.archived ? 'archived' : 'active'} />
      {item.phantom ? <Badge>{t('phantomChip')}</Badge> : null}
      {item.serialManaged ? <Badge>{t('serialChip')}</Badge> : null}
      {item.lotManaged ? <Badge>{t(`withdrawal.${item.withdrawalType}`)}</Badge> : null}
    </>
  );
  const figures = [
    { key: 'onHand', label: t('figureOnHand'), value: quantity(item.onHand), unit: item.uomCode, strong: true },
    { key: 'lots', label: t('figureLots'), value: quantity(String(item.lots)), href: `/lots?item=${id}` as Route },
  ];
  return (
    <>
      <SetupHeader
        title={<CodeText code={code} size="title" />}
        state={state}
        menu={mayEdit ? <ItemMenu id={id} version={version} code={code} archived={item.archived} /> : null}
        parents={[{ label: t('title'), href: '/setup/items' }]}
      />
      {item.used ? <FiguresRow label={t('figures')} figures={figures} /> : null}
      <div className={item.used ? 'my-6' : 'mb-6'}>
        <Tabs label={t('tabs')} tabs={tabs} />
      </div>
      {tab === 'general' || tab === 'lots' ? (
        <ItemForm
          key={tab}
          draft={draftOf(item)}
          choices={card.choices}
          today={today}
          mayEdit={mayEdit}
          show={tab}
          used={item.used ? item : null}
        />
      ) : null}
      {tab === 'units' ? (
        <div className="flex flex-col gap-10">
          <Units itemId={id} main={item.uomCode} mode={altUomMode} rows={altUoms} mayEdit={mayEdit} />
          <Gtins
            itemId={id}
            main={{ id: item.uomId, code: item.uomCode }}
            mode={altUomMode}
            units={altUoms}
            rows={gtins}
            mayEdit={mayEdit}
          />
        </div>
      ) : null}
      {tab === 'variants' ? <Variants itemId={id} rows={variants} mayEdit={mayEdit} used={item.used} /> : null}
      {tab === 'boms' ? <Boms itemId={id} boms={card.boms} uses={card.bomUses} mayEdit={mayEdit} /> : null}
      {tab === 'suppliers' ? <Suppliers itemId={id} rows={suppliers} mayEdit={mayEdit} /> : null}
      {tab === 'locations' ? <Locations itemId={id} rows={locations} mayEdit={mayEdit} /> : null}
    </>
  );
}
