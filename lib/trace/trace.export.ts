import sql from 'sql-template-tag';
import { defineExport, numberedPages } from '../exports/define-export';
import type { ExportReader, ListExport } from '../exports/list-export.types';
import { addDays } from '../kernel/day';
import type { Search } from '../kernel/list-params';
import { AppError } from '../kernel/errors';
import type { Leak, UnbalancedLot } from '../balance/balance.types';
import { listUnbalancedLots } from '../balance/lot-balance.query';
import { readStart } from './read-start';
import { readinessParams } from '../readiness/readiness.params';
import { listLeaks } from '../readiness/readiness.query';
import { readReadinessCheck } from '../readiness/readiness-check.query';
import { pastOf, traceParams } from './trace.params';
import { nodeSet } from './node-set';
import { listOrigins, readOutward } from './trace-ends.query';
import { listRemaining } from './trace-remaining.query';
import { readTraceRows } from './trace-rows.query';
import type { Delivery, Origin, Remaining, TraceDirection, TraceRow } from './trace.types';
import { walkSides } from './walk-sides';

const BATCH = 2_000;
/** An export has all rows; no company has more than these. */
const ALL = 10_000_000;

/** The trace that an address asks for, walked one way; null where it names no lot or piece. */
async function walked({ sql: run, companyId }: ExportReader, search: Search, direction: TraceDirection) {
  const params = traceParams.parse(search);
  const begun = await readStart(run, companyId, params);
  if (!begun) return null;
  const [zone] = await run<{ timeZone: string }>(
    sql`SELECT c.time_zone AS "timeZone" FROM company_settings s JOIN company c ON c.id = s.company_id WHERE s.company_id = ${companyId}`,
  );
  const past = pastOf(params, zone?.timeZone ?? 'UTC');
  const { [direction]: side } = await walkSides(run, companyId, begun.start, { composition: false, usage: false, [direction]: true, past });
  const steps = params.levels === 0 ? side.steps : side.steps.filter(({ level }) => level <= params.levels);
  return { steps, past, nodes: nodeSet([...side.levels.keys()]) };
}

const stepsExport = (direction: TraceDirection) =>
  defineExport<TraceRow>({
    title: direction === 'usage' ? 'trace.went' : 'trace.came',
    columns: [
      { id: 'level', label: 'trace.levelHead', kind: 'number', value: (row) => row.level },
      { id: 'code', label: 'trace.code', value: (row) => row.code },
      { id: 'item', label: 'trace.item', value: (row) => row.itemCode },
      { id: 'description', label: 'movements.description', value: (row) => row.itemDescription },
      { id: 'quantity', label: 'trace.quantity', kind: 'number', value: (row) => row.quantity },
      { id: 'uom', label: 'movements.unit', value: (row) => row.uom },
      { id: 'from', label: direction === 'usage' ? 'trace.into' : 'trace.from', value: (row) => row.fromCode },
      { id: 'since', label: 'trace.since', kind: 'day', value: (row) => row.since },
      { id: 'record', label: 'trace.record', value: (row) => row.record },
      { id: 'status', label: 'trace.status', value: (row) => row.statusName },
      { id: 'expiry', label: 'trace.expiry', kind: 'day', value: (row) => row.expiryDate },
    ],
    batches: async function* (reader, search) {
      const found = await walked(reader, search, direction);
      for (let at = 0; found && at < found.steps.length; at += BATCH)
        yield await readTraceRows(reader.sql, reader.companyId, found.steps.slice(at, at + BATCH), { direction, past: found.past });
    },
  });

const END_COLUMNS: ListExport<Origin | Delivery>['columns'] = [
  { id: 'partner', label: 'movements.account', value: (row) => row.partner },
  { id: 'code', label: 'trace.code', value: (row) => row.code },
  { id: 'item', label: 'trace.item', value: (row) => row.itemCode },
  { id: 'quantity', label: 'trace.quantity', kind: 'number', value: (row) => row.quantity },
  { id: 'uom', label: 'movements.unit', value: (row) => row.uom },
  { id: 'date', label: 'trace.date', kind: 'day', value: (row) => row.date },
  { id: 'record', label: 'trace.record', value: (row) => row.record },
  { id: 'document', label: 'trace.document', value: (row) => row.document },
];

