const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MAX_ENTRIES = 1_000;
const MAX_UNPACKED = 50 * 1024 * 1024;
const MAX_RATIO = 100;
const SYMLINK = 0o120000;

export type ArchiveEntry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly encrypted: boolean;
  readonly mode: number;
  readonly offset: number;
};

/** The directory of a ZIP archive, read without unpacking anything; null when it is none, or one that a document never is (split, ZIP64). */
export function readDirectory(bytes: Uint8Array): readonly ArchiveEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const [disks, here, count] = [view.getUint32(end + 4, true), view.getUint16(end + 8, true), view.getUint16(end + 10, true)];
  const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (disks !== 0 || here !== count || count === 0xffff || start + size > end) return null;
  const entries: ArchiveEntry[] = [];
  let at = start;
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return null;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      mode: view.getUint32(at + 38, true) >>> 16,
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

/** The end record stands last, before a comment of at most 64 KB. */
function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return null;
}

const isHarmlessName = (name: string): boolean =>
  name !== '' && !/^[\\/]|^[A-Za-z]:|\\|\0/.test(name) && !name.split('/').includes('..') && !/vbaproject\.bin$/i.test(name);

/** Each entry lies where its directory says, under the same name and method, and no two share their bytes. */
function liesApart(bytes: Uint8Array, entries: readonly ArchiveEntry[]): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let free = 0;
  for (const { name, method, packed, offset } of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (offset < free || offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return false;
    const nameLength = view.getUint16(offset + 26, true);
    const own = new TextDecoder().decode(bytes.subarray(offset + 30, offset + 30 + nameLength));
    if (own !== name || view.getUint16(offset + 8, true) !== method) return false;
    free = offset + 30 + nameLength + view.getUint16(offset + 28, true) + packed;
  }
  return free <= bytes.length;
}

/**
 * Whether an archive may be kept, judged by its directory alone: at most 1,000 entries, 50 MB unpacked, 100 times smaller packed;
 * no way out of its folder, no links, no password, no macros, no entries on top of each other.
 */
export function isHarmlessArchive(bytes: Uint8Array): boolean {
  const entries = readDirectory(bytes);
  if (entries === null || entries.length === 0 || entries.length > MAX_ENTRIES) return false;
  const sum = (of: (entry: ArchiveEntry) => number) => entries.reduce((total, entry) => total + of(entry), 0);
  const [packed, unpacked] = [sum((entry) => entry.packed), sum((entry) => entry.unpacked)];
  if (unpacked > MAX_UNPACKED || unpacked > MAX_RATIO * Math.max(1, packed)) return false;
  const each = (entry: ArchiveEntry) =>
    !entry.encrypted &&
    (entry.method === 8 || (entry.method === 0 && entry.packed === entry.unpacked)) &&
    (entry.mode & 0o170000) !== SYMLINK &&
    entry.unpacked <= MAX_RATIO * Math.max(1, entry.packed) &&
    isHarmlessName(entry.name);
  return entries.every(each) && new Set(entries.map(({ name }) => name.toLowerCase())).size === entries.length && liesApart(bytes, entries);
}

/** Whether the archive is a document of Office: its table of contents and something in its own folder. */
export function isOfficeArchive(bytes: Uint8Array, folder: string): boolean {
  const names = (readDirectory(bytes) ?? []).map(({ name }) => name);
  return names.includes('[Content_Types].xml') && names.some((name) => name.startsWith(`${folder}/`));
}
