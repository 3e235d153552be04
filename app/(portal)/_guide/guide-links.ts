import type { GuideFacts } from '@/lib/getting-started/guide.types';
import type { TemplatePair } from '@/lib/getting-started/guide.rules';
import { type GuideState, PROFILES } from '@/lib/getting-started/profiles.types';

type Values = Readonly<Record<string, string | undefined>>;

/** The real form with proposed values; it comes back to the guide. */
function form(path: string, values: Values = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...values, next: '/' })) if (value !== undefined) params.set(name, value);
  return `${path}?${params}`;
}

const text = (value: number | null): string | undefined => value?.toString();

/** What the chosen beginning proposes for the lots of an item; without one, what the example of the guide says. */
function itemValues({ profile, statuses }: GuideState): Values {
  if (!profile) return { withdrawalType: 'FIFO', lotValidityDays: '180', lotExpiryType: 'EXACT' };
  const { item } = PROFILES[profile];
  return {
    withdrawalType: item.withdrawalType,
    lotValidityDays: text(item.lotValidityDays),
    lotExpiryType: item.lotExpiryType,
    allowExpiryEdit: String(item.allowExpiryEdit),
    blockWarningDays: text(item.blockWarningDays),
    blockDays: text(item.blockDays),
    initialLotStatusId: statuses.find(({ kind }) => kind === item.firstStatus)?.id,
  };
}

export const LINKS = {
  unit: (description: string) => form('/setup/tables/units/new', { code: 'KG', description, decimals: '3' }),
  itemClass: (description: string) => form('/setup/tables/item-classes/new', { code: 'RAW', description }),
  warehouse: (description: string) => form('/setup/warehouses/new', { code: 'WH1', description }),
  codeType: (description: string) => form('/setup/code-types/new', { preset: 'number', code: 'N5', description, startNumeric: '1' }),
  item: (description: string, { itemClass, unit, codeType }: GuideFacts, state: GuideState) =>
    form('/setup/items/new', {
      code: 'OAK',
      description,
      itemClassId: itemClass?.id,
      uomId: unit?.id,
      lotManaged: 'true',
      lotCodeTypeId: codeType?.id,
      ...itemValues(state),
    }),
  template: (type: 'LOAD' | 'UNLOAD', description: string, warehouseId: string | undefined) =>
    form('/setup/templates/new', {
      preset: type === 'LOAD' ? 'purchase' : 'sales',
      type,
      code: type === 'LOAD' ? 'L01' : 'U01',
      description,
      warehouseId,
      visibleLogistics: 'true',
      lotManagement: 'true',
      traceability: 'true',
      mandatoryDocument: 'false',
      mandatoryAccount: 'false',
    }),
  load: ({ item }: GuideFacts, pair: TemplatePair | null) =>
    form('/records/new', { warehouse: pair?.load.warehouseId, template: pair?.load.id, item: item?.id, quantity: '100' }),
  unload: ({ lot }: GuideFacts, pair: TemplatePair | null) =>
    form('/records/new', { warehouse: pair?.unload.warehouseId, template: pair?.unload.id, lot: lot?.id, quantity: '30' }),
  settings: '/setup/company',
  periods: '/setup/periods',
  newPeriod: form('/setup/periods/new'),
} as const;
