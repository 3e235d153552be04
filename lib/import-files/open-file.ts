import { AppError } from '../kernel/errors';
import { endingOf } from '../attachments/file-name.rules';
import { FILE_FORMATS, type OpenFile, type ReadSettings } from './file.types';
import { MOST_BYTES, MOST_MB } from './limits.rules';
import { openCsv } from './read-csv';
import { openXlsx } from './read-xlsx';

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * A file of rows by its ending and its first bytes: CSV (also .txt and .tsv) or XLSX. Nothing is read of it yet but what tells how to read it.
 * @throws E_FILE_MISSING, E_FILE_TOO_LARGE, E_FILE_TYPE, E_FILE_CONTENT, E_FILE_ARCHIVE, E_IMPORT_SHEETS on `file`
 * @rules S18, I5, I9
 */
export async function openFile(name: string, bytes: Uint8Array, settings: ReadSettings = {}): Promise<OpenFile> {
  if (bytes.length === 0) throw new AppError('E_FILE_MISSING').at('file');
  if (bytes.length > MOST_BYTES) throw new AppError('E_FILE_TOO_LARGE', { max: MOST_MB }).at('file');
  const ending = endingOf(name);
  if (ending === 'xlsx') {
    if (!isZip(bytes)) throw new AppError('E_FILE_CONTENT', { name }).at('file');
    return openXlsx(bytes, settings);
  }
  if (!['csv', 'txt', 'tsv'].includes(ending)) throw new AppError('E_FILE_TYPE', { allowed: FILE_FORMATS.join(', ') }).at('file');
  if (isZip(bytes)) throw new AppError('E_FILE_CONTENT', { name }).at('file');
  return openCsv(bytes, settings);
}
