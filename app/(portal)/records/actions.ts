'use server';

import { lookupItems } from '@/lib/items/item-register.query';
import { offerSchema, proposalSchema } from '@/lib/record-form/availability.schema';
import { correctRecord } from '@/lib/corrections/correct-record';
import { discardDraft, saveDraft } from '@/lib/drafts/drafts';
import { previewComponents } from '@/lib/record-form/explode-lines';
import { explodeLinesSchema } from '@/lib/record-form/explode-lines.schema';
import { previewCodes } from '@/lib/record-form/preview-codes';
import { previewCodesSchema } from '@/lib/record-form/preview-codes.schema';
import { previewCorrection } from '@/lib/correction-form/preview-correction';
import { previewCorrectionSchema } from '@/lib/correction-form/preview-correction.schema';
import { previewVoid } from '@/lib/correction-form/preview-void';
import { previewVoidSchema } from '@/lib/correction-form/preview-void.schema';
import { postRecordOrAsk } from '@/lib/records/post-record-or-ask';
import { proposeForLine } from '@/lib/record-form/propose-lots.query';
import { correctRecordSchema, postRecordSchema, voidRecordSchema } from '@/lib/records/record.schema';
import {
  findTypedCodes,
  nextNumber,
  readFormNames,
  searchFormLocations,
  searchFormLots,
  searchFormPartners,
} from '@/lib/record-form/record-form.query';
import {
  itemSearchSchema,
  partnerSearchSchema,
  locationSearchSchema,
  lotSearchSchema,
  namesSchema,
  nextNumberSchema,
  typedCodesSchema,
} from '@/lib/record-form/record-form.schema';
import { discardDraftSchema, saveDraftSchema } from '@/lib/drafts/save-draft.schema';
import { voidRecord } from '@/lib/corrections/void-record';
import { listEntryPieces } from '@/lib/record-register/record-card.query';
import { checkCodes } from '@/lib/serials/check-codes.query';
import { findPieces } from '@/lib/serials/find-pieces.query';
import { checkCodesSchema, entryPiecesSchema, findPiecesSchema } from '@/lib/serials/serial-form.schema';
import { makeUnits } from '@/lib/units/make-units';
import { unitsOfRecord } from '@/lib/units/units.query';
import { makeUnitsSchema, unitsOfRecordSchema } from '@/lib/units/units.schema';
import { defineAction, defineLookup, defineSessionAction } from '@/lib/server/action';
import { callerOf } from '@/lib/server/session';
import { lotsOnOffer } from '@/lib/availability/availability.query';

export const postRecordAction = defineAction({ permission: 'record.post', input: postRecordSchema, run: postRecordOrAsk });
export const correctRecordAction = defineAction({ permission: 'record.correct', input: correctRecordSchema, run: correctRecord });
export const voidRecordAction = defineAction({ permission: 'record.correct', input: voidRecordSchema, run: voidRecord });

export const saveDraftAction = defineSessionAction({ permission: 'record.draft', input: saveDraftSchema, run: saveDraft });
export const discardDraftAction = defineSessionAction({ permission: 'record.draft', input: discardDraftSchema, run: discardDraft });

export const makeUnitsAction = defineAction({ permission: 'label.print', input: makeUnitsSchema, run: makeUnits });
export const unitsOfRecordLookup = defineLookup({
  permission: 'label.print',
  input: unitsOfRecordSchema,
  read: ({ db, session }, { recordId }) => unitsOfRecord(db.sql, session.company.id, recordId),
});

export const readNamesAction = defineLookup({
  input: namesSchema,
  read: ({ db, session }, input) => readFormNames(db.sql, session.company.id, input),
});
export const nextNumberAction = defineLookup({
  input: nextNumberSchema,
  read: ({ db, session }, input) => nextNumber(db.sql, session.company.id, input),
});
export const searchItemsAction = defineLookup({
  input: itemSearchSchema,
  read: ({ db, session }, { q }) => lookupItems(db.sql, session.company.id, { query: q }),
});
export const searchPartnersAction = defineLookup({
  input: partnerSearchSchema,
  read: ({ db, session }, input) => searchFormPartners(db.sql, session.company.id, input),
});
export const searchLocationsAction = defineLookup({
  input: locationSearchSchema,
  read: ({ db, session }, input) => searchFormLocations(db.sql, session.company.id, input),
});
export const searchLotsAction = defineLookup({
  input: lotSearchSchema,
  read: ({ db, session }, input) => searchFormLots(db.sql, session.company.id, input),
});
export const findTypedCodesAction = defineLookup({
  input: typedCodesSchema,
  read: ({ db, session }, input) => findTypedCodes(db.sql, session.company.id, input),
});
export const lotsOnOfferAction = defineLookup({
  input: offerSchema,
  read: ({ db, session }, input) => lotsOnOffer(db.sql, session.company.id, input),
});
export const proposeLotsAction = defineLookup({
  input: proposalSchema,
  read: ({ db, session }, input) => proposeForLine(db.sql, session.company.id, input),
});
export const previewVoidAction = defineLookup({
  permission: 'record.correct',
  input: previewVoidSchema,
  read: ({ db, session }, input) => previewVoid(db, callerOf(session), input),
});
export const previewCorrectionAction = defineLookup({
  permission: 'record.correct',
  input: previewCorrectionSchema,
  read: ({ db, session }, input) => previewCorrection(db, callerOf(session), input),
});
export const previewComponentsAction = defineLookup({
  permission: 'record.draft',
  input: explodeLinesSchema,
  read: ({ db, session }, input) => previewComponents(db, callerOf(session), input),
});
export const previewCodesAction = defineLookup({
  permission: 'record.draft',
  input: previewCodesSchema,
  read: ({ db, session }, input) => previewCodes(db, callerOf(session), input),
});
export const checkSerialsAction = defineLookup({
  input: checkCodesSchema,
  read: ({ db, session }, input) => checkCodes(db.sql, session.company.id, input),
});
export const findPiecesAction = defineLookup({
  input: findPiecesSchema,
  read: ({ db, session }, input) => findPieces(db.sql, session.company.id, input, session.actor.permissions.has('reservation.override')),
});
export const entryPiecesAction = defineLookup({
  input: entryPiecesSchema,
  read: ({ db, session }, input) => listEntryPieces(db.sql, session.company.id, input),
});
