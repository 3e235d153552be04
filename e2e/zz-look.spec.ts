import { firstLot } from './first-lot-house';
import { test } from './fixtures';

test('look', async ({ page, context, house }) => {
  const { caller, post, loadId, item, load } = await firstLot(house);
  const itemId = await item('MANY', {
    description: 'A board of wood with a description that is rather long, as they are in real life, and goes on',
  });
  await post({
    templateId: loadId,
    lines: [{ itemId, quantity: '60', lots: Array.from({ length: 60 }, () => ({ generated: true, quantity: '1' })) }],
  });
  for (let at = 0; at < 8; at += 1) await load(await item(`IT${at}`), '5');
  await house.signIn(context, caller);
  const shots: [string, string][] = [
    ['stock', '/stock'],
    ['stockopen', '/stock?tab=warehouse&open=OPEN'],
    ['lots', '/lots'],
    ['groups', '/lots?group=item'],
    ['empty', '/stock?q=nothing-at-all'],
  ];
  for (const [width, scheme, lang] of [
    [1280, 'light', 'en'],
    [360, 'dark', 'it'],
    [1280, 'dark', 'it'],
  ] as const) {
    await context.addCookies([
      {
        name: 'FILO_LOCALE',
        value: lang,
        url: page.url().startsWith('http') ? page.url() : `http://localhost:${process.env.FILO_E2E_PORT}`,
      },
    ]);
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    for (const [name, at] of shots) {
      await page.goto(
        at.replace(
          'OPEN',
          `${itemId}.-.${(await house.db.prisma.warehouse.findFirstOrThrow({ where: { companyId: caller.company.id } })).id}.-.-.-.-`,
        ),
      );
      await page.screenshot({ path: `/tmp/lists-shots/${name}-${width}-${scheme}-${lang}.png`, fullPage: width < 500 });
    }
  }
});
