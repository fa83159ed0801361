import { expect, test } from './driver';

test('the tour goes through its steps, each in the link with its rings and camera, and at the end the view and the rings are those from before it', async ({
  reader,
  page,
}) => {
  await reader.opens('#map=5.50/52.00000/33.00000&rings=storm-shadow');
  const before = await reader.camera();
  await page.getByRole('link', { name: 'The story in 6 steps' }).click();
  const title = page.locator('#tour-title');
  await expect(title).toHaveText('The permission');
  await expect(title).toBeFocused();
  await expect(page.getByText('Step 1 of 6', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Previous' })).toHaveCount(0);
  await expect(page.locator('.quotes mark', { hasText: 'gave its assent Sunday' }).first()).toBeVisible();
  const entries = await page.evaluate(() => history.length);

  for (const [name, heading, words, rings] of [
    ['Next: The strike', 'The strike', '110 km inside Russian territory', 'atacms'],
    ['Next: The accounts', 'The accounts', 'two of the eight missiles', 'atacms'],
    ['Next: 300 km', '300 km', 'with a range of up to 300 km', 'atacms'],
    ['Next: Kinzhal', 'Kinzhal', 'still far short of the ranges', 'atacms,kinzhal'],
    ['Next: The reaction', 'The reaction', 'a qualitatively new level', ''],
  ] as const) {
    await page.getByRole('link', { name }).click();
    await expect(title).toHaveText(heading);
    await expect(page.locator('.quotes mark', { hasText: words }).first()).toBeVisible();
    await reader.expectFragment(new RegExp(`^#map=[^&]+&rings=${rings}&fit=step.\\d&step=\\d$`));
    if (heading === 'The accounts') await expect(page.locator('.ledger tbody tr')).toHaveCount(4);
  }
  await expect.poll(async () => (await reader.camera()).zoom).toBeGreaterThan(4);
  expect(await page.evaluate(() => history.length), 'going on is no step for Back').toBe(entries);

  await page.getByRole('link', { name: 'Explore the map' }).click();
  await expect(page.locator('.marks')).not.toHaveCount(0);
  await expect.poll(async () => (await reader.camera()).zoom).toBeCloseTo(before.zoom, 2);
  await reader.expectFragment('#map=5.50/52.00000/33.00000&rings=storm-shadow');
});

for (const [where, size] of [
  ['a desk', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test(`on ${where} its buttons are at the same place in every step, and all in view`, async ({ reader, page }) => {
    await page.setViewportSize(size);
    await reader.opensWithoutMap('#step=1');
    const boxes = () =>
      page
        .locator('.tour-steps > *')
        .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().toJSON()));
    await expect(page.locator('#tour-title')).toHaveText('The permission');
    const first = await boxes();
    expect(first).toHaveLength(3);
    for (const { bottom } of first) expect(bottom).toBeLessThanOrEqual(size.height);
    for (const step of [2, 3, 4, 5, 6]) {
      await reader.follows(`#step=${step}`);
      await expect(page.getByText(`Step ${step} of 6`, { exact: true })).toBeVisible();
      expect(await boxes(), `step ${step}`).toEqual(first);
    }
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a swipe sideways goes to the next step, and back', async ({ reader, page }) => {
    await reader.opensWithoutMap('#step=1');
    const title = page.locator('#tour-title');
    const swipe = (from: number, to: number) =>
      page.locator('.tour .standfirst').evaluate(
        (text, [start = 0, end = 0]) => {
          const init = { bubbles: true, isPrimary: true, pointerType: 'touch', clientY: 600 };
          text.dispatchEvent(new PointerEvent('pointerdown', { ...init, clientX: start }));
          text.dispatchEvent(new PointerEvent('pointerup', { ...init, clientX: end, clientY: 610 }));
        },
        [from, to],
      );
    await swipe(300, 100);
    await expect(title).toHaveText('The strike');
    await swipe(100, 120);
    await expect(title).toHaveText('The strike');
    await swipe(100, 300);
    await expect(title).toHaveText('The permission');
  });
});

test('the arrow keys go through it, also while a button has the focus, and one Back leaves it', async ({
  reader,
  page,
}) => {
  await reader.opensWithoutMap();
  await page.getByRole('link', { name: 'The story in 6 steps' }).click();
  const title = page.locator('#tour-title');
  await page.keyboard.press('ArrowRight');
  await expect(title).toHaveText('The strike');
  await page.getByRole('link', { name: 'Next: The accounts' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(title).toHaveText('The accounts');
  await page.keyboard.press('ArrowLeft');
  await expect(title).toHaveText('The strike');
  // “Next” keeps the focus at every step.
  await page.locator('.tour-steps').getByText('Next: The accounts').click();
  await expect(title).toHaveText('The accounts');
  await page.keyboard.press('Enter');
  await expect(title).toHaveText('300 km');
  await page.keyboard.press('Enter');
  await expect(title).toHaveText('Kinzhal');
  await page.goBack();
  await expect(title).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a link to a step alone opens it as the tour does; camera and rings of a link win', async ({ reader, page }) => {
  await reader.opens('#step=5');
  await expect(page.locator('#tour-title')).toHaveText('Kinzhal');
  expect((await reader.camera()).zoom).toBeLessThan(4);
  expect(await reader.draws('kinzhal')).toBe(true);
  await reader.opens('#map=6.00/53.00000/34.00000&rings=storm-shadow&step=2');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-map', 'live');
  await expect(page.locator('#tour-title')).toHaveText('The strike');
  expect((await reader.camera()).zoom).toBeCloseTo(6, 6);
  expect(await page.evaluate(() => dateline.store.getState().rings)).toEqual(['storm-shadow']);
});

test('a mark chosen during the tour leaves it; Back returns to its step', async ({ reader, page }) => {
  await reader.opens('#map=7.00/53.21500/34.67000&rings=atacms&step=2');
  await reader.clicksMap(34.67, 53.215);
  await expect(reader.title).toHaveText('Arms depot near Bryansk');
  await reader.expectFragment('#map=7.00/53.21500/34.67000&rings=atacms&mark=depot');
  await page.goBack();
  await expect(page.locator('#tour-title')).toHaveText('The strike');
});
