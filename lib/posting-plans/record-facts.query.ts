import sql from 'sql-template-tag';
import type { CodeSources, CodeTypeDef } from '../code-types/code-type.types';
import type { AltUomMode } from '../company/settings.rules';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import { type Day, dayParts } from '../kernel/day';
import type { CostFlags, ItemCosts, ProposedCost } from '../stock/cost.rules';
import type {
  LocationFacts,
  PeriodFacts,
  RecordFacts,
  RecordInput,
  RecordItemFacts,
  TemplateFacts,
  WarehouseFacts,
} from '../records/record.types';
import { codeSourceOf, lotKeyOf } from '../records/record-line.rules';

/** What posting needs of an item beyond the checks: how its lots are made. */
export type PostingItem = RecordItemFacts & {
  readonly uomId: string;
  readonly lotCodeTypeId: string | null;
  readonly initialLotStatusId: string | null;
  readonly serialCodeTypeId: string | null;
  readonly serialValidityDays: number | null;
  readonly singleSupplierLot: boolean;
  readonly uniqueRfid: boolean;
  readonly blockDays: number | null;
  readonly fiscalInterest: boolean;
  readonly costs: ItemCosts;
  /** Where it lies in the warehouse of its side by the item's own map (POST-13). */
  readonly mappedLocationId: string | null;
  readonly producerBySupplier: ReadonlyMap<string, string | null>;
  readonly sources: Pick<CodeSources, 'itemClass' | 'itemCode' | 'characteristic' | 'productCategory' | 'itemType'>;
};

/** A template with what costs and bills of materials ask of it (2.13 #7 to #12, #23 to #25). */
export type PostingTemplate = TemplateFacts &
  CostFlags & {
    readonly proposedCost: ProposedCost;
    readonly billOfMaterials: boolean;
    readonly alternatives: boolean;
    readonly mixedAlternatives: boolean;
  };

export type PostingPartner = {
  readonly id: string;
  readonly name: string;
  readonly nickname: string;
  readonly isSupplier: boolean;
  readonly isProducer: boolean;
};

/** A location with what may lie in it at the same time (POST-14). */
export type PostingLocation = LocationFacts & { readonly monoItem: boolean; readonly monoLot: boolean };

export type PostingWarehouse = WarehouseFacts & WarehouseStock;

/** The other side of a posting: a record of its own, posted together (OFF-01). */
export type OffsetSide = { readonly warehouse: PostingWarehouse; readonly template: PostingTemplate };

export type PostingFacts = Omit<RecordFacts, 'warehouse' | 'template' | 'items' | 'locations' | 'offset' | 'partners'> & {
  readonly template: PostingTemplate | null;
  readonly warehouse: PostingWarehouse | null;
  readonly offset: OffsetSide | null;
  readonly items: ReadonlyMap<string, PostingItem>;
  readonly locations: ReadonlyMap<string, PostingLocation>;
  readonly allowNegativeStock: boolean;
  readonly allowIncompleteBomOffset: boolean;
  readonly altUomMode: AltUomMode;
  /** Some item of the company wants its location to itself (POST-14). */
  readonly itemsAlone: boolean;
  readonly lotUniquenessByCompany: boolean;
  readonly partners: ReadonlyMap<string, PostingPartner>;
  readonly codeTypes: ReadonlyMap<string, CodeTypeDef>;
  readonly lotTypeCodes: ReadonlyMap<string, string>;
  readonly letters: { readonly year: string | null; readonly month: string | null };
  /** Lots that exist already under a typed code, by `lotKeyOf`. */
  readonly lotIdByKey: ReadonlyMap<string, string>;
};

export type WarehouseStock = { readonly negativeStock: boolean; readonly stockByProject: boolean; readonly stockByPartner: boolean };

type ItemRow = Omit<PostingItem, 'variants' | 'producerBySupplier' | 'sources'> & {
  variants: { id: string; code: string }[] | null;
  producers: { supplierId: string; producerId: string | null }[] | null;
  sources: PostingItem['sources'];
};

type Row = {
  settings: {
    lotSerialManagement: boolean;
    lotUniquenessByCompany: boolean;
    allowNegativeStock: boolean;
    allowIncompleteBomOffset: boolean;
    altUomMode: AltUomMode;
    itemsAlone: boolean;
  };
  warehouse: PostingWarehouse | null;
  template: PostingTemplate | null;
  offsetWarehouse: PostingWarehouse | null;
  offsetTemplate: PostingTemplate | null;
  period: PeriodFacts | null;
  items: ItemRow[] | null;
  locations: PostingLocation[] | null;
  partners: PostingPartner[] | null;
  codeTypes: CodeTypeDef[] | null;
  lotTypes: { id: string; code: string }[] | null;
  yearLetters: string | null;
  monthLetters: string | null;
  lots: { id: string; itemId: string; variantId: string | null; code: string }[] | null;
  projects: string[] | null;
  costCentres: string[] | null;
};

