// Test support: ZIP archives as they should be and as an attacker writes them.

export type Packed = {
  readonly name: string;
  readonly text?: string;
  /** What the directory claims instead of the truth. */
  readonly unpacked?: number;
  readonly packed?: number;
  readonly method?: number;
  readonly flags?: number;
  readonly mode?: number;
  /** Name in the entry itself, where it differs from the directory. */
  readonly localName?: string;
  /** Lies on top of the entry of this index. */
  readonly onTopOf?: number;
};

/** An archive whose entries are stored as they are, with whatever its directory shall claim. */
export function archive(entries: readonly Packed[]): Buffer {
  const bodies: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  const directory = entries.map((entry, index) => {
    const data = Buffer.from(entry.text ?? 'x');
    const local = Buffer.alloc(30);
    const localName = Buffer.from(entry.localName ?? entry.name);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(entry.flags ?? 0, 6);
    local.writeUInt16LE(entry.method ?? 0, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(data.length, 22);
    local.writeUInt16LE(localName.length, 26);
    offsets[index] = entry.onTopOf === undefined ? at : (offsets[entry.onTopOf] ?? 0);
    if (entry.onTopOf === undefined) {
      bodies.push(local, localName, data);
      at += 30 + localName.length + data.length;
    }
    const name = Buffer.from(entry.name);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(entry.flags ?? 0, 8);
    central.writeUInt16LE(entry.method ?? 0, 10);
    central.writeUInt32LE(entry.packed ?? data.length, 20);
    central.writeUInt32LE(entry.unpacked ?? data.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 38);
    central.writeUInt32LE(offsets[index] ?? 0, 42);
    return Buffer.concat([central, name]);
  });
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
}

/** The least that makes a Word document, and more entries beside it. */
export const wordDocument = (...more: readonly Packed[]): Buffer =>
  archive([{ name: '[Content_Types].xml' }, { name: 'word/document.xml', text: '<w:document/>' }, ...more]);
