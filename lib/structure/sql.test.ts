import { expect, test } from 'vitest';
import { isTest, place, sources } from './sources';

const lib = sources.filter(({ file }) => /^(lib|app)\//.test(file) && !isTest(file));
const LEDGER = ['stock_entry', 'serial_entry', 'trace_link', 'trace_edge', 'stock_balance', 'stock_timeline', 'lot_day'];
const MODELS = 'stockEntry|serialEntry|traceLink|traceEdge|stockBalance';

/** Statements that rightly speak of no company, by file, each with its reason. */
const WITHOUT_COMPANY: Record<string, string> = {
  'lib/verify/': 'looks at the guards of all tables, and at every company in turn',
  'lib/audit/seal.ts': 'goes through all companies at start',
  'lib/server/': 'connections, clocks and sessions belong to no company',
  'lib/auth/': 'accounts, sign-ins and one-time tokens belong to no company',
  'app/api/': 'health asks the server itself',
};

test('only lib/stock/post.ts writes the tables of the ledger', () => {
  const writes = new RegExp(
    `\\b(insert\\s+into|update|delete\\s+from|truncate)\\s+(only\\s+)?"?(${LEDGER.join('|')})\\b|\\.(${MODELS})\\.(create|update|upsert|delete)`,
    'i',
  );
  const owners = /^lib\/stock\/(post|stock-locks)(-[a-z-]+)?\.ts$/;
  expect(lib.filter(({ file, text }) => !owners.test(file) && writes.test(text)).map(({ file }) => file)).toEqual([]);
});

test('every SQL text names the company', () => {
  const bad = lib.flatMap((source) => {
    if (Object.keys(WITHOUT_COMPANY).some((allowed) => source.file.startsWith(allowed))) return [];
    return statements(source.text).flatMap(({ text, index }) => (/company_id|companyId/i.test(text) ? [] : [place(source, index)]));
  });
  expect(bad).toEqual([]);
});

test('no SQL is put together from strings', () => {
  expect(sources.filter(({ file, text }) => !isTest(file) && /\$(queryRaw|executeRaw)Unsafe/.test(text)).map(({ file }) => file)).toEqual(
    [],
  );
});

// Fragments (conditions, lists) are parts of a statement; only whole statements must name the company.
function statements(text: string): { text: string; index: number }[] {
  const found = [...text.matchAll(/\b(?:sql|Prisma\.sql)(?:<[^`]*?>)?`((?:[^`\\]|\\.)*)`/g)];
  return found
    .map((match) => ({ text: match[1] ?? '', index: match.index }))
    .filter((one) => /^\s*(select|insert|update|delete|with)\b/i.test(one.text) && /\b(from|into|update)\b\s+[a-z_"$]/i.test(one.text));
}
