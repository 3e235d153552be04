import { z } from 'zod';
import { itemRegisterParams } from '../items/item-register.params';
import { ITEM_PAGE, listItems } from '../items/item-register.query';
import { PAGE_SIZE } from '../kernel/list-page';
import { listParams } from '../kernel/list-params';
import { listPartners, partnerListParams } from '../partners/partners.query';
import { templateListParams } from '../templates/template-register.params';
import { listTemplates } from '../templates/templates.query';
import { listWarehouses, WAREHOUSE_SORTS } from '../warehouses/warehouses.query';
import { pageAnswer } from './answer-parts';
import { itemRow, partnerRow, templateRow, warehouseRow } from './tables.answers';
import { type Endpoint, reads } from './endpoint';

/** Lists that the portal pages by number; here `after` is the number of the page before. */
const after = { after: z.coerce.number().int().min(0).max(99_999).default(0) };

type Counted<Row> = { readonly rows: readonly Row[]; readonly total: number };
const withNext = <Row>({ rows, total }: Counted<Row>, page: number, size: number) => ({
  rows,
  next: page * size < total ? String(page) : null,
});

/** What records name: items, partners, warehouses and their templates. */
export const TABLE_ENDPOINTS: readonly Endpoint[] = [
  reads({
    id: 'listItems',
    path: '/items',
    query: itemRegisterParams.omit({ open: true, page: true }).extend(after),
    answer: pageAnswer(itemRow),
    read: async ({ db, caller }, { after: before, ...query }) => {
      const page = before + 1;
      return withNext(await listItems(db.sql, caller.company.id, { ...query, open: null, page }), page, ITEM_PAGE);
    },
  }),
  reads({
    id: 'listPartners',
    path: '/partners',
    query: partnerListParams.omit({ page: true }).extend(after),
    answer: pageAnswer(partnerRow),
    read: async ({ db, caller }, { after: before, ...query }) => {
      const page = before + 1;
      return withNext(await listPartners(db, caller.company.id, { ...query, page }), page, PAGE_SIZE);
    },
  }),
  reads({
    id: 'listWarehouses',
    path: '/warehouses',
    query: listParams(WAREHOUSE_SORTS).omit({ page: true }).extend(after),
    answer: pageAnswer(warehouseRow),
    read: async ({ db, caller }, { after: before, ...query }) => {
      const page = before + 1;
      return withNext(await listWarehouses(db, caller.company.id, { ...query, page }), page, PAGE_SIZE);
    },
  }),
  reads({
    id: 'listTemplates',
    path: '/templates',
    query: templateListParams.omit({ page: true }).extend(after),
    answer: pageAnswer(templateRow),
    read: async ({ db, caller }, { after: before, ...query }) => {
      const page = before + 1;
      return withNext(await listTemplates(db, caller.company.id, { ...query, page }), page, PAGE_SIZE);
    },
  }),
];
