import { expect, test } from './driver';

test('a mark chosen in the list opens its quotes and moves the map to it; Back returns', async ({ reader, page }) => {
  await reader.opens();
  const before = await reader.camera();
  await reader.inList('Kinzhal').click();
  await expect(reader.title).toHaveText('Kinzhal');
  await expect(reader.title).toBeFocused();
  await reader.expectFragment('#mark=kinzhal');
  await expect.poll(async () => (await reader.camera()).zoom).toBeLessThan(before.zoom - 1);
  await expect(page.locator('.lead-quote mark', { hasText: 'still far short of the ranges of Russia' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await reader.expectFragment('');
  await expect.poll(async () => Math.abs((await reader.camera()).zoom - before.zoom)).toBeLessThan(0.01);
});

test('every mark of the list opens its own panel with at least one quote', async ({ reader, page }) => {
  await reader.opensWithoutMap();
  // In the page, which takes a twentieth of the time that so many presses from outside take.
  const opened = await page.evaluate(async () => {
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const ids = [...document.querySelectorAll<HTMLElement>('.marks [data-mark]')].map(({ dataset }) => dataset.mark);
    const marks: { name: string | null | undefined; title: string | null | undefined; hasQuote: boolean }[] = [];
    for (const id of ids) {
      const row = document.querySelector<HTMLElement>(`.marks [data-mark="${id}"]`);
      const name = row?.querySelector('b')?.textContent;
      row?.click();
      await drawn();
      // Its quotes are loaded when it is opened.
      for (let turn = 0; turn < 500 && document.querySelector('[aria-busy="true"]'); turn++) await drawn();
      const quote = document.querySelector('.quotes blockquote mark');
      marks.push({
        name,
        title: document.querySelector('#mark-title')?.textContent,
        hasQuote: quote?.checkVisibility({ visibilityProperty: true }) ?? false,
      });
      document.querySelector<HTMLElement>('.back')?.click();
      await drawn();
    }
    return marks;
  });
  expect(opened.length).toBeGreaterThan(10);
  for (const { name, title, hasQuote } of opened) expect({ title, hasQuote }).toEqual({ title: name, hasQuote: true });
});

test('what is clicked on the map is selected: a point, a ring on its line, a region where nothing smaller is; where marks overlap the reader chooses', async ({
  reader,
  page,
}) => {
  await reader.opens('#map=8.00/53.21500/34.67000');
  await reader.clicksMap(34.67, 53.215);
  await expect(reader.title).toHaveText('Arms depot near Bryansk');
  await reader.expectFragment(/&mark=depot$/);
  // 300 km due east of the depot, where only the ATACMS ring runs.
  await reader.follows('#map=7.00/53.15700/39.14000&rings=atacms');
  await expect(reader.title).toHaveCount(0);
  await reader.waitsForMap();
  await reader.clicksMap(39.15746, 53.15721);
  await expect(reader.title).toHaveText('ATACMS');

  await reader.follows('#map=7.00/52.80000/33.40000&rings=');
  await reader.waitsForMap();
  await reader.clicksMap(33.2, 52.7);
  await expect(reader.title).toHaveText('Bryansk region');
  // A name selects its mark.
  await reader.clicksMap(34.66, 53.24);
  await expect(reader.title).toHaveText('Arms depot near Bryansk');

  // Zoomed out, the town beside the depot is not drawn, and cannot be pressed either.
  await reader.follows('#map=2.00/53.20000/34.60000&rings=');
  await expect(reader.title).toHaveCount(0);
  await reader.waitsForMap();
  await reader.clicksMap(34.5, 53.23);
  await expect(reader.title).toHaveText('Arms depot near Bryansk');

  // West of the depot, between the lines of two ranges.
  await reader.follows('#map=3.00/53.20000/34.60000&rings=atacms,storm-shadow');
  await expect(reader.title).toHaveCount(0);
  await reader.waitsForMap();
  await reader.clicksMap(30.55, 53.15);
  const question = page.getByRole('dialog', { name: 'Select one' });
  await expect(question.getByRole('link')).toHaveCount(2);
  // A click elsewhere closes the list and selects none.
  await page.locator('.standfirst').click();
  await expect(question).toHaveCount(0);
  await reader.clicksMap(30.55, 53.15);
  await question.getByRole('link', { name: /^Storm Shadow/ }).click();
  await expect(reader.title).toHaveText('Storm Shadow');
  await expect(question).toHaveCount(0);
});

test('Esc closes what was opened last, and the focus is back where it was', async ({ reader, page }) => {
  await reader.opensWithoutMap();
  await reader.inList('ATACMS').focus();
  await page.keyboard.press('Enter');
  await expect(reader.title).toBeFocused();
  // The parts that are not open are there one paint later, for find-in-page.
  await expect(page.locator('.mark-panel [role="tabpanel"][hidden]').first()).not.toBeEmpty();
  await page.getByRole('link', { name: 'Read the article' }).first().click();
  await expect(reader.article).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reader.article).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(reader.inList('ATACMS')).toBeFocused();
});

test('pointing at an entry of the list highlights its mark on the map', async ({ reader, page }) => {
  await reader.opens();
  await reader.inList('ATACMS').hover();
  expect(await page.evaluate(() => dateline.store.getState().highlighted)).toEqual(['atacms']);
  const width = () => page.evaluate(() => Number(dateline.map.getPaintProperty('atacms:line', 'line-width')));
  const wide = await width();
  await page.mouse.move(300, 20);
  await expect.poll(width).toBeLessThan(wide);
});

test('a place that is off appears while it is selected', async ({ reader, page }) => {
  await reader.opens();
  await reader.inList('North Korea').click();
  await reader.waitsForMap();
  await expect.poll(() => reader.seen('north-korea')).toBe(true);
  await page.getByRole('link', { name: 'Back to overview' }).click();
  // The focus is back on its entry, which highlights it; when the focus moves on, it is off again.
  await page.getByRole('button', { name: 'Copy link' }).focus();
  await expect.poll(() => reader.seen('north-korea')).toBe(false);
});

test('where there is little map beside the panel, the key is folded and an article takes the panel’s place', async ({
  reader,
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await reader.opensWithoutMap();
  await expect(reader.switchFor('ATACMS')).toBeHidden();
  await page.locator('#key-title button').click();
  await expect(reader.switchFor('ATACMS')).toBeAttached();
  await page.getByRole('tab', { name: /^Articles/ }).click();
  await page.locator('.articles a').first().click();
  const [article, map] = await Promise.all([reader.article.boundingBox(), page.locator('#map').boundingBox()]);
  expect(article && map && article.x + article.width <= map.x + 1).toBe(true);
});
