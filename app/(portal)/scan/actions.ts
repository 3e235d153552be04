'use server';

import { dayIn } from '@/lib/kernel/day';
import { readScan } from '@/lib/scan/read-scan';
import { scanSchema } from '@/lib/scan/scan.params';
import { defineLookup } from '@/lib/server/action';

export const scanAction = defineLookup({
  input: scanSchema,
  read: ({ db, session }, { codes }) =>
    readScan({ run: db.sql, companyId: session.company.id, today: dayIn(session.company.timeZone, new Date()) }, codes),
});
