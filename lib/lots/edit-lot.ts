import sql from 'sql-template-tag';
import { lockCountersOfLots } from '../codes/issue-codes';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import { AppError, type FieldError, throwAll } from '../kernel/errors';
import { type RowShape, type SavedRow, saveRow } from '../server/rows';
import { SWITCHES_LOCK } from '../server/switches';
import { type LotCard, readLot } from './lot-card.query';
import { usableUntil } from './expiry.rules';
import { editedDates } from './lot-edit.rules';
import type { EditLotInput } from './edit-lot.schema';
import { assertCodeEditable, scopeKeyOf, stateEditErrors } from './lot.rules';

/** The fields of a lot that people change in the register. */
type LotFields = Omit<EditLotInput, 'lotId' | 'version' | 'confirm' | 'reason'> & { readonly expiryOverridden: boolean };

type Derived = { readonly blockDays: number | null; readonly byCompany: boolean; readonly rekeyed: boolean };

const shapeOf = ({ blockDays, byCompany, rekeyed }: Derived): RowShape<LotFields> => ({
  entity: 'lot',
  table: 'lot',
  columns: {
    code: 'code',
    lotTypeId: 'lot_type_id',
    supplierId: 'supplier_id',
    producerId: 'producer_id',
    supplierLotCode: 'supplier_lot_code',
    startDate: 'start_date',
    expiryDate: 'expiry_date',
    packages: 'packages',
    notes: 'notes',
    evaluationId: 'evaluation_id',
    labelReportId: 'label_report_id',
    projectId: 'project_id',
    sellable: 'sellable',
    expiryOverridden: 'expiry_overridden',
  },
  derived: ({ code, supplierLotCode, expiryDate }) => ({
    supplier_lot_key: codeKey(supplierLotCode),
    usable_until: usableUntil({ expiryDate, blockDays }),
    // A code typed by hand stands in no series: the number it had is free again.
    ...(rekeyed
      ? { code_key: codeKey(code), scope_key: scopeKeyOf(codeKey(code) ?? '', byCompany), code_root_key: null, code_ordinal: null }
      : {}),
  }),
  label: ({ code }) => code,
});

/** Takes the company's switches shared and the lot, as a posting does: neither the item's days nor the scope of codes change meanwhile, and nothing moves. */
async function lockLot(ctx: Ctx, lotId: string): Promise<{ byCompany: boolean }> {
  await ctx.sql(
    sql`SELECT pg_advisory_xact_lock_shared(${SWITCHES_LOCK}, company_id) FROM company_settings WHERE company_id = ${ctx.company.id}`,
  );
  const [row] = await ctx.sql<{ byCompany: boolean }>(
    sql`SELECT lot_uniqueness_by_company AS "byCompany" FROM company_settings WHERE company_id = ${ctx.company.id}`,
  );
  await lockCountersOfLots(ctx, [lotId]);
  await ctx.sql(sql`SELECT id FROM lot WHERE company_id = ${ctx.company.id} AND id = ${lotId}::uuid FOR UPDATE`);
  return { byCompany: row?.byCompany ?? false };
}

/** The series of the old code may have a gap now: what was known to be without one is looked at anew. @rules CODE-11 */
async function forgetFilled(ctx: Ctx, lotId: string): Promise<void> {
  await ctx.sql(
    sql`UPDATE code_counter c SET filled_through = NULL FROM lot l
        WHERE l.company_id = ${ctx.company.id} AND l.id = ${lotId}::uuid AND c.company_id = l.company_id AND c.code_type_id = l.lot_code_type_id`,
  );
}

/** The new code is free: among the lots of this item and variant, and in the company where codes are unique there. @rules LOT-01, LOT-02 */
async function assertCodeFree(ctx: Ctx, lot: LotCard, code: string, byCompany: boolean): Promise<void> {
  const key = codeKey(code);
  const [taken] = await ctx.sql<{ item: string }>(
    sql`SELECT i.code AS item FROM lot l
        JOIN lot own ON own.company_id = l.company_id AND own.id = ${lot.id}::uuid
        JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id
        WHERE l.company_id = ${ctx.company.id} AND l.voided_at IS NULL AND l.id <> own.id AND l.code_key = ${key}
          AND (${byCompany} OR (l.item_id = own.item_id AND l.variant_id IS NOT DISTINCT FROM own.variant_id)) LIMIT 1`,
  );
  if (taken) throw new AppError('E_LOT_CODE_NOT_UNIQUE', { lot: code, item: taken.item }).at('code');
}

