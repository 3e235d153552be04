import type { Use } from '../server/uses';

const NAMED = `(SELECT concat_ws(' ', i.code, b.code) FROM bom b JOIN item i ON i.company_id = b.company_id AND i.id = b.item_id WHERE b.company_id = u.company_id AND b.id = u.bom_id)`;
const bom = { what: 'boms', label: NAMED, to: 'bom', ref: 'u.bom_id' } as const;
const PARENTS = '(SELECT b.company_id, b.id AS bom_id, b.item_id, b.variant_id FROM bom b)';
const ALTERNATIVES =
  '(SELECT a.company_id, c.bom_id, a.item_id, a.variant_id FROM bom_alternative a JOIN bom_component c ON c.company_id = a.company_id AND c.id = a.component_id)';
const SECOND_UNITS =
  '(SELECT c.company_id, c.bom_id, a.id AS alt_id FROM bom_component c JOIN item_alt_uom a ON a.company_id = c.company_id AND a.item_id = c.item_id AND a.uom_id = c.uom_id)';

const all = (column: 'item_id' | 'variant_id'): readonly Use[] =>
  [PARENTS, 'bom_component', ALTERNATIVES].map((table) => ({ ...bom, table, column }));

/** The bills of materials that name an item, one of its variants, one of its second units, or a unit. */
export const bomUsesOfItem = all('item_id');
export const bomUsesOfVariant = all('variant_id');
export const bomUseOfAltUom: Use = { ...bom, table: SECOND_UNITS, column: 'alt_id' };
export const bomUseOfUnit: Use = { ...bom, table: 'bom_component', column: 'uom_id' };
