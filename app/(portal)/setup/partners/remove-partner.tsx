'use client';

import { removePartnerAction } from '../actions';
import { RemoveButton } from '../parts/remove-button';

/** Deletes a partner after a question. */
export function RemovePartner({ id, version, code }: { id: string; version: number; code: string }) {
  return <RemoveButton code={code} next="/setup/partners" remove={() => removePartnerAction({ id, version })} />;
}
