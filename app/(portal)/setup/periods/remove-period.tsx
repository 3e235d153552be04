'use client';

import { removePeriodAction } from '../actions';
import { RemoveButton } from '../parts/remove-button';

/** Deletes a year after a question. */
export function RemovePeriod({ id, version, code }: { id: string; version: number; code: string }) {
  return <RemoveButton code={code} next="/setup/periods" remove={() => removePeriodAction({ id, version })} />;
}
