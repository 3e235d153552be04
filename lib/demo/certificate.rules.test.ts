import { expect, test } from 'vitest';
import { formatOf } from '../attachments/file-format.rules';
import { certificate } from './certificate.rules';

test('a certificate is a PDF whose table leads to its objects, with the letters of both languages', () => {
  const bytes = certificate('Certificate (A)', ['within limits', 'è nei limiti']);
  expect(formatOf('certificate.pdf', bytes)).toEqual({ format: 'pdf' });
  const text = bytes.toString('latin1');
  const start = Number(/startxref\n(\d+)\n/.exec(text)?.[1]);
  expect(text.slice(start)).toMatch(/^xref\n0 6\n/);
  const places = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place));
  expect(places.map((place) => text.slice(place).split('\n')[0])).toEqual(places.map((_, at) => `${at + 1} 0 obj`));
  const stream = /<< \/Length (\d+) >>\nstream\n(.*?)\nendstream/s.exec(text);
  expect(stream?.[2]).toHaveLength(Number(stream?.[1]));
  expect(text).toContain(String.raw`(Certificate \(A\)) Tj`);
  expect(text).toContain('(è nei limiti) Tj');
});