const present = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id): id is string => id !== null))];
const byId = <T extends { id: string }>(rows: readonly T[] | null): Map<string, T> => new Map((rows ?? []).map((row) => [row.id, row]));

/** The typed codes of a record, with the items they belong to. */
const typedCodes = (record: RecordInput) =>
  record.lines
    .flatMap((line) => [line, ...(line.components ?? [])])
    .flatMap((line) =>
      line.lots
        .filter((lot) => codeSourceOf(lot) === 'TYPED')
        .map((lot) => ({ itemId: line.itemId, variantId: line.variantId, key: codeKey(lot.code) })),
    );

/**
 * Everything that the checks and the posting of a record need to know, stock aside, in one statement. `postingDate` decides year and letters.
 * What does not exist is missing in the answer; the rules complain about it. The other side is that of the template, or for a record that stands, the
 * one it was posted with (`standingOffset`: null when it has none).
 * @rules OFF-01
 */
export async function readPostingFacts(
  ctx: Ctx,
  record: RecordInput,
  standingOffset?: { readonly warehouseId: string; readonly templateId: string } | null,
): Promise<PostingFacts> {
  const parts = record.lines.flatMap((line) => line.components ?? []);
  const lots = [...record.lines, ...parts].flatMap((line) => line.lots);
  const row = await readRow(ctx, record, standingOffset, {
    items: present(record.lines.flatMap((line) => [line.itemId, ...(line.components ?? []).map(({ itemId }) => itemId)])),
    locations: present([
      ...[...record.lines, ...lots].flatMap(({ locationId, offsetLocationId }) => [locationId, offsetLocationId]),
      ...parts.map(({ locationId }) => locationId),
    ]),
    partners: present([record.partnerId, ...lots.flatMap((lot) => [lot.supplierId, lot.producerId])]),
    lotTypes: present(lots.map((lot) => lot.lotTypeId)),
    codeTypes: present([...lots.map((lot) => lot.lotCodeTypeId ?? null), ...record.lines.map((line) => line.serialCodeTypeId ?? null)]),
    projects: present(record.lines.map(({ projectId }) => projectId ?? null)),
    costCentres: present(record.lines.flatMap(({ costCentres }) => (costCentres ?? []).map(({ costCentreId }) => costCentreId))),
  });
  const items = (row.items ?? []).map(
    (item): PostingItem => ({
      ...item,
      variants: new Map((item.variants ?? []).map(({ id, code }) => [id, code])),
      producerBySupplier: new Map((item.producers ?? []).map(({ supplierId, producerId }) => [supplierId, producerId])),
    }),
  );
  const lotIdByKey = new Map((row.lots ?? []).map((lot) => [lotKeyOf(lot.itemId, lot.variantId, lot.code), lot.id]));
  return {
    today: ctx.today,
    ...row.settings,
    warehouse: row.warehouse,
    template: row.template,
    offset: row.offsetWarehouse && row.offsetTemplate ? { warehouse: row.offsetWarehouse, template: row.offsetTemplate } : null,
    period: row.period,
    items: byId(items),
    locations: byId(row.locations),
    partners: byId(row.partners),
    codeTypes: byId(row.codeTypes),
    lotTypeCodes: new Map((row.lotTypes ?? []).map(({ id, code }) => [id, code])),
    letters: { year: row.yearLetters, month: row.monthLetters },
    lotIdByKey,
    existingLotKeys: new Set(lotIdByKey.keys()),
    projects: new Set(row.projects ?? []),
    costCentres: new Set(row.costCentres ?? []),
  };
}

type Named = {
  items: string[];
  locations: string[];
  partners: string[];
  lotTypes: string[];
  codeTypes: string[];
  projects: string[];
  costCentres: string[];
};

const yearOf = (day: Day): number => dayParts(day).year;

const warehouseJson = sql`json_build_object('id', id, 'code', code, 'stockByLocation', stock_by_location, 'stockByProject', stock_by_project, 'stockByPartner', stock_by_partner,
          'negativeStock', negative_stock, 'endValidityDate', end_validity_date)`;
