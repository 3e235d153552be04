'use server';

import { refresh } from 'next/cache';
import { removeAltUom, removeGtin, saveAltUom, saveGtin } from '@/lib/item-parts/item-units';
import { removeItemLocation, saveItemLocation } from '@/lib/item-parts/item-locations';
import {
  saveAltUomSchema,
  saveGtinSchema,
  saveItemLocationSchema,
  saveItemSupplierSchema,
  saveVariantSchema,
} from '@/lib/item-parts/item-parts.schema';
import { removeItemSupplier, saveItemSupplier } from '@/lib/item-parts/item-suppliers';
import { removeVariant, saveVariant } from '@/lib/item-parts/item-variants';
import { editManyItems } from '@/lib/items-at-once/edit-many-items';
import { massEditSchema } from '@/lib/items-at-once/mass-edit.schema';
import { activateItem, removeItem } from '@/lib/items/remove-item';
import { saveItem } from '@/lib/items/save-item';
import { saveItemSchema } from '@/lib/items/save-item.schema';
import { activationSchema, removalSchema } from '@/lib/kernel/inputs';
import { defineAction } from '@/lib/server/action';
import { startTracking } from '@/lib/tracking/start-tracking';
import { startTrackingSchema, stopTrackingSchema } from '@/lib/tracking/start-tracking.schema';
import { stopTracking } from '@/lib/tracking/stop-tracking';

const permission = 'config.edit' as const;
const after = () => refresh();

export const saveItemAction = defineAction({ permission, input: saveItemSchema, run: saveItem, after });
export const removeItemAction = defineAction({ permission, input: removalSchema, run: removeItem });
export const activateItemAction = defineAction({ permission, input: activationSchema, run: activateItem, after });
export const saveVariantAction = defineAction({ permission, input: saveVariantSchema, run: saveVariant, after });
export const removeVariantAction = defineAction({ permission, input: removalSchema, run: removeVariant, after });
export const saveItemSupplierAction = defineAction({ permission, input: saveItemSupplierSchema, run: saveItemSupplier, after });
export const removeItemSupplierAction = defineAction({ permission, input: removalSchema, run: removeItemSupplier, after });
export const saveItemLocationAction = defineAction({ permission, input: saveItemLocationSchema, run: saveItemLocation, after });
export const removeItemLocationAction = defineAction({ permission, input: removalSchema, run: removeItemLocation, after });
export const saveAltUomAction = defineAction({ permission, input: saveAltUomSchema, run: saveAltUom, after });
export const removeAltUomAction = defineAction({ permission, input: removalSchema, run: removeAltUom, after });
export const saveGtinAction = defineAction({ permission, input: saveGtinSchema, run: saveGtin, after });
export const removeGtinAction = defineAction({ permission, input: removalSchema, run: removeGtin, after });
export const editManyItemsAction = defineAction({ permission, input: massEditSchema, run: editManyItems, after });
export const startTrackingAction = defineAction({ permission, input: startTrackingSchema, run: startTracking, after });
export const stopTrackingAction = defineAction({ permission, input: stopTrackingSchema, run: stopTracking, after });
