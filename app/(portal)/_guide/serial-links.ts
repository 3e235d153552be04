import type { SerialGuide } from '@/lib/getting-started/serial-guide.rules';
import type { SerialGuideFacts } from '@/lib/getting-started/serial-guide.types';

type Values = Readonly<Record<string, string | undefined>>;

/** The real form with proposed values; it comes back to the guide for serial numbers. */
function form(path: string, values: Values): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...values, next: '/?guide=serials' })) if (value !== undefined) params.set(name, value);
  return `${path}?${params}`;
}

export const SERIAL_LINKS = {
  unit: (description: string) => form('/setup/tables/units/new', { code: 'PCS', description, decimals: '0' }),
  itemClass: (description: string) => form('/setup/tables/item-classes/new', { code: 'FIN', description }),
  warehouse: (description: string) => form('/setup/warehouses/new', { code: 'WH1', description }),
  codeType: (description: string) => form('/setup/code-types/new', { preset: 'serialNumber', code: 'SN5', description, startNumeric: '1' }),
  item: (description: string, { itemClass, unit, codeType }: SerialGuideFacts) =>
    form('/setup/items/new', {
      code: 'BIKE',
      description,
      itemClassId: itemClass?.id,
      uomId: unit?.id,
      lotManaged: 'false',
      serialManaged: 'true',
      serialCodeTypeId: codeType?.id,
      serialGeneration: 'AUTOMATIC',
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
      createSerials: type === 'LOAD' ? 'true' : undefined,
      traceability: 'true',
      mandatoryDocument: 'false',
      mandatoryAccount: 'false',
    }),
  load: ({ item }: SerialGuideFacts, pair: SerialGuide['pair']) =>
    form('/records/new', { warehouse: pair?.load.warehouseId, template: pair?.load.id, item: item?.id, quantity: '5' }),
  unload: ({ item, pieces }: SerialGuideFacts, pair: SerialGuide['pair']) =>
    form('/records/new', {
      warehouse: pair?.unload.warehouseId,
      template: pair?.unload.id,
      item: item?.id,
      quantity: '2',
      pieces:
        pieces
          .filter(({ state }) => state === 'IN_STOCK')
          .slice(0, 2)
          .map(({ code }) => code)
          .join(',') || undefined,
    }),
} as const;
