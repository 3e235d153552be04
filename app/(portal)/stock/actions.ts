'use server';

import { defineLookup, defineSessionAction } from '@/lib/server/action';
import { draftOfStock, stockTemplates } from '@/lib/stock-view/record-of-stock';
import { recordOfStockSchema, stockTemplatesSchema } from '@/lib/stock-view/record-of-stock.schema';

export const recordOfStockAction = defineSessionAction({ permission: 'record.post', input: recordOfStockSchema, run: draftOfStock });
export const stockTemplatesLookup = defineLookup({ permission: 'record.post', input: stockTemplatesSchema, read: stockTemplates });
