import { openDatabase } from '../lib/server/db';
import { type Finding, verifyBooks } from '../lib/verify/verify-books';
import { command } from './database/problem';
import { withAppUrl } from './database/with-app-url';

function line({ company, id, title, looked, faults, examples }: Finding): string {
  const found = faults === 0 ? 'ok' : `${faults} FAULTS`;
  return `${found.padEnd(10)} ${company.padEnd(10)} ${id.padEnd(10)} ${title} (${looked} looked at)${examples.length > 0 ? `: ${examples.join('; ')}` : ''}`;
}

async function report(url: string, head: string | undefined): Promise<void> {
  const db = openDatabase(url, 2);
  try {
    const findings = await verifyBooks(db, head);
    for (const finding of findings) console.log(line(finding));
    const faulty = findings.filter(({ faults }) => faults > 0).length;
    console.log(faulty === 0 ? 'The books are right.' : `${faulty} of ${findings.length} checks found faults.`);
    if (faulty > 0) process.exitCode = 1;
  } finally {
    await db.close();
  }
}

// npm run verify [-- --head <hash>]: recomputes every figure from the ledger and walks the audit chains; exits 0 or 1.
await command(async () => {
  const at = process.argv.indexOf('--head');
  const head = at > 0 ? process.argv[at + 1] : undefined;
  await withAppUrl((url) => report(url, head));
});
