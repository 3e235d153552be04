import { offsetTexts } from './record-form.rules';
import type { RecordFormValues } from './record-form.types';
import { sparseSerial } from './record-pieces.rules';
import { shareInput } from './record-shares.rules';
import { moveInput } from './record-units.rules';

/** What the form holds, as the verb takes it: texts, lines and the reason. */
export function correctionInput(raw: unknown, recordId: string, version: number) {
  const {
    warehouseId: _w,
    templateId: _t,
    postingDate: _d,
    number: _n,
    stockPartnerId: _s,
    projectId: _p,
    bomVersion: _b,
    ...values
  } = raw as RecordFormValues;
  return {
    ...values,
    recordId,
    version,
    offset: offsetTexts(raw as RecordFormValues),
    lines: values.lines.map(({ components: _components, ...line }) => ({
      ...line,
      move: moveInput(line.move),
      costCentres: shareInput(line),
      serials: line.serials.map(sparseSerial),
    })),
  };
}
