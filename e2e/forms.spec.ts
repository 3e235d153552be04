import { firstLot } from './first-lot-house';
import { expect, test } from './fixtures';

test('[UI-03] what is required and empty is outlined in red, told beside the button, and nothing is saved', async ({
  page,
  context,
  house,
}) => {
  const { caller } = await firstLot(house);
  const brands = () => house.db.prisma.brand.count({ where: { companyId: caller.company.id } });
  const before = await brands();
  await house.signIn(context, caller);
  await page.goto('/setup/tables/brands/new');
  await page.waitForLoadState('networkidle');
  const code = page.getByRole('textbox', { name: /^Code/ });
  const colour = () => code.evaluate((field) => getComputedStyle(field).borderTopColor);
  const calm = await colour();
  await page.keyboard.press('Control+s');
  await expect(code).toHaveAttribute('aria-invalid', 'true');
  const red = await page.evaluate(() => {
    const probe = document.createElement('i');
    probe.style.color = 'var(--bad)';
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
  await expect.poll(colour).toBe(red);
  expect(calm).not.toBe(red);
  expect(await brands()).toBe(before);
  await code.fill('ALBA');
  await page.keyboard.press('Tab');
  await expect(code).not.toHaveAttribute('aria-invalid', 'true');
});
