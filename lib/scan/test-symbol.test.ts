import bwip from 'bwip-js/node';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { hri } from '../gs1/format.rules';
import { TEST_PAIRS, TEST_TEXT } from './scanner-test.rules';

const program = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(program).buffer } });

test('[SCAN-02] [SCAN-03] the symbol of the test is read back to the bytes that a scanner should send, identifier and separator included', async () => {
  const picture = await bwip.toBuffer({ bcid: 'gs1datamatrix', text: hri(TEST_PAIRS), scale: 4, backgroundcolor: 'FFFFFF', padding: 6 });
  const [found] = await readBarcodes(new Uint8Array(picture));
  expect(`${found?.symbologyIdentifier}${new TextDecoder().decode(found?.bytes)}`).toBe(TEST_TEXT.replace('\u241d', '\u001d'));
});
