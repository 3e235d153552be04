'use server';

import { refresh } from 'next/cache';
import { keepListLayout } from '@/lib/registers/list-kit.query';
import { saveListViewSchema } from '@/lib/kernel/list-kit.schema';
import { keepListLayoutSchema, removeListViewSchema } from '@/lib/registers/list-view.schema';
import { removeListView, saveListView } from '@/lib/registers/save-list-view';
import { defineAction, defineSessionAction } from '@/lib/server/action';

export const keepListLayoutAction = defineSessionAction({ input: keepListLayoutSchema, run: keepListLayout });
// Sharing a view is a matter of the verb, which asks for the right to set up.
export const saveListViewAction = defineAction({ permission: null, input: saveListViewSchema, run: saveListView, after: () => refresh() });
export const removeListViewAction = defineAction({
  permission: null,
  input: removeListViewSchema,
  run: removeListView,
  after: () => refresh(),
});
