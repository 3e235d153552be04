const PLACES: Readonly<Record<string, (id: string) => string>> = {
  lot: (id) => `/lots/${id}`,
  serial: (id) => `/serials/${id}`,
  stock_record: (id) => `/records/${id}`,
  bom: (id) => `/setup/boms/${id}`,
  costCentre: (id) => `/setup/tables/cost-centres/${id}`,
  import: (id) => `/imports/${id}`,
  item: (id) => `/setup/items/${id}`,
  warehouse: (id) => `/setup/warehouses/${id}`,
  warehouseTemplate: (id) => `/setup/templates/${id}`,
  partner: (id) => `/setup/partners/${id}`,
  lotCodeType: (id) => `/setup/code-types/${id}`,
  serialCodeType: (id) => `/setup/code-types/${id}`,
  yearlyParameters: (id) => `/setup/periods/${id}`,
  scanSettings: () => '/setup/scanning',
  letters: () => '/setup/letters',
  monthLetter: () => '/setup/letters',
  yearLetter: () => '/setup/letters',
  company: () => '/setup/company',
  companySettings: () => '/setup/company',
  apiKey: (id) => `/administration/api-keys/${id}`,
  user: (id) => `/administration/users/${id}`,
  unitOfMeasure: (id) => `/setup/tables/units/${id}`,
  itemClass: (id) => `/setup/tables/item-classes/${id}`,
  characteristic: (id) => `/setup/tables/characteristics/${id}`,
  productCategory: (id) => `/setup/tables/product-categories/${id}`,
  itemType: (id) => `/setup/tables/item-types/${id}`,
  labelReport: (id) => `/setup/labels/${id}`,
  lotType: (id) => `/setup/tables/lot-types/${id}`,
  lotStatus: (id) => `/setup/tables/lot-statuses/${id}`,
  lotEvaluation: (id) => `/setup/tables/lot-evaluations/${id}`,
  project: (id) => `/setup/tables/projects/${id}`,
};

const ADMINISTRATORS = new Set(['user', 'apiKey', 'company', 'companySettings']);

/** The page of the thing that an event speaks of; undefined where there is none, it was removed by the event, or only administrators may open it. */
export function auditPlace(
  { action, entity, entityId }: { readonly action: string; readonly entity: string; readonly entityId: string },
  administrator: boolean,
): string | undefined {
  if (action.endsWith('.remove') || (ADMINISTRATORS.has(entity) && !administrator)) return undefined;
  return PLACES[entity]?.(entityId);
}
