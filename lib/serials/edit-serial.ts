import sql from 'sql-template-tag';
import { lockCountersOfSerials } from '../codes/issue-codes';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import { AppError, type FieldError, throwAll } from '../kernel/errors';
import { type RowShape, type SavedRow, saveRow } from '../server/rows';
import type { EditSerialInput } from './edit-serial.schema';
import { readSerial, type SerialCard } from './serial-card.query';
import { editedSerialDates } from './serial-edit.rules';

/** The fields of a piece that people change in the register. */
type SerialFields = Omit<EditSerialInput, 'serialId' | 'version' | 'reason'>;

const shapeOf = (rekeyed: boolean): RowShape<SerialFields> => ({
  entity: 'serial',
  table: 'serial',
  columns: {
    code: 'code',
    customerCode: 'customer_code',
    supplierCode: 'supplier_code',
    supplierId: 'supplier_id',
    startDate: 'start_date',
    expiryDate: 'expiry_date',
  },
  // A code typed by hand stands in no series: the number it had is free again.
  ...(rekeyed ? { derived: ({ code }) => ({ code_key: codeKey(code), code_root_key: null, code_ordinal: null }) } : {}),
  label: ({ code }) => code,
  references: { supplierId: { table: 'partner', label: 't.name' } },
});

/** The code may change while only the first load refers to the piece, and must be free in its item and variant. @rules SER-01, SER-14 */
async function assertCodeFree(ctx: Ctx, serial: SerialCard, code: string): Promise<void> {
  if (serial.otherUses > 0) throw new AppError('E_SERIAL_CODE_LOCKED', { serial: serial.code }).at('code');
  const [taken] = await ctx.sql(
    sql`SELECT 1 FROM serial s JOIN serial own ON own.company_id = s.company_id AND own.id = ${serial.id}::uuid AND own.item_id = s.item_id
        WHERE s.company_id = ${ctx.company.id} AND s.voided_at IS NULL AND s.id <> own.id AND s.variant_id IS NOT DISTINCT FROM own.variant_id AND s.code_key = ${codeKey(code)} LIMIT 1`,
  );
  if (taken) throw new AppError('E_SERIAL_CODE_TAKEN', { serial: code, item: serial.itemCode }).at('code');
}

/** The series of the old code may have a gap now: what was known to be without one is looked at anew. @rules CODE-11 */
async function forgetFilled(ctx: Ctx, serialId: string): Promise<void> {
  await ctx.sql(
    sql`UPDATE code_counter c SET filled_through = NULL FROM serial s
        WHERE s.company_id = ${ctx.company.id} AND s.id = ${serialId}::uuid AND c.company_id = s.company_id AND c.code_type_id = s.serial_code_type_id AND c.item_id = s.item_id`,
  );
}

async function supplierErrors(ctx: Ctx, serial: SerialCard, supplierId: string | null): Promise<FieldError[]> {
  if (supplierId === null || supplierId === serial.supplierId) return [];
  const [found] = await ctx.sql(
    sql`SELECT 1 FROM partner WHERE company_id = ${ctx.company.id} AND id = ${supplierId}::uuid AND is_supplier`,
  );
  return found ? [] : [{ path: 'supplierId', code: 'E_NOT_FOUND', params: {} }];
}

/**
 * Changes what the register lets people change of a piece; the trail gets old and new. Flags have their own way (`changeSerialFlags`).
 * @throws E_NOT_FOUND, E_CONFLICT with both values, E_SERIAL_CODE_LOCKED, E_SERIAL_CODE_TAKEN, E_EXPIRY_LOCKED, E_EXPIRY_RANGE,
 *   E_REASON_REQUIRED (an expiry typed by hand)
 * @rules SER-01, SER-05, SER-14, EXP-06, EXP-07, POST-26
 */
export async function editSerial(ctx: Ctx, { serialId, version, reason, ...input }: EditSerialInput): Promise<SavedRow> {
  await lockCountersOfSerials(ctx, [serialId]);
  await ctx.sql(sql`SELECT id FROM serial WHERE company_id = ${ctx.company.id} AND id = ${serialId}::uuid FOR UPDATE`);
  const serial = await readSerial(ctx.sql, ctx.company.id, serialId, ctx.today);
  if (!serial || serial.voided) throw new AppError('E_NOT_FOUND');
  const { errors, byHand, ...dates } = editedSerialDates(serial, input, serial);
  const rekeyed = codeKey(input.code) !== codeKey(serial.code);
  return saveRow(ctx, shapeOf(rekeyed), { id: serialId, version, reason }, { ...input, ...dates }, async () => {
    if (input.code !== serial.code) {
      await assertCodeFree(ctx, serial, input.code);
      if (rekeyed) await forgetFilled(ctx, serialId);
    }
    throwAll([
      ...errors,
      ...(byHand && errors.length === 0 && reason === null ? [{ path: 'reason', code: 'E_REASON_REQUIRED' as const, params: {} }] : []),
      ...(await supplierErrors(ctx, serial, input.supplierId)),
    ]);
  });
}
