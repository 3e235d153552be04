import sql from 'sql-template-tag';
import { firstLot } from './first-lot-house';
import { expect, test } from './fixtures';
import { wordsOf } from './words';

const { t } = wordsOf('en');
const ZONES = ['UTC', 'Europe/Rome', 'America/St_Johns', 'Pacific/Kiritimati'];

test('[T2] a day typed in a browser of any zone is stored, shown and shown again as the same day', async ({ browser, house }) => {
  const { caller, lot } = await firstLot(house);
  for (const [at, timezoneId] of ZONES.entries()) {
    const day = `2026-03-0${at + 1}`;
    const context = await browser.newContext({ timezoneId, locale: 'en-GB' });
    await house.signIn(context, caller);
    const page = await context.newPage();
    await page.goto(`/lots/${lot.id}/edit`);
    await page.getByLabel(t('lots.start')).fill(day);
    await page.getByRole('button', { name: t('lots.save'), exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/lots/${lot.id}$`));
    const [stored] = await house.db.sql<{ day: string }>(
      sql`SELECT to_char(start_date, 'YYYY-MM-DD') AS day FROM lot WHERE company_id = ${caller.company.id} AND id = ${lot.id}::uuid`,
    );
    expect([timezoneId, stored?.day]).toEqual([timezoneId, day]);
    await expect(
      page
        .locator('main')
        .getByText(`${at + 1} Mar 2026`)
        .first(),
    ).toBeVisible();
    await page.goto(`/lots/${lot.id}/edit`);
    await expect(page.getByLabel(t('lots.start'))).toHaveValue(`0${at + 1}/03/2026`);
    await context.close();
  }
});
