import { saveCodeType } from '../code-types/save-code-type';
import { saveCodeTypeSchema } from '../code-types/save-code-type.schema';
import type { SaveItem } from '../items/save-item.schema';
import { newId } from '../kernel/id';
import type { PostedRecord } from '../records/post-record';
import { saveTableRow } from '../tables/save-table-row';
import { type LineGiven, type LotHouse, lotHouse, type RecordGiven, type Run } from './lot-house';

export type SerialHouse = LotHouse & {
  /** Makes numbers; unloads. */
  readonly makeId: string;
  readonly serialTypeId: string;
  readonly serialItem: (code: string, rest?: Partial<SaveItem>) => Promise<string>;
  /** Loads pieces with these numbers; none given: the posting makes them. */
  readonly loadPieces: (
    itemId: string,
    quantity: string,
    codes?: readonly string[],
    record?: Partial<RecordGiven>,
  ) => Promise<PostedRecord>;
  readonly unloadPieces: (itemId: string, codes: readonly string[], record?: Partial<RecordGiven>) => Promise<PostedRecord>;
  readonly piecesLine: (itemId: string, codes: readonly string[], rest?: Partial<LineGiven>) => LineGiven;
};

/** A firm ready for serial numbers: numbers of five digits from 00001, a load that makes them, an unload; the firm of `given`, or a new one. */
export async function serialHouse(run: Run, today: string, given?: LotHouse): Promise<SerialHouse> {
  const house = given ?? (await lotHouse(run, today));
  const { id: pieceId } = await run(saveTableRow, { table: 'units', code: 'PZ', description: 'Piece', active: true, decimals: 0 });
  const { id: serialTypeId } = await run(
    saveCodeType,
    saveCodeTypeSchema.parse({
      purpose: 'SERIAL',
      code: 'SN5',
      description: 'Five digits',
      fillMissing: false,
      startNumeric: '1',
      startAlpha: 'A',
      unitHandling: false,
      active: true,
      rootKinds: [],
      segments: [{ kind: 'PROGRESSIVE', length: 5, fillChar: '0', text: null }],
    }),
  );
  const makeId = await house.template('LSN', { type: 'LOAD', createSerials: true });
  const piecesLine: SerialHouse['piecesLine'] = (itemId, codes, rest = {}) => ({
    itemId,
    quantity: String(codes.length),
    serials: codes.map((code) => ({
      serialId: null,
      code,
      lot: null,
      customerCode: null,
      supplierCode: null,
      startDate: null,
      expiryDate: null,
    })),
    ...rest,
  });
  return {
    ...house,
    makeId,
    serialTypeId,
    piecesLine,
    serialItem: (code, rest = {}) =>
      house.item(code, {
        uomId: pieceId,
        lotManaged: false,
        lotCodeTypeId: null,
        serialManaged: true,
        serialCodeTypeId: serialTypeId,
        serialGeneration: 'AUTOMATIC',
        ...rest,
      }),
    loadPieces: (itemId, quantity, codes = [], record = {}) =>
      house.post({ commandId: newId(), templateId: makeId, lines: [{ ...piecesLine(itemId, codes), quantity }], ...record }),
    unloadPieces: (itemId, codes, record = {}) =>
      house.post({ commandId: newId(), templateId: house.unloadId, lines: [piecesLine(itemId, codes)], ...record }),
  };
}