const templateJson = sql`json_build_object('id', id, 'code', code, 'warehouseId', warehouse_id, 'type', type, 'active', active, 'visibleLogistics', visible_logistics,
          'lotManagement', lot_management, 'createSerials', create_serials, 'integrateInitialQty', integrate_initial_qty, 'allowUnavailableLots', allow_unavailable_lots,
          'mandatoryDocument', mandatory_document, 'mandatoryAccount', mandatory_account, 'physicalInventory', physical_inventory, 'openingBalance', opening_balance,
          'considerZeroMovements', consider_zero_movements, 'traceability', traceability, 'createLotFromLot', create_lot_from_lot, 'locationId', location_id, 'proposedCost', proposed_cost, 'updateAverageCost', update_average_cost,
          'updateLastCost', update_last_cost, 'updateSalesPrice', update_sales_price, 'updateItemCost', update_item_cost, 'fiscalInterest', fiscal_interest,
          'billOfMaterials', bill_of_materials, 'alternatives', alternatives, 'mixedAlternatives', mixed_alternatives)`;

type StandingOffset = { readonly warehouseId: string; readonly templateId: string } | null | undefined;

async function readRow(ctx: Ctx, record: RecordInput, standingOffset: StandingOffset, named: Named): Promise<Row> {
  const company = ctx.company.id;
  const stands = standingOffset !== undefined;
  const offsetTemplate = sql`(CASE WHEN ${stands}::boolean THEN ${standingOffset?.templateId ?? null}::uuid
        ELSE (SELECT offset_template_id FROM warehouse_template WHERE company_id = ${company} AND id = ${record.templateId}::uuid) END)`;
  const [row] = await ctx.sql<Row>(
    sql`SELECT
      (SELECT json_build_object('lotSerialManagement', lot_serial_management, 'lotUniquenessByCompany', lot_uniqueness_by_company, 'allowNegativeStock', allow_negative_stock, 'allowIncompleteBomOffset', allow_incomplete_bom_offset, 'altUomMode', alt_uom_mode,
          'itemsAlone', EXISTS (SELECT 1 FROM item WHERE company_id = ${company} AND (mono_item_location OR mono_lot_location)))
        FROM company_settings WHERE company_id = ${company}) AS settings,
      (SELECT ${warehouseJson} FROM warehouse WHERE company_id = ${company} AND id = ${record.warehouseId}::uuid) AS warehouse,
      (SELECT ${templateJson} FROM warehouse_template WHERE company_id = ${company} AND id = ${record.templateId}::uuid) AS template,
      (SELECT ${templateJson} FROM warehouse_template WHERE company_id = ${company} AND id = ${offsetTemplate}) AS "offsetTemplate",
      (SELECT ${warehouseJson} FROM warehouse WHERE company_id = ${company} AND id = (SELECT warehouse_id FROM warehouse_template WHERE company_id = ${company} AND id = ${offsetTemplate})) AS "offsetWarehouse",
      (SELECT json_build_object('start', period_start, 'end', period_end) FROM yearly_parameters WHERE company_id = ${company} AND year = ${yearOf(record.postingDate)}) AS period,
      (SELECT json_agg(json_build_object('id', i.id, 'code', c.code || ' ' || i.code, 'uom', u.code, 'uomId', u.id, 'uomDecimals', u.decimals, 'lotManaged', i.lot_managed,
          'serialManaged', i.serial_managed, 'serialGeneration', i.serial_generation, 'hasSerialCodeType', i.serial_code_type_id IS NOT NULL, 'serialCodeTypeId', i.serial_code_type_id,
          'serialValidityDays', i.serial_validity_days, 'phantom', i.phantom, 'archived', i.archived, 'manualLoadAllowed', i.manual_load_allowed, 'hasLotCodeType', i.lot_code_type_id IS NOT NULL,
          'validityDays', i.lot_validity_days, 'expiryType', i.lot_expiry_type, 'allowExpiryEdit', i.allow_expiry_edit, 'lotCodeTypeId', i.lot_code_type_id, 'trackedFrom', i.tracked_from,
          'initialLotStatusId', i.initial_lot_status_id, 'singleSupplierLot', i.single_supplier_lot, 'rfidManaged', i.rfid_managed, 'uniqueRfid', i.unique_rfid, 'blockDays', i.block_days, 'fiscalInterest', i.fiscal_interest, 'altUoms', COALESCE((SELECT json_agg(json_build_object('uomId', a.uom_id, 'uom', au.code, 'factor', a.conversion_factor::text, 'decimals', au.decimals, 'mandatory', a.mandatory, 'priority', a.priority))
            FROM item_alt_uom a JOIN unit_of_measure au ON au.company_id = a.company_id AND au.id = a.uom_id WHERE a.company_id = i.company_id AND a.item_id = i.id), '[]'),
          'mappedLocationId', (SELECT m.location_id FROM item_location_map m WHERE m.company_id = i.company_id AND m.item_id = i.id AND m.warehouse_id = COALESCE(
            (SELECT warehouse_id FROM warehouse_template WHERE company_id = ${company} AND id = ${offsetTemplate} AND bill_of_materials), ${record.warehouseId}::uuid) ORDER BY m.priority, m.location_id LIMIT 1),
          'costs', json_build_object('lastCost', i.last_cost::text, 'averageCost', i.average_cost::text, 'standardCost', i.standard_cost::text, 'salesPrice', i.sales_price::text),
          'sources', json_build_object('itemClass', c.code, 'itemCode', i.code, 'characteristic', ch.code, 'productCategory', pc.code, 'itemType', ty.code),
          'variants', (SELECT json_agg(json_build_object('id', v.id, 'code', v.code)) FROM item_variant v WHERE v.company_id = i.company_id AND v.item_id = i.id),
          'producers', (SELECT json_agg(json_build_object('supplierId', p.supplier_id, 'producerId', p.producer_id)) FROM item_supplier p WHERE p.company_id = i.company_id AND p.item_id = i.id)))
        FROM item i JOIN item_class c ON c.company_id = i.company_id AND c.id = i.item_class_id JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
        LEFT JOIN characteristic ch ON ch.company_id = i.company_id AND ch.id = i.characteristic_id
        LEFT JOIN product_category pc ON pc.company_id = i.company_id AND pc.id = i.product_category_id
        LEFT JOIN item_type ty ON ty.company_id = i.company_id AND ty.id = i.item_type_id
        WHERE i.company_id = ${company} AND i.id = ANY(${named.items}::uuid[])) AS items,
      (SELECT json_agg(json_build_object('id', id, 'code', code, 'warehouseId', warehouse_id, 'isGroup', is_group, 'active', active, 'obsolete', obsolete, 'blocked', blocked, 'monoItem', mono_item, 'monoLot', mono_lot))
        FROM location WHERE company_id = ${company} AND id = ANY(${named.locations}::uuid[])) AS locations,
      (SELECT json_agg(json_build_object('id', id, 'name', name, 'nickname', nickname, 'isSupplier', is_supplier, 'isProducer', is_producer))
        FROM partner WHERE company_id = ${company} AND id = ANY(${named.partners}::uuid[])) AS partners,
      (SELECT json_agg(json_build_object('id', t.id, 'purpose', t.purpose, 'code', t.code, 'description', t.description, 'fillMissing', t.fill_missing, 'startNumeric', t.start_numeric, 'startAlpha', t.start_alpha,
          'unitHandling', t.unit_handling, 'rootKinds', t.root_kinds, 'segments', (
            SELECT json_agg(json_build_object('sequence', s.sequence, 'kind', s.kind, 'length', s.length, 'fillChar', s.fill_char, 'text', s.text) ORDER BY s.sequence)
            FROM code_segment s WHERE s.company_id = t.company_id AND s.code_type_id = t.id)))
        FROM code_type t WHERE t.company_id = ${company} AND (t.id = ANY(${named.codeTypes}::uuid[])
          OR t.id IN (SELECT unnest(ARRAY[lot_code_type_id, serial_code_type_id]) FROM item WHERE company_id = ${company} AND id = ANY(${named.items}::uuid[])))) AS "codeTypes",
      (SELECT json_agg(json_build_object('id', id, 'code', code)) FROM lot_type WHERE company_id = ${company} AND id = ANY(${named.lotTypes}::uuid[])) AS "lotTypes",
      (SELECT json_agg(id) FROM project WHERE company_id = ${company} AND id = ANY(${named.projects}::uuid[])) AS projects,
      (SELECT json_agg(id) FROM cost_centre WHERE company_id = ${company} AND id = ANY(${named.costCentres}::uuid[])) AS "costCentres",
      (SELECT letters FROM year_letter WHERE company_id = ${company} AND year = ${yearOf(record.postingDate)}) AS "yearLetters",
      (SELECT letters FROM month_letter WHERE company_id = ${company} AND month = ${dayParts(record.postingDate).month}) AS "monthLetters",
      (SELECT json_agg(json_build_object('id', l.id, 'itemId', l.item_id, 'variantId', l.variant_id, 'code', l.code))
        FROM json_to_recordset(${JSON.stringify(typedCodes(record))}::json) AS t("itemId" uuid, "variantId" uuid, key text)
        JOIN lot l ON l.company_id = ${company} AND l.item_id = t."itemId" AND l.variant_id IS NOT DISTINCT FROM t."variantId" AND l.code_key = t.key AND l.voided_at IS NULL) AS lots`,
    'posting-facts',
  );
  if (!row) throw new Error('the facts of a posting could not be read');
  return row;
}
