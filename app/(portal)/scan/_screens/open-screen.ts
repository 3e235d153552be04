import { dayIn } from '@/lib/kernel/day';
import type { WorkScreen } from '@/lib/scan-screens/scan-screens.types';
import { readScreenSetting } from '@/lib/scan-screens/screen-setting.query';
import { warehousesOf } from '@/lib/scan-screens/steps.rules';
import { appDatabase } from '@/lib/server/app-database';
import type { Session } from '@/lib/server/session';
import type { ScreenProps } from './screen.types';

/** What a screen begins with, and whether any template fits it. */
export async function openScreen(
  { company, user }: Session,
  screen: WorkScreen,
): Promise<{ readonly fits: boolean; readonly props: ScreenProps }> {
  const now = new Date();
  const setting = await readScreenSetting(appDatabase().sql, { companyId: company.id, today: dayIn(company.timeZone, now) }, screen);
  const owner = { userId: user.id, companyId: company.id };
  return { fits: warehousesOf(setting).length > 0, props: { setting, owner, timeZone: company.timeZone, serverNow: now.getTime() } };
}
