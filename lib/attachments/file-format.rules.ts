import type { ErrorCode } from '../kernel/error-codes';
import { isHarmlessArchive, isOfficeArchive } from './archive.rules';
import { endingOf } from './file-name.rules';

export const MAX_FILE_MB = 10;
export const MAX_FILE = MAX_FILE_MB * 1024 * 1024;
/** Files of one lot, piece or record. */
export const MAX_FILES = 200;
/** All files of one company together. */
export const QUOTA_MB = 2_048;
export const QUOTA = QUOTA_MB * 1024 * 1024;

/** What is kept, and as what it is given back. */
const FORMATS = {
  pdf: { media: 'application/pdf', endings: ['pdf'] },
  png: { media: 'image/png', endings: ['png'] },
  jpeg: { media: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  webp: { media: 'image/webp', endings: ['webp'] },
  txt: { media: 'text/plain; charset=utf-8', endings: ['txt'] },
  csv: { media: 'text/csv; charset=utf-8', endings: ['csv'] },
  docx: { media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', endings: ['docx'] },
  xlsx: { media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
} as const;
export type FileFormat = keyof typeof FORMATS;

const KEYS = Object.keys(FORMATS) as FileFormat[];
/** For the file chooser and for the reader of a refusal. */
export const FILE_ENDINGS: readonly string[] = KEYS.flatMap((format) => FORMATS[format].endings);
export const mediaOf = (format: string): string =>
  KEYS.flatMap((key) => (key === format ? [FORMATS[key].media] : []))[0] ?? 'application/octet-stream';

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  [...text].every((sign, index) => bytes[at + index] === sign.charCodeAt(0));

/** Text in UTF-8, or in an older western encoding: no binary signs in it, and no page or script at its head. */
function isText(bytes: Uint8Array): boolean {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!wide && bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127)) return false;
  const head = new TextDecoder(wide && bytes[0] === 0xfe ? 'utf-16be' : wide ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, 1_024));
  return !/^\s*(?:<(?:!doctype|html|head|body|script|svg|\?xml|iframe)|#!|MZ)/i.test(head.replace(/^\ufeff/, ''));
}

const CONTAINS: Readonly<Record<FileFormat, (bytes: Uint8Array) => boolean>> = {
  pdf: (bytes) => startsWith(bytes, '%PDF-'),
  png: (bytes) => startsWith(bytes, '\x89PNG\r\n\x1a\n'),
  jpeg: (bytes) => startsWith(bytes, '\xff\xd8\xff'),
  webp: (bytes) => startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8),
  txt: isText,
  csv: isText,
  docx: (bytes) => startsWith(bytes, 'PK\x03\x04') && isOfficeArchive(bytes, 'word'),
  xlsx: (bytes) => startsWith(bytes, 'PK\x03\x04') && isOfficeArchive(bytes, 'xl'),
};

/**
 * The format of a file by the ending of its name, once its first bytes agree; archives are judged by their directory.
 * Or what is wrong: E_FILE_MISSING, E_FILE_TOO_LARGE, E_FILE_TYPE, E_FILE_CONTENT, E_FILE_ARCHIVE.
 * @rules UI-09
 */
export function formatOf(name: string, bytes: Uint8Array): { format: FileFormat } | { code: ErrorCode } {
  if (bytes.length === 0) return { code: 'E_FILE_MISSING' };
  if (bytes.length > MAX_FILE) return { code: 'E_FILE_TOO_LARGE' };
  const ending = endingOf(name);
  const format = KEYS.find((key) => FORMATS[key].endings.some((one) => one === ending));
  if (!format) return { code: 'E_FILE_TYPE' };
  const archive = format === 'docx' || format === 'xlsx';
  if (archive && startsWith(bytes, 'PK\x03\x04') && !isHarmlessArchive(bytes)) return { code: 'E_FILE_ARCHIVE' };
  return CONTAINS[format](bytes) ? { format } : { code: 'E_FILE_CONTENT' };
}
