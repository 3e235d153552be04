'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { SelectField } from '@/components/form/fields';
import { FieldRow } from '@/components/ui/field';
import { TextLink } from '@/components/ui/text-link';
import type { Choice } from '@/components/ui/select';
import { AREA_FLAGS, type TemplateFlag } from '@/lib/templates/template.types';
import type { OffsetChoice } from '@/lib/templates/templates.query';
import { Folded } from '../folded';
import { Flag, useFlags } from './flag';
import type { TemplateDraft } from './template-draft.types';

const RARE = ['considerZeroMovements', 'physicalInventory', 'openingBalance', 'waste'] as const satisfies readonly TemplateFlag[];
const COSTS = ['fiscalInterest', 'updateAverageCost', 'updateLastCost', 'updateSalesPrice', 'updateItemCost'] as const;
const FROZEN_COSTS: ReadonlySet<TemplateFlag> = new Set(['updateAverageCost', 'updateLastCost', 'updateSalesPrice']);
const PARTS = ['billOfMaterials', 'alternatives', 'mixedAlternatives'] as const satisfies readonly TemplateFlag[];
const OTHER_AREAS = AREA_FLAGS.filter((flag) => flag !== 'visibleLogistics');

type GroupProps = {
  readonly title: string;
  readonly why: string;
  readonly flags: readonly TemplateFlag[];
  readonly more?: readonly string[];
  /** It has no effect yet, and its title says so. */
  readonly later?: boolean;
  readonly children: ReactNode;
};

/** A folded group that says how many of its switches are on. */
function Group({ title, why, flags, more = [], later, children }: GroupProps) {
  const t = useTranslations('templates');
  const values = useFlags();
  const count = flags.filter((flag) => values[flag]).length;
  const on = count > 0 ? t('switchedOn', { count }) : '';
  const state = [later ? t('laterTag') : '', on].filter(Boolean).join(' · ');
  return (
    <Folded title={title} why={why} fields={[...flags, ...more]} state={state}>
      {children}
    </Folded>
  );
}

/** What takes effect today, and is rarely needed. */
export function RareGroup() {
  const t = useTranslations('templates');
  const { control } = useFormContext<TemplateDraft>();
  const type = useWatch({ control, name: 'type' });
  return (
    <Group title={t('rareTitle')} why={t('rareWhy')} flags={RARE}>
      <Flag name="considerZeroMovements" />
      <Flag name="physicalInventory" />
      <Flag name="openingBalance" hindered={type === 'UNLOAD' ? t('openingBalanceLoad') : null} />
      <Flag name="waste" />
    </Group>
  );
}

/** Where the opposite movement goes; the templates offered are those that fit. */
function OffsetGroup({ warehouses, offsets }: { warehouses: readonly Choice[]; offsets: readonly OffsetChoice[] }) {
  const t = useTranslations('templates');
  const { control, setValue } = useFormContext<TemplateDraft>();
  const [id, type, lots, warehouseId, offsetId] = useWatch({
    control,
    name: ['id', 'type', 'lotManagement', 'offsetWarehouseId', 'offsetTemplateId'],
  });
  const elsewhere = offsets.some((one) => one.id === offsetId && one.warehouseId !== warehouseId);
  useEffect(() => {
    // An offset template belongs to the offset warehouse: another warehouse asks for another one.
    if (elsewhere) setValue('offsetTemplateId', null, { shouldDirty: true });
  }, [elsewhere, setValue]);
  const fitting = offsets.filter(
    (one) =>
      one.id === offsetId ||
      (one.active && one.id !== id && one.warehouseId === warehouseId && one.type !== type && (one.lotManagement || !lots)),
  );
  const preset = type === 'UNLOAD' ? 'transferIn' : 'transferOut';
  const none = warehouseId !== null && fitting.length === 0;
  const help = none ? (
    <>
      {t(`offsetMissing.${type}`)}{' '}
      <TextLink href={`/setup/templates/new?preset=${preset}&warehouseId=${warehouseId}`}>{t('offsetMake')}</TextLink>
    </>
  ) : (
    t(`offsetTemplateHelp.${type}`)
  );
  return (
    <Group title={t('offsetTitle')} why={t('offsetWhy')} flags={['createLotFromLot']} more={['offsetWarehouseId', 'offsetTemplateId']}>
      <FieldRow>
        <SelectField
          name="offsetWarehouseId"
          label={t('offsetWarehouse')}
          help={t('offsetWarehouseHelp')}
          choices={warehouses}
          empty={t('offsetNone')}
        />
        <SelectField
          name="offsetTemplateId"
          label={t('offsetTemplate')}
          help={help}
          choices={fitting.map((one) => ({ value: one.id, label: `${one.code} · ${one.description}` }))}
          empty={t('offsetNone')}
          disabled={warehouseId === null && offsetId === null}
        />
      </FieldRow>
      <Flag name="createLotFromLot" hindered={offsetId === null ? t('createLotFromLotOffset') : null} />
    </Group>
  );
}

/** What it does to costs; some of it stays once records were posted. */
function CostsGroup({ used }: { used: boolean }) {
  const t = useTranslations('templates');
  const { updateAverageCost, updateLastCost, updateItemCost, fiscalInterest } = useFlags();
  const short = (updateAverageCost || updateLastCost) && updateItemCost !== fiscalInterest;
  return (
    <Group title={t('costsTitle')} why={t('costsWhy')} flags={COSTS}>
      {COSTS.map((name) => (
        <Flag key={name} name={name} locked={used && FROZEN_COSTS.has(name)} />
      ))}
      {short ? <p className="text-table text-warn">{t('costsNotToItem')}</p> : null}
    </Group>
  );
}

function PartsGroup() {
  const t = useTranslations('templates');
  const { control } = useFormContext<TemplateDraft>();
  const type = useWatch({ control, name: 'type' });
  const { createLotFromLot } = useFlags();
  return (
    <Group title={t('partsTitle')} why={t('partsWhy')} flags={PARTS}>
      <Flag name="billOfMaterials" hindered={createLotFromLot ? t('billOfMaterialsExcludes') : null} />
      <Flag name="alternatives" />
      {type === 'UNLOAD' ? <Flag name="mixedAlternatives" /> : null}
    </Group>
  );
}

type LaterGroupsProps = { readonly warehouses: readonly Choice[]; readonly offsets: readonly OffsetChoice[]; readonly used: boolean };

/** What is kept for parts of the portal that come later; each says so. */
export function LaterGroups({ warehouses, offsets, used }: LaterGroupsProps) {
  const t = useTranslations('templates');
  return (
    <>
      <OffsetGroup warehouses={warehouses} offsets={offsets} />
      <CostsGroup used={used} />
      <PartsGroup />
      <Group title={t('areasTitle')} why={t('areasWhy')} flags={OTHER_AREAS} later>
        {OTHER_AREAS.map((name) => (
          <Flag key={name} name={name} />
        ))}
      </Group>
    </>
  );
}
