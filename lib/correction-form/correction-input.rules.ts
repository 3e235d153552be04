import { offsetTexts } from '../record-form/record-form.rules';
import { componentsInput } from '../record-form/record-components.rules';
import type { RecordFormValues, RecordSetting } from '../record-form/record-form.types';
import { sparseSerial } from '../record-form/record-pieces.rules';
import { shareInput } from '../record-form/record-shares.rules';
import { moveInput } from '../record-form/record-units.rules';

type CorrectionOf = { readonly recordId: string; readonly version: number; readonly setting: RecordSetting };

/** What the form holds, as the verb takes it: texts, lines with their components as they are shown, and the reason. */
export function correctionInput(raw: unknown, { recordId, version, setting }: CorrectionOf) {
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
    lines: values.lines.map((line) => ({
      ...line,
      components: componentsInput(raw as RecordFormValues, line, setting),
      move: moveInput(line.move),
      costCentres: shareInput(line),
      serials: line.serials.map(sparseSerial),
    })),
  };
}
