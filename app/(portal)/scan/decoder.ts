import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';

/** The program comes from the portal itself, in the version of the script. @rules SCAN-04 */
const PROGRAM = new URL('zxing-wasm/reader/zxing_reader.wasm', import.meta.url).href;
prepareZXingModule({ overrides: { locateFile: (path: string) => (path.endsWith('.wasm') ? PROGRAM : path) } });

const OPTIONS: ReaderOptions = {
  formats: ['Code128', 'DataBar', 'EANUPC', 'ITF', 'Code39', 'Code93', 'QRCode', 'DataMatrix', 'Aztec'],
  tryHarder: true,
  maxNumberOfSymbols: 1,
};

/**
 * The code in a picture as a scanner would send it: identifier of the symbol, then its bytes. The text that the reader makes of symbols of
 * GS1 has brackets without escapes and may mean two things.
 * @rules SCAN-03, SCAN-05
 */
export async function decode(picture: Blob | ImageData): Promise<string | null> {
  const [found] = await readBarcodes(picture, OPTIONS);
  if (!found?.isValid) return null;
  return `${found.symbologyIdentifier}${new TextDecoder().decode(found.bytes)}`;
}
