import { inflateRaw } from 'node:zlib';
import { promisify } from 'node:util';
import { SaxesParser } from 'saxes';
import { type ArchiveEntry, readDirectory } from '../attachments/archive.rules';
import { AppError } from '../kernel/errors';
import { breathe } from '../server/breath';

const inflate = promisify(inflateRaw);

/** Bytes that are read at a time: others are let through in between. */
const PART = 256 * 1024;

export const broken = (): AppError => new AppError('E_FILE_CONTENT', { name: 'xlsx' }).at('file');

/** The parts of a document of Office; `unpack` gives no more bytes than its directory says. */
export type Archive = { readonly has: (name: string) => boolean; readonly unpack: (name: string) => Promise<Buffer> };

export function openArchive(bytes: Uint8Array): Archive {
  const entries = new Map<string, ArchiveEntry>((readDirectory(bytes) ?? []).map((entry) => [entry.name, entry]));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    has: (name) => entries.has(name),
    unpack: async (name) => {
      const entry = entries.get(name);
      if (!entry) throw broken();
      const { offset, packed, unpacked, method } = entry;
      const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
      const part = bytes.subarray(start, start + packed);
      if (method === 0) return Buffer.from(part);
      // One byte more than promised is a lie, and ends the reading.
      return (await inflate(part, { maxOutputLength: Math.max(1, unpacked) }).catch(() => {
        throw broken();
      })) as Buffer;
    },
  };
}

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
  if (open) parser.on('opentag', (tag) => open(local(tag.name), tag.attributes as Record<string, string>));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close) parser.on('closetag', (tag) => close(local(tag.name)));
  return { write: (part) => void parser.write(part) };
}

/** The text of a document, part by part; others are let through in between. */
export async function* textParts(bytes: Buffer): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  for (let at = 0; at < bytes.length; at += PART) {
    if (at > 0) await breathe();
    yield decoder.decode(bytes.subarray(at, at + PART), { stream: at + PART < bytes.length });
  }
}

/** Reads a whole part of the document. */
export async function readXml(bytes: Buffer, events: XmlEvents): Promise<void> {
  const reader = xmlReader(events);
  for await (const part of textParts(bytes)) reader.write(part);
}
