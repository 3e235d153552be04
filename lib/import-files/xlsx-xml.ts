import { createInflateRaw } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { type ArchiveEntry, readDirectory } from '../attachments/archive.rules';
import { AppError } from '../kernel/errors';
import { breathe } from '../server/breath';

/** Bytes that are unpacked and read at a time: others are let through in between. */
const PART = 256 * 1024;

export const broken = (): AppError => new AppError('E_FILE_CONTENT', { name: 'xlsx' }).at('file');

/** What is about the sheets, not in them, is not larger than this. */
export const MOST_ABOUT = 10 * 1024 * 1024;

/** The parts of a document of Office, never held whole; `unpack` gives no more bytes than its directory says, and none of a part that is larger than `most`. */
export type Archive = { readonly has: (name: string) => boolean; readonly unpack: (name: string, most?: number) => AsyncIterable<Buffer> };

async function* inflated(packed: Uint8Array, unpacked: number): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: PART });
  inflate.end(packed);
  let total = 0;
  try {
    for await (const part of inflate as AsyncIterable<Buffer>) {
      total += part.length;
      // One byte more than promised is a lie, and ends the reading.
      if (total > unpacked) throw broken();
      yield part;
    }
  } catch {
    throw broken();
  }
}

function* stored(bytes: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PART) yield Buffer.from(bytes.subarray(at, at + PART));
}

export function openArchive(bytes: Uint8Array): Archive {
  const entries = new Map<string, ArchiveEntry>((readDirectory(bytes) ?? []).map((entry) => [entry.name, entry]));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    has: (name) => entries.has(name),
    async *unpack(name, most = Number.POSITIVE_INFINITY) {
      const entry = entries.get(name);
      if (!entry || entry.unpacked > most) throw broken();
      const { offset, packed, unpacked, method } = entry;
      const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
      const part = bytes.subarray(start, start + packed);
      yield* method === 0 ? stored(part) : inflated(part, unpacked);
    },
  };
}

/** Elements in one another: those of spreadsheets are some ten deep. */
const DEEPEST = 100;

/** `name` is without its prefix, for files differ in that. */
export type XmlEvents = {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

export type XmlReader = { readonly write: (part: string) => void };

/** A strict reader: what is not well formed ends it, and no entity of the document's own is ever resolved. */
export function xmlReader({ open, text, close }: XmlEvents, fragment = false): XmlReader {
  const parser = new SaxesParser({ fragment, position: false });
  parser.on('error', () => {
    throw broken();
  });
  parser.on('doctype', () => {
    throw broken();
  });
  let depth = 0;
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) throw broken();
    open?.(local(tag.name), tag.attributes as Record<string, string>);
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.on('closetag', (tag) => {
    depth--;
    close?.(local(tag.name));
  });
  return { write: (part) => void parser.write(part) };
}

/** The text of a document, part by part; others are let through in between. */
export async function* textParts(parts: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  for await (const part of parts) {
    yield decoder.decode(part, { stream: true });
    await breathe();
  }
  yield decoder.decode();
}

/** Reads a whole part of the document. */
export async function readXml(parts: AsyncIterable<Buffer>, events: XmlEvents): Promise<void> {
  const reader = xmlReader(events);
  for await (const part of textParts(parts)) reader.write(part);
}
