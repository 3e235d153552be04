import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { SidePanel } from '@/components/register/side-panel';
import { CodeText } from '@/components/ui/code-text';
import { DescriptionList } from '@/components/ui/description-list';
import { QuantityText } from '@/components/ui/quantity';
import { StatusChip } from '@/components/ui/status-chip';
import { TextLink } from '@/components/ui/text-link';
import { readItem } from '@/lib/items/item.query';
import { appDatabase } from '@/lib/server/app-database';

/** One item beside the list: what there is of it, and how its lots and pieces are made. */
export async function ItemPanel({ id, companyId }: { id: string; companyId: number }) {
  const item = await readItem(appDatabase().sql, companyId, id);
  if (!item) return null;
  const t = await getTranslations('items');
  const lots = item.lotManaged ? (
    <TextLink href={`/lots?itemId=${item.id}` as Route}>{t('panel.lots', { count: item.lots })}</TextLink>
  ) : (
    t('noLots')
  );
  return (
    <SidePanel title={<CodeText code={`${item.classCode} ${item.code}`} />} href={`/setup/items/${item.id}`}>
      <p>{item.description}</p>
      <StatusChip status={item.archived ? 'archived' : 'active'} />
      <DescriptionList
        details={[
          {
            key: 'onHand',
            term: t('panel.onHand'),
            value: (
              <TextLink href={`/stock?itemId=${item.id}&tab=warehouse` as Route}>
                <QuantityText value={item.onHand} uom={item.uomCode} />
              </TextLink>
            ),
          },
          { key: 'lots', term: t('columnLots'), value: lots },
          { key: 'withdrawal', term: t('panel.withdrawal'), value: item.lotManaged ? t(`withdrawal.${item.withdrawalType}`) : null },
          { key: 'code', term: t('columnCodeType'), value: item.lotCodeType },
          { key: 'valid', term: t('columnValidity'), value: item.lotValidityDays === null ? null : String(item.lotValidityDays) },
          {
            key: 'serials',
            term: t('columnSerials'),
            value: item.serialManaged ? t(`generation.${item.serialGeneration}`) : t('noSerials'),
          },
        ]}
      />
    </SidePanel>
  );
}
