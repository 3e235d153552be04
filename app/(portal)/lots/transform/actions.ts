'use server';

import { lookupItems } from '@/lib/items/item-register.query';
import { itemSearchSchema } from '@/lib/record-form/record-form.schema';
import { defineAction, defineLookup } from '@/lib/server/action';
import { createLotFromLot } from '@/lib/transformations/create-lot-from-lot';
import { createLotFromLotSchema } from '@/lib/transformations/create-lot-from-lot.schema';
import { placesOfLots, readPieces, searchOrigins } from '@/lib/transformations/transform-form.query';
import { lotsSchema, originSearchSchema, piecesSchema } from '@/lib/transformations/transform-form.schema';

export const createLotFromLotAction = defineAction({
  permission: 'transform.post',
  input: createLotFromLotSchema,
  run: createLotFromLot,
});
export const searchOriginsAction = defineLookup({
  input: originSearchSchema,
  read: ({ db, session }, input) => searchOrigins(db.sql, session.company.id, input),
});
export const readPlacesAction = defineLookup({
  input: lotsSchema,
  read: ({ db, session }, { lotIds }) => placesOfLots(db.sql, session.company.id, lotIds),
});
export const readPiecesAction = defineLookup({
  input: piecesSchema,
  read: ({ db, session }, input) => readPieces(db.sql, session.company.id, input),
});
export const searchResultItemsAction = defineLookup({
  input: itemSearchSchema,
  read: ({ db, session }, { q }) => lookupItems(db.sql, session.company.id, { query: q, lotManaged: true }),
});
