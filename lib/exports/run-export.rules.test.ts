import { expect, test } from 'vitest';
import { AppError } from '../kernel/errors';
import { listFile } from './list-file';
import { EXPORT_FORMATS, type ExportRows } from './list-export.types';
import { begun } from './run-export';

async function* three(onEnd = () => undefined as unknown) {
  try {
    yield* [1, 2, 3];
  } finally {
    onEnd();
  }
}
const staying = new AbortController().signal;
const refused: AsyncIterable<number> = {
  [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new AppError('E_NOT_CHECKED')) }),
};

test('an export that may not begin says so before its first byte; one that begins has every batch once', async () => {
  await expect(begun(refused, staying)).rejects.toMatchObject({ code: 'E_NOT_CHECKED' });
  const seen: number[] = [];
  for await (const batch of await begun(three(), staying)) seen.push(batch);
  expect(seen).toEqual([1, 2, 3]);
});

test('a reader that leaves lets go of what is read', async () => {
  let ended = false;
  for await (const batch of await begun(
    three(() => (ended = true)),
    staying,
  ))
    if (batch === 2) break;
  expect(ended).toBe(true);
});

test('a reader that is gone before the first byte was read lets go of it too', async () => {
  for (const when of ['before', 'after'] as const) {
    let ended = false;
    const reader = new AbortController();
    if (when === 'before') reader.abort();
    await begun(
      three(() => (ended = true)),
      reader.signal,
    );
    reader.abort();
    await expect.poll(() => ended).toBe(true);
  }
});

test('a file that is given up after its first bytes lets go of what is read, also when they came before its first row', async () => {
  async function* cells(onEnd: () => unknown): AsyncGenerator<ExportRows> {
    try {
      for (;;) yield [['oak']];
    } finally {
      onEnd();
    }
  }
  for (const format of EXPORT_FORMATS) {
    let ended = false;
    const rows = await begun(
      cells(() => (ended = true)),
      staying,
    );
    const file = listFile({ format, locale: 'en', title: 'Lots', heads: [{ label: 'Code' }], rows, yes: 'Yes', no: 'No' }).getReader();
    await file.read();
    await file.cancel();
    expect([format, ended]).toEqual([format, true]);
  }
});
