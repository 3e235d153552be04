import PDFDocument from 'pdfkit';
import type { LabelDesign } from '../label.types';
import { barsOf, type LabelDrawing } from './drawing';
import { FONT_FILES } from './font';

const POINTS = 72 / 25.4;

/** Where the label number `at` stands: its page's first or not, and its corner. */
function placeOf(design: LabelDesign, at: number): { readonly first: boolean; readonly x: number; readonly y: number } {
  if (design.medium === 'ROLL') return { first: true, x: 0, y: 0 };
  const { sheetColumns, sheetRows, marginLeftMm, marginTopMm, gapXMm, gapYMm, widthMm, heightMm } = design;
  const on = at % (sheetColumns * sheetRows);
  const [column, row] = [on % sheetColumns, Math.floor(on / sheetColumns)];
  return { first: on === 0, x: marginLeftMm + column * (widthMm + gapXMm), y: marginTopMm + row * (heightMm + gapYMm) };
}

function put(document: PDFKit.PDFDocument, { layout, matrix }: LabelDrawing, left: number, top: number): void {
  const at = (length: number, from: number) => (from + length) * POINTS;
  if (layout.symbol && matrix) {
    for (const { x, y, width, height } of barsOf(layout.symbol, matrix))
      document.rect(at(x, left), at(y, top), width * POINTS, height * POINTS);
    document.fill('#000');
  }
  for (const { x, y, size, weight, text } of layout.texts)
    document
      .font(weight)
      .fontSize(size * POINTS)
      .text(text, at(x, left), at(y, top), { lineBreak: false, baseline: 'alphabetic' });
}

/** How a PDF of labels is called and in which language it is. */
export type PdfHead = { readonly title: string; readonly language: string };

/**
 * Labels as a PDF: a page for each on a roll, or sheets with rows and columns beginning at place `from` (a sheet that was begun before).
 * The font is embedded. It is made as it is read, so that ten thousand labels need no more room than one sheet.
 * @rules LAB-01
 */
export function pdfOf(
  design: LabelDesign,
  drawings: AsyncIterable<LabelDrawing> | Iterable<LabelDrawing>,
  head: PdfHead,
  from = 0,
): PDFKit.PDFDocument {
  const roll = design.medium === 'ROLL';
  const size: [number, number] = [
    (roll ? design.widthMm : design.pageWidthMm) * POINTS,
    (roll ? design.heightMm : design.pageHeightMm) * POINTS,
  ];
  const document = new PDFDocument({
    autoFirstPage: false,
    size,
    margin: 0,
    compress: true,
    lang: head.language,
    displayTitle: true,
    info: { Title: head.title, Creator: 'Filo', Producer: 'Filo' },
  });
  document.registerFont('regular', FONT_FILES.regular);
  document.registerFont('bold', FONT_FILES.bold);
  const fill = async () => {
    let at = from;
    for await (const drawing of drawings) {
      const { first, x, y } = placeOf(design, at);
      if (first || at === from) {
        document.addPage({ size, margin: 0 });
        if (document.readableLength > document.readableHighWaterMark) await drained(document);
      }
      put(document, drawing, x, y);
      at++;
    }
    document.end();
  };
  void fill().catch((error: unknown) => document.destroy(error instanceof Error ? error : new Error(String(error))));
  return document;
}

/** Until its reader has taken what is there. */
const drained = (document: PDFKit.PDFDocument): Promise<void> =>
  new Promise((resolve) => {
    const look = () => (document.readableLength <= document.readableHighWaterMark || document.destroyed ? resolve() : setTimeout(look, 10));
    look();
  });