/** Partners that are no suppliers or producers, and a supplier that a single-supplier lot may no longer change. */
async function partnerErrors(ctx: Ctx, lot: LotCard, input: Pick<EditLotInput, 'supplierId' | 'producerId'>): Promise<FieldError[]> {
  const [found] = await ctx.sql<{ supplier: boolean; producer: boolean }>(
    sql`SELECT EXISTS (SELECT 1 FROM partner WHERE company_id = ${ctx.company.id} AND id = ${input.supplierId}::uuid AND is_supplier) AS supplier,
          EXISTS (SELECT 1 FROM partner WHERE company_id = ${ctx.company.id} AND id = ${input.producerId}::uuid AND is_producer) AS producer`,
  );
  const newSupplier = input.supplierId !== lot.supplierId;
  const errors: FieldError[] = [];
  if (newSupplier && lot.singleSupplierLot && lot.supplierId !== null)
    errors.push({ path: 'supplierId', code: 'E_LOT_OTHER_SUPPLIER', params: { lot: lot.code, supplier: lot.supplier ?? '' } });
  else if (newSupplier && input.supplierId !== null && !found?.supplier)
    errors.push({ path: 'supplierId', code: 'E_NOT_FOUND', params: {} });
  if (input.producerId !== lot.producerId && input.producerId !== null && !found?.producer)
    errors.push({ path: 'producerId', code: 'E_NOT_FOUND', params: {} });
  return errors;
}

/**
 * Changes what the register lets people change of a lot; the trail gets old and new. The status has its own way (`changeLotStatus`).
 * @throws E_NOT_FOUND, E_CONFLICT with both values, E_LOT_CODE_LOCKED, E_LOT_CODE_NOT_UNIQUE, E_EXPIRY_LOCKED, E_EXPIRY_RANGE, E_LOT_OTHER_SUPPLIER,
 *   E_REASON_REQUIRED (an expiry typed by hand), E_STATUS_WORKFLOW_ONLY; W_EXPIRY_BEFORE_START until confirmed
 * @rules EXP-04, EXP-06, EXP-07, LOT-01, LOT-02, LOT-20, LOT-21, LOT-22, LOT-27
 */
export async function editLot(ctx: Ctx, { lotId, version, confirm, reason, ...input }: EditLotInput): Promise<SavedRow> {
  const { byCompany } = await lockLot(ctx, lotId);
  const lot = await readLot(ctx.sql, ctx.company.id, lotId, ctx.today);
  if (!lot || lot.voided) throw new AppError('E_NOT_FOUND');
  const { errors, warnings, ...dates } = editedDates(lot, input, {
    validityDays: lot.validityDays,
    expiryType: lot.expiryType,
    allowExpiryEdit: lot.allowExpiryEdit,
  });
  const fields: LotFields = { ...input, ...dates };
  const renamed = input.code !== lot.code;
  const rekeyed = codeKey(input.code) !== codeKey(lot.code);
  const shape = shapeOf({ blockDays: lot.blockDays, byCompany, rekeyed });
  return saveRow(ctx, shape, { id: lotId, version, reason }, fields, async () => {
    if (renamed) {
      // Voided unloads net to nothing; a commitment or a trace link needs an unload or a document.
      assertCodeEditable(lot.code, { unloads: lot.unloaded ? 1 : 0, commitments: 0, inheritedLines: 0, traceLinks: 0 });
      if (rekeyed) {
        await assertCodeFree(ctx, lot, input.code, byCompany);
        await forgetFilled(ctx, lotId);
      }
    }
    const byHand = dates.expiryOverridden && dates.expiryDate !== lot.expiryDate;
    throwAll([
      ...errors,
      ...(byHand && errors.length === 0 && reason === null ? [{ path: 'reason', code: 'E_REASON_REQUIRED' as const, params: {} }] : []),
      ...(await partnerErrors(ctx, lot, input)),
      ...stateEditErrors(lot.statusViaWorkflow, { statusId: false, sellable: input.sellable !== lot.sellable, closed: false }),
    ]);
    throwAll(warnings.filter(({ code }) => !confirm.some((each) => each === code)));
  });
}
