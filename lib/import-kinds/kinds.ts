import { itemsKind } from './items-kind';
import type { ImportKind, KindWork } from './kind.types';
import { locationsKind } from './locations-kind';
import { lotStatusesKind } from './lot-statuses-kind';
import { openingLotsKind, openingSerialsKind } from './opening-kinds';
import { partnersKind } from './partners-kind';
import { recordsKind } from './records-kind';

/** Everything that can be imported. A new kind is a row here, its columns in `kind-fields.rules.ts`, and its texts. */
export const KINDS: Readonly<Record<ImportKind, KindWork>> = {
  items: itemsKind,
  partners: partnersKind,
  locations: locationsKind,
  openingLots: openingLotsKind,
  openingSerials: openingSerialsKind,
  records: recordsKind,
  lotStatuses: lotStatusesKind,
};
