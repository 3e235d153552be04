import type { RunSql } from '../kernel/ctx';
import { AppError, throwAll } from '../kernel/errors';
import { svgOf } from './draw/svg';
import type { Refusal } from './label-content.rules';
import { designErrors } from './label-design.rules';
import { readLabelDesign } from './label-design.shape';
import { linkBaseOf, readLabelHouse } from './label-house.query';
import { type LabelSubject, newestSubject, readSubjects } from './label-subjects.query';
import type { LabelDesign, LabelSubjectKind } from './label.types';
import { makeLabel, type Maker } from './make-label';
import type { LabelOf, PreviewLabel } from './preview-label.schema';

/** How a label will look. `code`: of what; null for made-up values. `module`: millimetres, 0 without a symbol. */
export type LabelPreview = {
  readonly svg: string;
  readonly words: string;
  readonly code: string | null;
  readonly refusal: Refusal | null;
  readonly cut: boolean;
  readonly module: number;
};

const LOT = {
  LOT_CODE: 'L2026-00012',
  START: '2026-11-02',
  EXPIRY: '2027-05-31',
  SUPPLIER_LOT: 'AX-771',
  SUPPLIER: 'Rossi S.r.l.',
  STATUS: 'OK',
  QUANTITY: '120',
};
const ITEM = { ITEM_CODE: 'ART-0001', ITEM_NAME: 'Pecorino stagionato', VARIANT: null };
const PLACE = { WAREHOUSE: 'WH1', LOCATION_CODE: 'A1-01-03', LOCATION_NAME: 'Corsia A' };
const RECORD = { RECORD_NUMBER: 'WH1 / 128', RECORD_DATE: '2026-11-02', TEMPLATE: 'L01', PARTNER: 'Rossi S.r.l.', DOCUMENT: 'DDT 311' };
const CODES: Readonly<Record<LabelSubjectKind, string>> = {
  LOT: LOT.LOT_CODE,
  SERIAL: 'SN-000128',
  LOCATION: PLACE.LOCATION_CODE,
  RECORD: '128',
  UNIT: '095212340000000016',
};

/** Values that stand for a thing as long as there is none. The GTIN is the one that GS1 keeps for examples. */
const sample = (kind: LabelSubjectKind): LabelSubject => ({
  id: '',
  kind,
  code: CODES[kind],
  item: ITEM.ITEM_CODE,
  gtin: '09521234543213',
  lot: LOT.LOT_CODE,
  serial: kind === 'SERIAL' ? CODES.SERIAL : null,
  expiry: LOT.EXPIRY,
  uom: 'PCS',
  values: { ...LOT, ...ITEM, ...PLACE, ...RECORD, SERIAL_CODE: CODES.SERIAL, SSCC: CODES.UNIT },
});

function preview(maker: Maker, subject: LabelSubject, code: string | null): LabelPreview {
  const { drawing, refusal } = makeLabel(maker, subject);
  const { symbol, cut } = drawing.layout;
  return { svg: svgOf(drawing), words: drawing.words, code, refusal, cut, module: Math.round((symbol?.module ?? 0) * 1000) / 1000 };
}

async function makerOf(run: RunSql, companyId: number, design: LabelDesign): Promise<Maker> {
  return { design, house: await readLabelHouse(run, companyId), linkBase: linkBaseOf(design.carrier) };
}

/**
 * A design as it is being made, with the newest thing of its kind; one that cannot have such a symbol is named, and the design is shown with
 * made-up values then.
 * @throws E_LABEL_CARRIER, E_LABEL_FIELD, E_LABEL_EMPTY, E_LABEL_SHEET
 */
export async function previewLabel(run: RunSql, companyId: number, design: PreviewLabel): Promise<LabelPreview> {
  throwAll(designErrors(design));
  const maker = await makerOf(run, companyId, design);
  const subject = await newestSubject(run, companyId, design.kind);
  if (!subject) return preview(maker, sample(design.kind), null);
  const real = preview(maker, subject, subject.code);
  if (real.refusal === null || real.refusal.code === 'E_LABEL_SPACE') return real;
  return { ...preview(maker, sample(design.kind), subject.code), refusal: real.refusal };
}

/** One thing with a stored design, and how often it was printed before is told elsewhere. @throws E_NOT_FOUND */
export async function previewLabelOf(run: RunSql, companyId: number, { designId, subjectId }: LabelOf): Promise<LabelPreview> {
  const design = await readLabelDesign(run, companyId, designId);
  const [subject] = design ? await readSubjects(run, companyId, design.kind, [subjectId]) : [];
  if (!design || !subject) throw new AppError('E_NOT_FOUND');
  return preview(await makerOf(run, companyId, design), subject, subject.code);
}
