'use server';

import { refresh } from 'next/cache';
import {
  checkImportSchema,
  commitImportSchema,
  importRefSchema,
  readAgainSchema,
  resumeImportSchema,
  undoImportSchema,
} from '@/lib/imports/import.schema';
import { readImport } from '@/lib/imports/import.query';
import { askForCheck, askForCommit, askForRest, askForUndo } from '@/lib/imports/move-import';
import { readAgain } from '@/lib/imports/start-import';
import { defineAction, defineLookup } from '@/lib/server/action';

export const readImportLookup = defineLookup({
  permission: 'import.run',
  input: importRefSchema,
  read: ({ db, session }, { id, page }) => readImport(db.sql, session.company.id, id, page),
});
// Beside importing, the verbs ask for the right to enter such things by hand.
export const readAgainAction = defineAction({ permission: 'import.run', input: readAgainSchema, run: readAgain, after: () => refresh() });
export const checkImportAction = defineAction({
  permission: 'import.run',
  input: checkImportSchema,
  run: askForCheck,
  after: () => refresh(),
});
export const commitImportAction = defineAction({
  permission: 'import.run',
  input: commitImportSchema,
  run: askForCommit,
  after: () => refresh(),
});
export const restImportAction = defineAction({
  permission: 'import.run',
  input: resumeImportSchema,
  run: askForRest,
  after: () => refresh(),
});
export const undoImportAction = defineAction({
  permission: 'import.run',
  input: undoImportSchema,
  run: askForUndo,
  after: () => refresh(),
});
