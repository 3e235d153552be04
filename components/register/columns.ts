import { type Cell, createColumnHelper, type RowData, tableFeatures } from '@tanstack/react-table';
import type { ReactNode } from 'react';

/** What a register knows of a column beside its header and its cell. */
export type RegisterColumn = {
  /** Key of the order in the address; without it the column cannot be sorted by. */
  readonly sort?: string;
  /** Numbers stand right. */
  readonly align?: 'right';
  /** One of the (three) facts of the card on a phone. */
  readonly fact?: boolean;
  /** Name in the column chooser, where the header is not a plain text. Without any name a column always stays. */
  readonly label?: string;
  /** Not shown until somebody asks for it. */
  readonly hidden?: boolean;
};

/** Order, filters and pages come from the server, so the table itself needs no feature of its library. */
export const registerFeatures = tableFeatures({ columnMeta: {} as RegisterColumn });

/** `const column = registerColumns<LotRow>(); column.columns([column.accessor('item', { header, meta: { sort: 'item' } })])` */
export const registerColumns = <Row extends RowData>() => createColumnHelper<typeof registerFeatures, Row>();

/** What a cell shows. Called, not mounted: a list has a thousand cells, so one that needs a hook returns a component that uses it. */
export function drawn<Row extends RowData>(cell: Cell<typeof registerFeatures, Row>): ReactNode {
  const { cell: draw } = cell.column.columnDef;
  return typeof draw === 'function' ? draw(cell.getContext()) : draw;
}
