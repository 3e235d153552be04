import { DESIGNS, type StartingDesign } from '@/lib/labels/starting-designs.types';
import type { FieldLine, LabelDesign, StoredDesign } from '@/lib/labels/label.types';

type Lengths = 'widthMm' | 'heightMm' | 'pageWidthMm' | 'pageHeightMm' | 'marginLeftMm' | 'marginTopMm' | 'gapXMm' | 'gapYMm';

/** The values of the form of a design: lengths as they are typed. */
export type DesignDraft = Omit<LabelDesign, Lengths | 'lines' | 'dpi' | 'freeText'> &
  Record<Lengths, string> & {
    id: string | null;
    version: number | null;
    code: string;
    description: string;
    isDefault: boolean;
    active: boolean;
    lines: FieldLine[];
    dpi: string;
    freeText: string;
  };

/** What the form shows of a design. */
const typed = ({ lines, freeText, dpi, ...design }: LabelDesign) => ({
  ...design,
  lines: lines.map((line) => ({ ...line })),
  freeText: freeText ?? '',
  dpi: String(dpi),
  widthMm: String(design.widthMm),
  heightMm: String(design.heightMm),
  pageWidthMm: String(design.pageWidthMm),
  pageHeightMm: String(design.pageHeightMm),
  marginLeftMm: String(design.marginLeftMm),
  marginTopMm: String(design.marginTopMm),
  gapXMm: String(design.gapXMm),
  gapYMm: String(design.gapYMm),
});

/** The look that a ready design gives to the form. */
export function lookOf(key: StartingDesign): Omit<DesignDraft, 'id' | 'version' | 'code' | 'description' | 'isDefault' | 'active'> {
  const { code: _code, ...look } = DESIGNS[key];
  return typed(look);
}

export const storedDraft = (design: StoredDesign): DesignDraft => ({ ...design, ...typed(design) });

/** A new design: as the one it is copied from, else as a ready one, else as the small one for lots. */
export function newDraft(source: StoredDesign | null, ready: StartingDesign | null, nameOf: (key: StartingDesign) => string): DesignDraft {
  const own = { id: null, version: null, code: '', description: '', isDefault: false, active: true };
  if (source) return { ...storedDraft(source), ...own, description: source.description };
  const key = ready ?? 'lotSmall';
  return { ...lookOf(key), ...own, ...(ready ? { code: DESIGNS[key].code, description: nameOf(key), isDefault: true } : {}) };
}
