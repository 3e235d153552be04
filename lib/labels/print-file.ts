import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { drawLabel, type LabelDrawing } from './draw/drawing';
import type { FieldText } from './draw/layout.rules';
import { pdfOf } from './draw/pdf';
import { pngOf } from './draw/png';
import { svgOf } from './draw/svg';
import { zplOf } from './draw/zpl';
import type { LabelDesign, LabelFormat } from './label.types';

/** So long the file of a print may be fetched, by who printed it; later it is a reprint. */
const MINUTES = 15;
/** What was made in the background waits longer for who went on with something else. */
const HOURS_OF_JOB = 12;
const BATCH = 250;

export type KeptPrint = {
  readonly id: string;
  readonly design: LabelDesign;
  readonly designCode: string;
  readonly format: LabelFormat;
  readonly language: string;
};
type KeptLine = {
  readonly lineNo: number;
  readonly copies: number;
  readonly content: string | null;
  readonly texts: { readonly gs1: boolean; readonly hri: string; readonly texts: readonly FieldText[] };
};

/** A print of this person that is still warm; null otherwise. @rules LAB-06 */
export async function findPrint(
  run: RunSql,
  { companyId, userId }: { readonly companyId: number; readonly userId: string },
  id: string,
): Promise<KeptPrint | null> {
  const [print] = await run<KeptPrint>(
    sql`SELECT p.id, p.design, p.design_code AS "designCode", p.format, c.language FROM label_print p JOIN company c ON c.id = p.company_id
        WHERE p.company_id = ${companyId} AND p.id = ${id}::uuid AND p.printed_by = ${userId}::uuid AND (p.printed_at > clock_timestamp() - make_interval(mins => ${MINUTES}) OR EXISTS (SELECT 1 FROM job j
            WHERE j.company_id = p.company_id AND j.user_id = p.printed_by AND j.kind = 'printLabels' AND j.result->>'printId' = p.id::text
              AND j.ended_at > clock_timestamp() - make_interval(hours => ${HOURS_OF_JOB})))`,
  );
  return print ?? null;
}

async function* linesOf(run: RunSql, companyId: number, id: string): AsyncGenerator<KeptLine> {
  for (let after = 0; ; ) {
    const lines = await run<KeptLine>(
      sql`SELECT line_no AS "lineNo", copies, content, texts FROM label_print_line WHERE company_id = ${companyId} AND print_id = ${id}::uuid AND line_no > ${after} ORDER BY line_no LIMIT ${BATCH}`,
    );
    yield* lines;
    const last = lines.at(-1);
    if (!last || lines.length < BATCH) return;
    after = last.lineNo;
  }
}

const drawn = (design: LabelDesign, { content, texts }: KeptLine): LabelDrawing =>
  drawLabel(design, content === null ? null : { gs1: texts.gs1, hri: texts.hri, data: content }, texts.texts);

async function* copiesOf(design: LabelDesign, lines: AsyncIterable<KeptLine>): AsyncGenerator<LabelDrawing> {
  for await (const line of lines) {
    const drawing = drawn(design, line);
    for (let copy = 0; copy < line.copies; copy++) yield drawing;
  }
}

async function* commandsOf(design: LabelDesign, lines: AsyncIterable<KeptLine>): AsyncGenerator<string> {
  for await (const line of lines) yield zplOf(drawn(design, line), design.dpi, line.copies);
}

/** The file of a print as it is read: drawn again from what was kept, so that it is what the log says. @rules LAB-01, LAB-06 */
export async function* fileOf(run: RunSql, companyId: number, print: KeptPrint, used: number): AsyncGenerator<Uint8Array> {
  const { design, format, designCode, language } = print;
  const lines = linesOf(run, companyId, print.id);
  if (format === 'PDF') {
    for await (const part of pdfOf(design, copiesOf(design, lines), { title: designCode, language }, used)) yield part as Uint8Array;
    return;
  }
  if (format === 'ZPL') {
    for await (const part of commandsOf(design, lines)) yield Buffer.from(part, 'utf8');
    return;
  }
  for await (const line of lines)
    yield format === 'SVG' ? Buffer.from(svgOf(drawn(design, line)), 'utf8') : await pngOf(drawn(design, line), design.dpi);
}
