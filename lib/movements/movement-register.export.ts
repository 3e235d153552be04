import { cursorPages, defineExport } from '../exports/define-export';
import { movementRegisterParams } from './movement-register.params';
import { listMovements, type MovementRow } from './movement-register.query';

/** The movements of a filter, with the columns of the register. @rules UI-02 */
export const movementExport = defineExport<MovementRow>({
  title: 'movements.title',
  columns: [
    { id: 'record', label: 'movements.record', value: (row) => `${row.warehouse}/${row.number}` },
    { id: 'date', label: 'movements.date', kind: 'day', value: (row) => row.date },
    { id: 'template', label: 'movements.template', value: (row) => row.template },
    { id: 'template', label: 'movements.direction', value: (row, words) => words(`movements.${row.direction}`) },
    { id: 'quantity', label: 'movements.quantity', kind: 'number', value: (row) => row.quantity },
    { id: 'quantity', label: 'movements.unit', value: (row) => row.uom },
    { id: 'item', label: 'movements.item', value: (row) => row.item },
    { id: 'variant', label: 'movements.variant', value: (row) => row.variant },
    { id: 'lot', label: 'movements.lot', value: (row) => row.lot },
    { id: 'serials', label: 'movements.pieces', kind: 'number', value: (row) => row.pieces },
    { id: 'serials', label: 'movements.serial', value: (row) => (row.serials && (row.pieces ?? 0) > 3 ? `${row.serials} …` : row.serials) },
    { id: 'location', label: 'movements.location', value: (row) => row.location },
    { id: 'state', label: 'movements.state', value: (row, words) => words(`movements.states.${row.state}`) },
    { id: 'itemDescription', label: 'movements.description', value: (row) => row.itemDescription },
    { id: 'account', label: 'movements.account', value: (row) => row.account },
    { id: 'partner', label: 'movements.partner', value: (row) => row.partner },
    { id: 'document', label: 'movements.document', value: (row) => row.document },
    { id: 'project', label: 'movements.project', value: (row) => row.project },
    { id: 'costCentres', label: 'movements.costCentre', value: (row) => row.costCentres },
    { id: 'tag', label: 'movements.tag', value: (row) => row.tag },
    { id: 'packages', label: 'movements.packages', kind: 'number', value: (row) => row.packages },
    { id: 'lineNo', label: 'movements.line', kind: 'number', value: (row) => row.lineNo },
    { id: 'at', label: 'movements.at', kind: 'moment', value: (row) => row.at },
    { id: 'by', label: 'movements.by', value: (row) => row.by },
  ],
  batches: ({ sql, companyId }, search) =>
    cursorPages((after, size) => listMovements(sql, companyId, { ...movementRegisterParams.parse({ ...search, after }), size })),
});
