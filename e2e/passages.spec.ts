import { expect, test } from './driver';

test('a mark’s quotes say source, date, voice and status; five are shown at first, and those of one voice on request', async ({
  reader,
  page,
}) => {
  await reader.opensWithoutMap('#mark=depot');
  await expect(page.locator('.quotes figure').filter({ visible: true })).toHaveCount(5);
  await page.locator('summary', { hasText: /^\d+ more quotes$/ }).click();
  const quote = page.locator('.quotes figure', { hasText: 'Russia intercepted two of the eight missiles launched' });
  await expect(
    quote.locator('mark', { hasText: 'Russia intercepted two of the eight missiles launched' }),
  ).toBeVisible();
  await expect(quote.locator('figcaption')).toContainText('anonymous');
  await expect(quote.locator('figcaption')).toContainText('claimed');
  await expect(
    page.locator('.of-article', { hasText: 'Russia intercepted two of the eight' }).getByRole('heading').first(),
  ).toHaveText('Reuters, 20 November 2024');
  await expect(quote.locator('blockquote')).toHaveAttribute('cite', 'sources/001.txt');
  await page.getByLabel('Show', { exact: true }).selectOption('A US official, anonymous');
  await expect(page.locator('.quotes figure')).toHaveCount(1);
  await expect(page.locator('.quotes figure')).toContainText('Russia intercepted two of the eight missiles launched');
});

test('the parts of a mark are tabs for keyboard and screen reader, and the open one is open again on the way back', async ({
  reader,
  page,
}) => {
  await reader.opensWithoutMap('#mark=depot');
  const tab = (name: string) => page.getByRole('tab', { name });
  await tab('Quotes').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(tab('Who says what')).toBeFocused();
  await expect(tab('Who says what')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tabpanel', { name: 'Who says what' })).toBeVisible();
  await expect(page.locator('[role="tabpanel"]:not([hidden])')).toHaveCount(1);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(tab('How we placed it')).toBeFocused();
  // Only the open one can be tabbed to.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(tab('How we placed it')).toBeFocused();
  await page.getByRole('link', { name: 'Back to overview' }).click();
  await page.goBack();
  await expect(tab('How we placed it')).toHaveAttribute('aria-selected', 'true');
});

test('one step opens the whole article with every passage marked', async ({ reader, page }) => {
  await reader.opensWithoutMap('#mark=kinzhal');
  await page.getByRole('link', { name: 'Read the article' }).first().click();
  await expect(reader.article.getByRole('heading', { level: 2 })).toContainText(
    'Ukraine uses US missiles in Russia for first time',
  );
  await reader.expectFragment('#mark=kinzhal&source=001');
  const layer = await (await page.request.get('/map.geojson')).json();
  const text = await reader.article.locator('.reader-text').textContent();
  const exacts: string[] = layer.features
    .flatMap(
      (feature: { properties: { evidence: { source: string; exact: string }[] } }) => feature.properties.evidence,
    )
    .filter((passage: { source: string }) => passage.source === '001')
    .map(({ exact }: { exact: string }) => exact);
  expect(exacts.length).toBeGreaterThan(20);
  for (const exact of exacts) expect(text).toContain(exact);
  const marked = (await reader.article.locator('.reader-text mark').allTextContents()).join('');
  for (const words of ['five of the six missiles', 'a range of up to 300 km', 'a fifth of its territory'])
    expect(marked).toContain(words);
});

test('selecting a mark scrolls the open article to its passage', async ({ reader }) => {
  await reader.opensWithoutMap('#source=001');
  const words = reader.article.locator('mark', { hasText: 'still far short of the ranges' });
  await expect(words).not.toBeInViewport();
  await reader.inList('Kinzhal').click();
  await expect(words).toBeInViewport();
  await expect(words.locator('.of-selected-mark').first()).toBeVisible();
});

test('pointing at a passage highlights its mark; choosing it moves the map there', async ({ reader, page }) => {
  await reader.opens('#map=9.00/50.00000/30.00000&source=001');
  const words = reader.article.locator('mark a', { hasText: 'still far short of the ranges' });
  await words.focus();
  expect(await page.evaluate(() => dateline.store.getState().highlighted)).toContain('kinzhal');
  await words.click();
  const question = page.getByRole('dialog', { name: 'Select one' });
  await question.getByRole('link', { name: /^Kinzhal/ }).click();
  await expect(reader.title).toHaveText('Kinzhal');
  await expect.poll(async () => (await reader.camera()).zoom).toBeLessThan(4);
});

test('previous and next go through the passages', async ({ reader, page }) => {
  await reader.opensWithoutMap('#source=003');
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const walked: string[] = [];
  for (let step = 0; step < 3; step++) {
    await page.getByRole('button', { name: 'Next quote' }).click();
    walked.push(await focused());
  }
  expect(new Set(walked).size).toBe(3);
  await page.getByRole('button', { name: 'Previous quote' }).click();
  expect(await focused()).toBe(walked[1]);
});

test('“Read the article” opens at the paragraph of the quote', async ({ reader, page }) => {
  await reader.opensWithoutMap('#mark=moscow');
  const more = page.locator('.more-quotes summary');
  if (await more.isVisible()) await more.click();
  const quote = page.locator('.quotes figure', { hasText: 'the outgoing administration in Washington intends' });
  await quote.getByRole('link', { name: 'Read the article' }).click();
  await expect(reader.article.getByText('the outgoing administration in Washington intends')).toBeInViewport();
});

test('closing an article moves the focus back to where it was opened', async ({ reader, page }) => {
  await reader.opensWithoutMap('#mark=kinzhal');
  await page.getByRole('link', { name: 'Read the article' }).first().click();
  await page.getByRole('button', { name: 'Close the article' }).click();
  await expect(page.getByRole('link', { name: 'Read the article' }).first()).toBeFocused();
});

test('markup left in an article is shown, not run', async ({ reader, page }) => {
  await reader.opensWithoutMap('#source=003');
  await expect(reader.article.getByText('By Marc Santora </p><p>and Eric Schmitt New York Times')).toBeVisible();
  expect(await page.locator('.reader-text p p').count()).toBe(0);
});

test('what an article does not state is shown as not stated', async ({ reader }) => {
  await reader.opensWithoutMap('#source=000');
  await expect(reader.article.getByRole('heading', { level: 2 })).toHaveText('Untitled article');
  await expect(reader.article.locator('dd.not-stated')).toHaveCount(2);
});
