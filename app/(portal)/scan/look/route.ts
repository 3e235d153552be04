import { dayIn } from '@/lib/kernel/day';
import { lookUpScan } from '@/lib/scan-screens/look-up-scan.query';
import { lookUpScanSchema } from '@/lib/scan-screens/scanned-record.schema';
import { appDatabase } from '@/lib/server/app-database';
import { defineJsonRoute } from '@/lib/server/json-route';

/** What a scan names. A route and no action: the browser gives up on it in time, and one that hangs holds up no other. */
export const POST = defineJsonRoute({
  permission: null,
  input: lookUpScanSchema,
  run: ({ company }, input) =>
    lookUpScan({ run: appDatabase().sql, companyId: company.id, today: dayIn(company.timeZone, new Date()) }, input),
});
