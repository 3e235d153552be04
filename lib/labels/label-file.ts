import type { RunSql } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import type { LabelFormat } from './label.types';
import { fileOf, findPrint } from './print-file';

/** Media types of what labels come as. */
export const LABEL_TYPES: Readonly<Record<LabelFormat, string>> = {
  PDF: 'application/pdf',
  SVG: 'image/svg+xml',
  PNG: 'image/png',
  ZPL: 'application/zpl',
};

export type LabelFile = { readonly type: string; readonly name: string; readonly body: ReadableStream<Uint8Array> };
type Who = { readonly companyId: number; readonly userId: string };

/**
 * The file of a print, made as it is read.
 * @throws E_LABEL_GONE when somebody else printed it, or too long ago: a later fetch would be a print that nobody sees in the log
 * @rules LAB-06
 */
export async function labelFile(run: RunSql, who: Who, printId: string, used = 0): Promise<LabelFile> {
  const print = await findPrint(run, who, printId);
  if (!print) throw new AppError('E_LABEL_GONE');
  const parts = fileOf(run, who.companyId, print, used);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
  return { type: LABEL_TYPES[print.format], name: `labels-${printId.slice(-12)}.${print.format.toLowerCase()}`, body };
}
