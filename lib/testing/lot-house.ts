import { saveCodeType } from '../code-types/save-code-type';
import { saveCodeTypeSchema } from '../code-types/save-code-type.schema';
import { saveItem } from '../items/save-item';
import type { SaveItem } from '../items/save-item.schema';
import { newId } from '../kernel/id';
import { savePeriod } from '../periods/save-period';
import { savePartner } from '../partners/save-partner';
import { type PostedRecord, postRecord } from '../records/post-record';
import { type PostRecordInput, postRecordSchema } from '../records/record.schema';
import type { Verb } from '../server/run-verb';
import { saveTableRow } from '../tables/save-table-row';
import { saveTemplate } from '../templates/save-template';
import { type SaveTemplate, saveTemplateSchema } from '../templates/save-template.schema';
import { saveLocation } from '../warehouses/save-location';
import { saveLocationSchema, type SaveLocation, type SaveWarehouse, saveWarehouseSchema } from '../warehouses/save-warehouse.schema';
import { saveWarehouse } from '../warehouses/save-warehouse';
import { itemInput } from './master-data';

/** Runs a verb as somebody of one company. */
export type Run = <I, O>(verb: Verb<I, O>, input: I) => Promise<O>;

type LotRow = PostRecordInput['lines'][number]['lots'][number];
/** A lot row with only what a test cares about. */
export type LotGiven = Partial<LotRow> & { readonly quantity: string };
export type LineGiven = Partial<Omit<PostRecordInput['lines'][number], 'lots'>> & {
  readonly itemId: string;
  readonly quantity: string;
  readonly lots?: readonly LotGiven[];
};
export type RecordGiven = Partial<Omit<PostRecordInput, 'lines'>> & { readonly templateId: string; readonly lines: readonly LineGiven[] };

export type LotHouse = {
  readonly run: Run;
  readonly uomId: string;
  readonly classId: string;
  readonly codeTypeId: string;
  readonly warehouseId: string;
  readonly loadId: string;
  readonly unloadId: string;
  readonly supplierId: string;
  readonly item: (code: string, rest?: Partial<SaveItem>) => Promise<string>;
  readonly warehouse: (code: string, rest?: Partial<SaveWarehouse>) => Promise<string>;
  readonly location: (code: string, rest?: Partial<SaveLocation>) => Promise<string>;
  readonly template: (code: string, rest: Partial<SaveTemplate> & Pick<SaveTemplate, 'type'>) => Promise<string>;
  readonly codeType: (code: string, rest: object) => Promise<string>;
  readonly supplier: (code: string, name: string) => Promise<string>;
  readonly input: (given: RecordGiven) => PostRecordInput;
  readonly post: (given: RecordGiven) => Promise<PostedRecord>;
  /** Loads one new lot and returns it. */
  readonly load: (
    itemId: string,
    quantity: string,
    lot?: Partial<LotRow>,
    record?: Partial<RecordGiven>,
  ) => Promise<{ id: string; code: string; recordId: string }>;
  readonly unload: (itemId: string, lotId: string, quantity: string, record?: Partial<RecordGiven>) => Promise<PostedRecord>;
};

/** A firm ready for lots, made by the verbs: unit with 3 decimals, class, 5-digit codes from 00001, one warehouse, one load and one unload template. */
export async function lotHouse(run: Run, today: string): Promise<LotHouse> {
  const flags = {
    visibleLogistics: true,
    lotManagement: true,
    traceability: true,
    proposedCost: 'NONE' as const,
    integrateInitialQty: false,
    allowUnavailableLots: false,
    mandatoryDocument: false,
    mandatoryAccount: false,
    physicalInventory: false,
    openingBalance: false,
    considerZeroMovements: false,
    locationId: null,
    active: true,
  };
  const idOf = async (saved: Promise<{ id: string }>) => (await saved).id;
  const warehouse: LotHouse['warehouse'] = (code, rest = {}) =>
    idOf(
      run(
        saveWarehouse,
        saveWarehouseSchema.parse({
          code,
          description: `Warehouse ${code}`,
          kind: 'INTERNAL',
          endValidityDate: '',
          stockByLocation: false,
          stockByProject: false,
          stockByPartner: false,
          negativeStock: false,
          active: true,
          ...rest,
        }),
      ),
    );
  const codeType: LotHouse['codeType'] = (code, rest) =>
    idOf(
      run(
        saveCodeType,
        saveCodeTypeSchema.parse({
          purpose: 'LOT',
          code,
          description: code,
          fillMissing: false,
          startNumeric: '1',
          startAlpha: 'A',
          unitHandling: false,
          active: true,
          rootKinds: [],
          segments: [{ kind: 'PROGRESSIVE', length: 5, fillChar: '0', text: null }],
          ...rest,
        }),
      ),
    );
  const lastYear = Number(today.slice(0, 4)) - 1;
  await run(savePeriod, { year: lastYear, periodStart: `${lastYear}-01-01`, periodEnd: `${lastYear}-12-31` });
  const uomId = await idOf(run(saveTableRow, { table: 'units', code: 'KG', description: 'Kilogram', active: true, decimals: 3 }));
  const classId = await idOf(
    run(saveTableRow, { table: 'item-classes', code: 'MOB', description: 'Furniture', active: true, changeClassAllowed: false }),
  );
  const codeTypeId = await codeType('N5', {});
  const warehouseId = await warehouse('WH1');
  const template: LotHouse['template'] = (code, rest) =>
    idOf(run(saveTemplate, saveTemplateSchema.parse({ code, description: code, warehouseId, ...flags, ...rest })));
  const loadId = await template('L01', { type: 'LOAD' });
  const unloadId = await template('U01', { type: 'UNLOAD' });
  const supplier: LotHouse['supplier'] = (code, name) =>
    idOf(
      run(savePartner, {
        account: 'S',
        subaccount: code,
        name,
        nickname: null,
        isCustomer: false,
        isSupplier: true,
        isProducer: false,
        isSubcontractor: false,
        active: true,
      }),
    );
  const input: LotHouse['input'] = (given) => postRecordSchema.parse({ commandId: newId(), warehouseId, postingDate: today, ...given });
  const post: LotHouse['post'] = (given) => run(postRecord, input(given));
  return {
    run,
    uomId,
    classId,
    codeTypeId,
    warehouseId,
    loadId,
    unloadId,
    warehouse,
    template,
    codeType,
    supplier,
    input,
    post,
    supplierId: await supplier('1', 'Acme'),
    item: (code, rest = {}) =>
      idOf(run(saveItem, itemInput({ itemClassId: classId, uomId, code, lotManaged: true, lotCodeTypeId: codeTypeId, ...rest }))),
    location: (code, rest = {}) =>
      idOf(
        run(
          saveLocation,
          saveLocationSchema.parse({
            warehouseId,
            code,
            description: '',
            parentId: null,
            isGroup: false,
            priority: 0,
            monoItem: false,
            monoLot: false,
            active: true,
            blocked: false,
            obsolete: false,
            ...rest,
          }),
        ),
      ),
    load: async (itemId, quantity, lot = {}, record = {}) => {
      const posted = await post({
        templateId: loadId,
        lines: [{ itemId, quantity, lots: [{ generated: lot.code === undefined, ...lot, quantity }] }],
        ...record,
      });
      const [made] = posted.lots;
      if (!made) throw new Error('a load made no lot');
      return { ...made, recordId: posted.recordId };
    },
    unload: (itemId, lotId, quantity, record = {}) =>
      post({ templateId: unloadId, lines: [{ itemId, quantity, lots: [{ lotId, quantity }] }], ...record }),
  };
}
