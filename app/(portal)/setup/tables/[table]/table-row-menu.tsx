'use client';

import type { Route } from 'next';
import type { TableKey } from '@/lib/tables/tables.types';
import { activateTableRowAction, removeTableRowAction } from '../../actions';
import { copyOf, EntryMenu, type EntryRow } from '../../parts/entry-menu';

/** What else may be done with a row of a small table. */
export function TableRowMenu({ table, id, version, code, active }: EntryRow & { readonly table: TableKey; readonly active: boolean }) {
  const list = `/setup/tables/${table}`;
  return (
    <EntryMenu
      id={id}
      version={version}
      code={code}
      back={list as Route}
      copy={copyOf(list, id)}
      archive={{ active, action: (raw) => activateTableRowAction({ table, ...(raw as object) }) }}
      action={(raw) => removeTableRowAction({ table, ...(raw as object) })}
    />
  );
}
