import { describe, expect, test } from 'vitest';
import { archive, wordDocument } from '../testing/archives';
import { formatOf, MAX_FILE, mediaOf } from './file-format.rules';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const PNG = bytes('\x89PNG\r\n\x1a\n....');
const JPEG = bytes('\xff\xd8\xff\xe0....');
const WEBP = bytes('RIFF\0\0\0\0WEBPVP8 ');
const PDF = bytes('%PDF-1.7\n');
const sheet = archive([{ name: '[Content_Types].xml' }, { name: 'xl/workbook.xml' }]);

describe('what is kept', () => {
  test.each<[string, Buffer, string]>([
    ['certificate.pdf', PDF, 'pdf'],
    ['CERTIFICATE.PDF', PDF, 'pdf'],
    ['photo.png', PNG, 'png'],
    ['photo.jpeg', JPEG, 'jpeg'],
    ['photo.JPG', JPEG, 'jpeg'],
    ['photo.webp', WEBP, 'webp'],
    ['note.txt', Buffer.from('Temperatura 4 °C\n'), 'txt'],
    ['old.txt', Buffer.from([84, 101, 109, 112, 0xb0, 10]), 'txt'],
    ['table.csv', Buffer.from('\ufeffa;b\n1;2\n'), 'csv'],
    ['letter.docx', wordDocument(), 'docx'],
    ['values.xlsx', sheet, 'xlsx'],
  ])('[UI-09][S18] %s', (name, content, format) => {
    expect(formatOf(name, content)).toEqual({ format });
    expect(mediaOf(format)).not.toBe('application/octet-stream');
  });
});

describe('what is refused', () => {
  const many = Array.from({ length: 1_001 }, (_, n) => ({ name: `word/${n}.xml` }));
  test.each<[string, string, Buffer, string]>([
    ['an empty file', 'a.pdf', Buffer.alloc(0), 'E_FILE_MISSING'],
    ['a file over 10 MB', 'a.txt', Buffer.alloc(MAX_FILE + 1, 'a'), 'E_FILE_TOO_LARGE'],
    ['a program', 'a.exe', bytes('MZ\x90'), 'E_FILE_TYPE'],
    ['a page', 'a.html', Buffer.from('<html>'), 'E_FILE_TYPE'],
    ['a drawing with scripts', 'a.svg', Buffer.from('<svg>'), 'E_FILE_TYPE'],
    ['a macro workbook', 'a.xlsm', sheet, 'E_FILE_TYPE'],
    ['a bare archive', 'a.zip', sheet, 'E_FILE_TYPE'],
    ['a name without ending', 'certificate', PDF, 'E_FILE_TYPE'],
    ['a second ending that runs', 'a.pdf.js', PDF, 'E_FILE_TYPE'],
    ['a program that calls itself PDF', 'a.pdf', bytes('MZ\x90\0'), 'E_FILE_CONTENT'],
    ['a page that calls itself PNG', 'a.png', Buffer.from('<html><script>'), 'E_FILE_CONTENT'],
    ['a picture that calls itself JPEG', 'a.jpg', PNG, 'E_FILE_CONTENT'],
    ['a sound that calls itself WEBP', 'a.webp', bytes('RIFF\0\0\0\0WAVE'), 'E_FILE_CONTENT'],
    ['a PDF that begins late', 'a.pdf', bytes('GIF89a %PDF-1.7'), 'E_FILE_CONTENT'],
    ['a page that calls itself text', 'a.txt', Buffer.from('\ufeff \n<!DOCTYPE html><script>'), 'E_FILE_CONTENT'],
    ['a script that calls itself text', 'a.txt', Buffer.from('#!/bin/sh\nrm'), 'E_FILE_CONTENT'],
    ['binary signs in a table', 'a.csv', bytes('a;b\0\x01'), 'E_FILE_CONTENT'],
    ['a sheet that calls itself document', 'a.docx', sheet, 'E_FILE_CONTENT'],
    ['a PDF that calls itself sheet', 'a.xlsx', PDF, 'E_FILE_CONTENT'],
    ['an archive without its directory', 'a.docx', bytes('PK\x03\x04............'), 'E_FILE_ARCHIVE'],
    ['more than 1,000 entries', 'a.docx', wordDocument(...many), 'E_FILE_ARCHIVE'],
    [
      'more than 50 MB unpacked',
      'a.docx',
      wordDocument({ name: 'b', method: 8, unpacked: 60_000_000, text: 'x'.repeat(1_000_000) }),
      'E_FILE_ARCHIVE',
    ],
    ['packed more than 100 times', 'a.docx', wordDocument({ name: 'b', method: 8, unpacked: 100_000, text: 'xx' }), 'E_FILE_ARCHIVE'],
    ['a way out of the folder', 'a.docx', wordDocument({ name: '../../etc/passwd' }), 'E_FILE_ARCHIVE'],
    ['a way out in the middle', 'a.docx', wordDocument({ name: 'word/../../x' }), 'E_FILE_ARCHIVE'],
    ['a path from the root', 'a.docx', wordDocument({ name: '/etc/passwd' }), 'E_FILE_ARCHIVE'],
    ['a path of Windows', 'a.docx', wordDocument({ name: 'C:\\x' }), 'E_FILE_ARCHIVE'],
    ['a link', 'a.docx', wordDocument({ name: 'word/link', mode: 0o120777 }), 'E_FILE_ARCHIVE'],
    ['a password', 'a.docx', wordDocument({ name: 'word/secret', flags: 1 }), 'E_FILE_ARCHIVE'],
    ['macros', 'a.docx', wordDocument({ name: 'word/vbaProject.bin' }), 'E_FILE_ARCHIVE'],
    ['an unknown way of packing', 'a.docx', wordDocument({ name: 'b', method: 99 }), 'E_FILE_ARCHIVE'],
    ['stored bytes of another size', 'a.docx', wordDocument({ name: 'b', unpacked: 5 }), 'E_FILE_ARCHIVE'],
    ['two entries on the same bytes', 'a.docx', wordDocument({ name: 'b' }, { name: 'c', onTopOf: 2 }), 'E_FILE_ARCHIVE'],
    ['two entries of one name', 'a.docx', wordDocument({ name: 'b' }, { name: 'B' }), 'E_FILE_ARCHIVE'],
    ['another name inside', 'a.docx', wordDocument({ name: 'b', localName: 'd' }), 'E_FILE_ARCHIVE'],
    ['bytes that are not there', 'a.docx', wordDocument({ name: 'b', packed: 90_000, unpacked: 90_000 }), 'E_FILE_ARCHIVE'],
  ])('[S18] %s', (_what, name, content, code) => {
    expect(formatOf(name, content)).toEqual({ code });
  });
});
