import type { GuideFacts } from '@/lib/getting-started/guide.types';
import type { TemplatePair } from '@/lib/getting-started/guide.rules';

type Values = Readonly<Record<string, string | undefined>>;

/** The real form with proposed values; it comes back to the guide. */
function form(path: string, values: Values = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...values, next: '/' })) if (value !== undefined) params.set(name, value);
  return `${path}?${params}`;
}

export const LINKS = {
  unit: (description: string) => form('/setup/tables/units/new', { code: 'KG', description, decimals: '3' }),
  itemClass: (description: string) => form('/setup/tables/item-classes/new', { code: 'RAW', description }),
  warehouse: (description: string) => form('/setup/warehouses/new', { code: 'WH1', description }),
  codeType: (description: string) => form('/setup/code-types/new', { preset: 'number', code: 'N5', description, startNumeric: '1' }),
  item: (description: string, { itemClass, unit, codeType }: GuideFacts) =>
    form('/setup/items/new', {
      code: 'OAK',
      description,
      itemClassId: itemClass?.id,
      uomId: unit?.id,
      lotManaged: 'true',
      withdrawalType: 'FIFO',
      lotCodeTypeId: codeType?.id,
      lotValidityDays: '180',
      lotExpiryType: 'EXACT',
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
