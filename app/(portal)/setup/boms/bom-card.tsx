import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { CodeText } from '@/components/ui/code-text';
import { Badge } from '@/components/ui/status-chip';
import { Tabs } from '@/components/ui/tabs';
import { TextLink } from '@/components/ui/text-link';
import type { BomCard as Card, BomTab } from '@/lib/boms/bom-card.query';
import { ActiveChip } from '../parts/active-chip';
import { SetupHeader } from '../parts/setup-header';
import { draftOf } from './bom-draft.types';
import { BomForm } from './bom-form';
import { BomMenu } from './bom-menu';
import { Levels } from './levels';

type BomCardProps = { readonly card: Card; readonly tab: BomTab; readonly mayEdit: boolean };

/** Head, tabs and the open tab of a version. */
export function BomCard({ card: { bom, levels }, tab, mayEdit }: BomCardProps) {
  const t = useTranslations('boms');
  const item = bom.items.find(({ id }) => id === bom.itemId);
  const variant = item?.variants.find(({ id }) => id === bom.variantId);
  const at = `/setup/boms/${bom.id}`;
  const state = (
    <>
      <TextLink href={`/setup/items/${bom.itemId}?tab=boms` as Route}>{item?.description ?? ''}</TextLink>
      {variant ? <span>{t('ofVariant', { code: variant.code })}</span> : null}
      <span>
        {t('versionIs')} <span className="font-mono">{bom.code}</span>
      </span>
      {bom.isDefault ? <Badge>{t('defaultChip')}</Badge> : null}
      <ActiveChip active={bom.active} />
    </>
  );
  const tabs = [
    { key: 'composition', label: t('tabComposition'), href: at as Route, current: tab === 'composition', count: bom.components.length },
    { key: 'levels', label: t('tabLevels'), href: `${at}?tab=levels` as Route, current: tab === 'levels' },
  ];
  return (
    <>
      <SetupHeader
        title={<CodeText code={item?.code ?? ''} size="title" />}
        state={state}
        parents={[{ label: t('title'), href: '/setup/boms' }]}
        menu={mayEdit ? <BomMenu id={bom.id} version={bom.version} code={bom.code} active={bom.active} /> : null}
      />
      <div className="mb-6">
        <Tabs label={t('tabs')} tabs={tabs} />
      </div>
      {tab === 'levels' ? (
        <Levels rows={levels ?? []} parentQty={bom.parentQty} unit={item?.units[0]?.code ?? ''} />
      ) : (
        <BomForm key={bom.version} draft={draftOf(bom)} items={bom.items} mayEdit={mayEdit} />
      )}
    </>
  );
}
