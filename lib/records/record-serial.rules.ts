import { checkedCode } from '../codes/compose-code.rules';
import { codeKey } from '../kernel/code';
import { AppError, type FieldError } from '../kernel/errors';
import { decimalsOf, isQuantity, normal } from '../kernel/quantity';
import type { RecordSerialInput } from '../serials/serial.types';
import { complaint } from './record-quantity.rules';
import type { RecordItemFacts, RecordLineInput, TemplateFacts } from './record.types';

/** The most pieces that one record may move. */
export const MOST_PIECES = 200_000;

/** How many pieces a quantity is; null when it is no whole number. @rules SER-02 */
export function piecesOf(quantity: string): number | null {
  if (!isQuantity(quantity) || decimalsOf(normal(quantity)) > 0) return null;
  const pieces = Number(normal(quantity));
  return Number.isSafeInteger(pieces) && pieces >= 0 ? pieces : null;
}

/** True when the posting makes the numbers that are missing. @rules SER-06 */
export const makesSerials = (
  item: Pick<RecordItemFacts, 'serialGeneration' | 'hasSerialCodeType'>,
  template: Pick<TemplateFacts, 'type' | 'lotManagement' | 'createSerials'>,
): boolean =>
  template.type === 'LOAD' &&
  template.lotManagement &&
  template.createSerials &&
  item.serialGeneration === 'AUTOMATIC' &&
  item.hasSerialCodeType;

type SerialContext = {
  readonly line: RecordLineInput;
  readonly item: RecordItemFacts;
  readonly template: TemplateFacts;
  readonly path: string;
  /** The item is managed by lots as well. */
  readonly byLot: boolean;
};

function codeComplaint(serial: RecordSerialInput, item: RecordItemFacts, path: string): FieldError[] {
  if (serial.serialId !== null) return [];
  if (codeKey(serial.code) === null) return [complaint(path, 'E_SERIAL_CODE_REQUIRED', { item: item.code })];
  try {
    checkedCode(serial.code ?? '');
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [complaint(path, error.code, { ...error.params, item: item.code })];
  }
}

/** Pieces wanted and given, where they belong together: the whole line, or each of its lots. */
function groupsOf({ line, byLot, path }: SerialContext): { at: string; wanted: number | null; given: number; lot: string | null }[] {
  if (!byLot) return [{ at: `${path}.serials`, wanted: piecesOf(line.quantity), given: line.serials.length, lot: null }];
  return line.lots.map((lot, index) => ({
    at: `${path}.lots.${index}`,
    wanted: piecesOf(lot.quantity),
    given: line.serials.filter((serial) => serial.lot === index).length,
    lot: lot.code ?? '',
  }));
}

/**
 * What is wrong with the pieces of a line before anybody looks at the register: E_SERIAL_QTY_INTEGER, E_SERIAL_COUNT, E_SERIAL_LOT_COUNT,
 * E_SERIAL_CODE_REQUIRED and what codes may be. Pieces that the posting makes count as given.
 * @rules SER-02, SER-03, SER-06, SER-08, POST-03
 */
export function serialGridErrors(context: SerialContext): FieldError[] {
  const { line, item, template, path, byLot } = context;
  if (isQuantity(line.quantity) && piecesOf(line.quantity) === null)
    return [complaint(`${path}.quantity`, 'E_SERIAL_QTY_INTEGER', { item: item.code, entered: line.quantity })];
  const codes = line.serials.flatMap((serial, index) => codeComplaint(serial, item, `${path}.serials.${index}.code`));
  const stray = line.serials.flatMap((serial, index) =>
    byLot && (serial.lot === null || line.lots[serial.lot] === undefined)
      ? [complaint(`${path}.serials.${index}.lot`, 'E_LOT_REQUIRED', { item: item.code })]
      : [],
  );
  const mayMake = makesSerials(item, template);
  const counts = groupsOf(context).flatMap(({ at, wanted, given, lot }) => {
    if (wanted === null) return lot === null ? [] : [complaint(`${at}.quantity`, 'E_SERIAL_QTY_INTEGER', { item: item.code, entered: '' })];
    if (given === wanted || (mayMake && given < wanted)) return [];
    const params = { required: String(wanted), entered: String(given), item: item.code };
    return lot === null
      ? [complaint(at, 'E_SERIAL_COUNT', params)]
      : [complaint(`${path}.serials`, 'E_SERIAL_LOT_COUNT', { ...params, lot })];
  });
  return [...codes, ...stray, ...counts];
}

/** A line that names or counts pieces: how many it moves. */
export const piecesOfLine = ({ quantity, serials }: Pick<RecordLineInput, 'quantity' | 'serials'>): number =>
  Math.max(piecesOf(quantity) ?? 0, serials.length);

/** E_SERIAL_TOO_MANY at the line with which a record has more pieces than one may move; `isByPiece` tells the lines that are counted. @rules SER-02 */
export function tooManyPieces(lines: readonly RecordLineInput[], isByPiece: (line: RecordLineInput) => boolean): FieldError[] {
  let all = 0;
  return lines.flatMap((line, index) => {
    const before = all;
    all += isByPiece(line) ? piecesOfLine(line) : 0;
    return before <= MOST_PIECES && all > MOST_PIECES
      ? [complaint(`lines.${index}.quantity`, 'E_SERIAL_TOO_MANY', { entered: all, max: MOST_PIECES })]
      : [];
  });
}

/** The key of a piece among those of all items. @rules SER-01 */
export const serialKeyOf = (itemId: string, variantId: string | null, code: string | null): string =>
  `${itemId}|${variantId ?? ''}|${codeKey(code) ?? ''}`;

/** E_SERIAL_DUPLICATE at the second place of a piece that a record names twice, by code or by choice. @rules SER-01 */
export function duplicateSerialErrors(lines: readonly RecordLineInput[]): FieldError[] {
  const seen = new Set<string>();
  return lines.flatMap((line, lineIndex) =>
    line.serials.flatMap((serial, index) => {
      const code = codeKey(serial.code);
      const key = code === null ? null : `${line.itemId}|${line.variantId ?? ''}|${code}`;
      const twice = (key !== null && seen.has(key)) || (serial.serialId !== null && seen.has(serial.serialId));
      if (key !== null) seen.add(key);
      if (serial.serialId !== null) seen.add(serial.serialId);
      return twice ? [complaint(`lines.${lineIndex}.serials.${index}.code`, 'E_SERIAL_DUPLICATE', { serial: serial.code ?? '' })] : [];
    }),
  );
}

/** E_NOT_FOUND where a component's piece is a part of a piece that its line does not have. @rules TRACE-12 */
export function mateErrors(lines: readonly RecordLineInput[], items: ReadonlyMap<string, RecordItemFacts>): FieldError[] {
  return lines.flatMap(({ itemId, quantity, components }, index) => {
    const pieces = items.get(itemId)?.serialManaged ? (piecesOf(quantity) ?? 0) : 0;
    return (components ?? []).flatMap(({ serials }, component) =>
      serials.flatMap(({ mate }, at) =>
        typeof mate === 'number' && mate >= pieces
          ? [complaint(`lines.${index}.components.${component}.serials.${at}.mate`, 'E_NOT_FOUND')]
          : [],
      ),
    );
  });
}
