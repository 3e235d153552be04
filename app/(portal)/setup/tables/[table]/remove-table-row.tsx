'use client';

import type { TableKey } from '@/lib/tables/tables.types';
import { removeTableRowAction } from '../../actions';
import { RemoveButton } from '../../parts/remove-button';

/** Deletes a row of a small table after a question. */
export function RemoveTableRow({ table, id, version, code }: { table: TableKey; id: string; version: number; code: string }) {
  return <RemoveButton code={code} next={`/setup/tables/${table}`} remove={() => removeTableRowAction({ table, id, version })} />;
}
