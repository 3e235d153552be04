import sql from 'sql-template-tag';
import { saveBom } from '../boms/save-bom';
import { newId } from '../kernel/id';
import { correctionInput } from '../correction-form/correction-input.rules';
import { openCorrection, type OpenedCorrection } from '../correction-form/open-correction.query';
import type { FormComponentValues, FormLineValues } from '../record-form/record-form.types';
import { correctRecord } from '../corrections/correct-record';
import { correctRecordSchema } from '../records/record.schema';
import { bomVersion } from './bom-version';
import type { Run } from './lot-house';
import type { Workbench } from './workbench';

/** Bills of materials, and corrections as the form makes them. */
export function correctionBench(one: Workbench, run: Run) {
  const saveVersion = (itemId: string, uomId: string, components: readonly (readonly [string, string])[], code = '1') =>
    run(
      saveBom,
      bomVersion({ itemId, uomId, code, components: components.map(([component, quantity]) => ({ itemId: component, quantity })) }),
    );

  const open = async (recordId: string): Promise<OpenedCorrection> => {
    const opened = await openCorrection({ db: one.db, session: { company: { ...one.caller.company } } as never }, recordId);
    if (!opened) throw new Error('the record cannot be corrected');
    return opened;
  };
  const lineOf = ({ defaults }: OpenedCorrection): FormLineValues => {
    const [line] = defaults.lines;
    if (!line) throw new Error('the record has no line');
    return line;
  };
  /** Corrects as the form does, with its only line changed. */
  const correct = async (opened: OpenedCorrection, change: (line: FormLineValues) => FormLineValues, rest: object = {}) => {
    const values = { ...opened.defaults, ...rest, reason: 'counted again', lines: [change(lineOf(opened))] };
    return run(correctRecord, correctRecordSchema.parse({ ...correctionInput(values, opened), commandId: newId() }));
  };
  const withRows = (line: FormLineValues, change: (rows: FormComponentValues[]) => FormComponentValues[]): FormLineValues => ({
    ...line,
    components: line.components && { ...line.components, rows: change(line.components.rows) },
  });
  const onHand = async (ids: readonly string[]) => {
    const rows = await one.db.sql<{ id: string; quantity: string }>(
      sql`SELECT lot_id AS id, sum(quantity) AS quantity FROM stock_balance WHERE company_id = ${one.companyId} AND lot_id = ANY(${[...ids]}::uuid[]) GROUP BY 1`,
    );
    return ids.map((id) => rows.find((row) => row.id === id)?.quantity ?? '0');
  };
  return { saveVersion, open, lineOf, correct, withRows, onHand };
}
