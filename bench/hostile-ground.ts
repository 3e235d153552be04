import { readFileSync } from 'node:fs';
import { openFile } from '../lib/import-files/open-file';
import { workbook } from '../lib/testing/import-files';

// A process of its own for one file: how long it takes to be refused, and how much memory at most beside what the process and the file have anyway.
const [name = '', file = ''] = process.argv.slice(2);
const bytes = readFileSync(file);

async function readWhole(called: string, content: Buffer): Promise<void> {
  for await (const _row of (await openFile(called, content)).rows());
}

await readWhole('x.xlsx', workbook([{ name: 'S', xml: '<sheetData><row><c><v>1</v></c></row></sheetData>' }]));
await readWhole('x.csv', Buffer.from('a,b\n1,2\n'));
const before = process.resourceUsage().maxRSS;
const begin = performance.now();
const answer = await readWhole(name, bytes).then(
  () => 'read',
  (error: { code?: string }) => error.code ?? String(error),
);
process.stdout.write(JSON.stringify({ answer, ms: performance.now() - begin, extra: (process.resourceUsage().maxRSS - before) / 1024 }));
