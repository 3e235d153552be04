import { z } from 'zod';
import { PARTNER_ROLES } from '../partners/partner.rules';
import { TABLE_KEYS } from './tables.types';

export const OPTION_SOURCES = [...TABLE_KEYS, 'warehouses', 'locations', 'partners'] as const;
export type OptionSource = (typeof OPTION_SOURCES)[number];

/** What a look-up of set-up data asks: the source, the typed text, and where it helps the warehouse or the role. */
export const optionsSchema = z.strictObject({
  source: z.enum(OPTION_SOURCES),
  q: z.string().max(100),
  /** Locations of this warehouse. */
  warehouseId: z.uuid().optional(),
  /** Locations that only group others are offered too (as a parent). */
  groups: z.boolean().optional(),
  /** Partners with this role. */
  role: z.enum(PARTNER_ROLES).optional(),
});
export type OptionsInput = z.output<typeof optionsSchema>;