const originExport = defineExport<Origin>({
  title: 'trace.origins',
  columns: [...END_COLUMNS, { id: 'supplierLot', label: 'trace.supplierLot', value: (row) => row.supplierLot }],
  batches: async function* (reader, search) {
    const found = await walked(reader, search, 'composition');
    if (found) yield (await listOrigins(reader.sql, reader.companyId, { nodes: found.nodes, past: found.past, most: ALL })).rows;
  },
});

const deliveryExport = defineExport<Delivery>({
  title: 'trace.deliveries',
  columns: END_COLUMNS,
  batches: async function* (reader, search) {
    const found = await walked(reader, search, 'usage');
    if (found) yield (await readOutward(reader.sql, reader.companyId, { nodes: found.nodes, past: found.past, most: ALL })).deliveries.rows;
  },
});

const remainingExport = defineExport<Remaining>({
  title: 'trace.remaining',
  columns: [
    { id: 'item', label: 'trace.item', value: (row) => row.itemCode },
    { id: 'warehouse', label: 'trace.warehouse', value: (row) => row.warehouse },
    { id: 'location', label: 'trace.location', value: (row) => row.location },
    { id: 'quantity', label: 'trace.quantity', kind: 'number', value: (row) => row.quantity },
    { id: 'uom', label: 'movements.unit', value: (row) => row.uom },
    { id: 'lots', label: 'trace.lots', kind: 'number', value: (row) => row.nodes },
  ],
  batches: async function* (reader, search) {
    const found = await walked(reader, search, 'usage');
    if (found) yield await listRemaining(reader.sql, reader.companyId, found.nodes, found.past);
  },
});

const leakExport = defineExport<Leak>({
  title: 'trace.ready.views.leaks',
  columns: [
    { id: 'item', label: 'trace.item', value: (row) => row.itemCode },
    { id: 'warehouse', label: 'trace.warehouse', value: (row) => row.warehouse },
    { id: 'template', label: 'trace.ready.template', value: (row) => row.template },
    { id: 'kind', label: 'trace.ready.leak', value: (row, words) => words(`trace.ready.leaks.${row.kind}`) },
    { id: 'movements', label: 'trace.ready.movements', kind: 'number', value: (row) => row.movements },
    { id: 'quantity', label: 'trace.quantity', kind: 'number', value: (row) => row.quantity },
    { id: 'uom', label: 'movements.unit', value: (row) => row.uom },
    { id: 'last', label: 'trace.ready.last', kind: 'day', value: (row) => row.last },
  ],
  batches: ({ sql: run, companyId, today }, search) => {
    const since = addDays(today, -readinessParams.parse(search).days);
    return numberedPages((page) => listLeaks(run, companyId, { since, page }));
  },
});

const unbalancedExport = defineExport<UnbalancedLot>({
  title: 'trace.ready.views.balance',
  columns: [
    { id: 'code', label: 'trace.ready.lot', value: (row) => row.code },
    { id: 'item', label: 'trace.item', value: (row) => row.itemCode },
    ...(['loaded', 'onHand', 'used', 'delivered', 'adjusted', 'unexplained', 'returned', 'difference'] as const).map((id) => ({
      id,
      label: `lots.balance.${id}`,
      kind: 'number' as const,
      value: (row: UnbalancedLot) => row[id],
    })),
    { id: 'uom', label: 'movements.unit', value: (row) => row.uom },
  ],
  batches: async function* ({ sql: run, companyId }) {
    if (!(await readReadinessCheck(run, companyId))) throw new AppError('E_NOT_CHECKED');
    yield* numberedPages((page) => listUnbalancedLots(run, companyId, page));
  },
});

/** Every table of a trace and of the readiness for one, by the name of its file; the address is that of the page. @rules TRACE-13 */
export const traceExports = {
  'trace-composition': stepsExport('composition'),
  'trace-usage': stepsExport('usage'),
  'trace-origins': originExport,
  'trace-deliveries': deliveryExport,
  'trace-remaining': remainingExport,
  'trace-gaps': leakExport,
  'trace-unbalanced': unbalancedExport,
} as const;
