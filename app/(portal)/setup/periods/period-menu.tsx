'use client';

import { removePeriodAction } from '../actions';
import { EntryMenu, type EntryRow } from '../parts/entry-menu';

/** What else may be done with a year. */
export function PeriodMenu(row: EntryRow) {
  return <EntryMenu {...row} back="/setup/periods" action={removePeriodAction} />;
}
