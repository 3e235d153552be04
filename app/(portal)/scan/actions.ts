'use server';

import { dayIn } from '@/lib/kernel/day';
import { readScan } from '@/lib/scan/read-scan';
import { scanSchema } from '@/lib/scan/scan.params';
import { stockOfScan } from '@/lib/scan-screens/stock-of-scan.query';
import { defineLookup } from '@/lib/server/action';

export const scanAction = defineLookup({
  input: scanSchema,
  read: ({ db, session }, { codes }) =>
    readScan({ run: db.sql, companyId: session.company.id, today: dayIn(session.company.timeZone, new Date()) }, codes),
});
export const stockOfScanLookup = defineLookup({
  input: scanSchema,
  read: ({ db, session }, { codes }) =>
    stockOfScan({ run: db.sql, companyId: session.company.id, today: dayIn(session.company.timeZone, new Date()) }, codes),
});
