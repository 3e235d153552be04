import { drawLabel, type LabelDrawing, tightness } from './draw/drawing';
import type { FieldText } from './draw/layout.rules';
import { contentOf, type Refusal, type SymbolContent } from './label-content.rules';
import type { LabelSubject } from './label-subjects.query';
import { type LabelHouse, labelTexts } from './label-texts';
import type { LabelDesign } from './label.types';

/** What stands on one label: enough to draw it again as it was. */
export type LabelMatter = { readonly content: SymbolContent | null; readonly texts: readonly FieldText[] };
export type MadeLabel = LabelMatter & { readonly subject: LabelSubject; readonly refusal: Refusal | null; readonly drawing: LabelDrawing };

export type Maker = { readonly design: LabelDesign; readonly house: LabelHouse; readonly linkBase: string; readonly twoSymbols?: boolean };

/** One label, or why it cannot be: then it is drawn without its symbol. @rules LAB-01, LAB-04 */
export function makeLabel({ design, house, linkBase, twoSymbols }: Maker, subject: LabelSubject): MadeLabel {
  const answer = contentOf(design, subject, linkBase, twoSymbols);
  const content = answer.ok ? answer.content : null;
  const texts = labelTexts(design, subject, { content, house });
  const drawing = drawLabel(design, content, texts);
  return { subject, content, texts, drawing, refusal: answer.ok ? tightness(drawing, subject.code) : answer.refusal };
}
