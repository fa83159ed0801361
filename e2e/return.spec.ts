// What a reader has folded, typed, filtered, opened and scrolled is no part of the address: it stays as it was on the way to a mark and back.
import type { Page } from '@playwright/test';
import { expect, test } from './driver';

const panel = (page: Page) => page.locator('main.panel');
const scrollOf = (page: Page) => panel(page).evaluate((main) => main.scrollTop);
const scrollTo = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((part) => part.scrollIntoView({ block: 'start' }));

const waysBack: readonly (readonly [name: string, how: (page: Page) => Promise<unknown>])[] = [
  ['Back to overview', (page) => page.getByRole('link', { name: 'Back to overview' }).click()],
  ['Back', (page) => page.goBack()],
  ['Esc', (page) => page.keyboard.press('Escape')],
  ['the masthead', (page) => page.getByRole('link', { name: 'Dateline' }).click()],
  [
    'an edited address',
    (page) =>
      page.evaluate(() => {
        location.hash = '#rings=atacms';
      }),
  ],
];

test('the front is found as it was left: scrolled, opened, typed and filtered', async ({ reader, page }) => {
  await reader.opensWithoutMap();
  await reader.measuresFrom('your city');
  const city = page.getByRole('combobox', { name: /^City/ });
  await city.fill('Vienna');
  // Its list of suggestions closes, and what is below it moves up.
  await city.blur();
  await page.getByText('Cities inside').click();
  await page.getByRole('combobox', { name: 'Country' }).selectOption('Belarus');
  await page.locator('.compared summary').click();
  await page.getByRole('tab', { name: /^Who says what/ }).click();
  const question = page.locator('.question').nth(2);
  await question.locator('summary').click();
  const rows = await page.locator('.inside-scroll tbody tr').count();
  expect(rows).toBeGreaterThan(0);

  for (const [name, goBack] of waysBack) {
    await question.evaluate((part) => part.scrollIntoView({ block: 'center' }));
    expect(await scrollOf(page)).toBeGreaterThan(300);
    const topOf = () => question.evaluate((part) => part.getBoundingClientRect().top);
    const before = await topOf();
    // By a link above the list, so that the test does not scroll to the list.
    await page.locator('.timeline a').nth(2).click();
    await expect(page.locator('#event-title')).toBeVisible();
    await goBack(page);
    await expect(page.locator('h1:not(.visually-hidden)')).toHaveCount(1);
    await expect(page.getByRole('tab', { name: /^Who says what/ }), name).toHaveAttribute('aria-selected', 'true');
    await expect.poll(topOf, `the position of the question after ${name}`).toBeCloseTo(before, -1);
    await page.getByRole('tab', { name: /^On the map/ }).click();
    await expect(city, name).toHaveValue('Vienna');
    await expect(page.getByRole('combobox', { name: 'Country' }), name).toHaveValue('Belarus');
    await expect(page.locator('.inside-scroll tbody tr'), name).toHaveCount(rows);
    await expect(page.locator('.compared details'), name).toHaveAttribute('open');
    await page.getByRole('tab', { name: /^Who says what/ }).click();
    await expect(question, name).toHaveAttribute('open');
    await expect(page.locator('.question').first(), name).not.toHaveAttribute('open');
  }
});

test('a mark opens at its top, wherever its link was, and on the way back its entry is where it was', async ({
  reader,
  page,
}) => {
  await reader.opensWithoutMap();
  await reader.inList('Spokane').click();
  await expect(reader.title).toBeFocused();
  expect(await scrollOf(page)).toBe(0);
  await page.goBack();
  await expect(reader.inList('Spokane')).toBeFocused();
  await expect(reader.inList('Spokane')).toBeInViewport();
  // A question opened at one mark is open at other marks that have it, and at the front.
  await reader.follows('#mark=depot');
  await reader.opensPart('Who says what');
  await page.locator('.question summary').first().click();
  const words = await page.locator('.question').first().locator('summary').textContent();
  await reader.follows('#mark=kyiv');
  await reader.follows('');
  await expect(page.locator('.question', { hasText: words ?? '' }).first()).toHaveAttribute('open');
});

test('a key that was folded stays folded, and one that was unfolded stays so', async ({ reader, page }) => {
  await reader.opensWithoutMap();
  const key = page.locator('#key-title button');
  await key.click();
  for (const state of ['#mark=depot', '#mark=kinzhal', '#step=2', '#time=2024-11-19', '']) {
    await reader.follows(state);
    await expect(page.locator(state === '' ? '.marks' : '.mark-panel').first()).toBeVisible();
    await expect(key, state).toHaveAttribute('aria-expanded', 'false');
    await expect(reader.switchFor('ATACMS'), state).toBeHidden();
  }
  await key.click();
  await reader.follows('#source=001');
  await expect(key).toHaveAttribute('aria-expanded', 'true');
});

test('“Copied” and the copied link are no longer shown when another mark is open', async ({ reader, page }) => {
  await reader.opensWithoutMap('#mark=depot');
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('denied')) } });
  });
  await page.locator('.mark-foot').getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('.mark-foot textarea')).toHaveValue(/\/m\/depot\/$/);
  await reader.follows('#mark=kinzhal');
  await expect(reader.title).toHaveText('Kinzhal');
  await expect(page.locator('.mark-foot textarea')).toHaveCount(0);
});

for (const [where, size] of [
  ['on a desk', { width: 1280, height: 800 }],
  ['on a phone', { width: 390, height: 844 }],
] as const) {
  test(`a chosen day is read from its top, ${where}`, async ({ reader, page }) => {
    await page.setViewportSize(size);
    await reader.opensWithoutMap('#mark=depot');
    await scrollTo(page, '.colophon');
    for (const [index, title] of [
      [1, 'Sunday 17 November 2024'],
      [2, 'Monday 18 November 2024'],
    ] as const) {
      await page.locator('.timeline a').nth(index).click();
      const heading = page.locator('#event-title');
      await expect(heading).toHaveText(title);
      await expect(heading).toBeFocused();
      await expect(heading).toBeInViewport();
      expect(await scrollOf(page)).toBe(0);
      // The days are beside it, with the open one in view.
      await expect(page.locator('.timeline [aria-current]')).toBeInViewport({ ratio: 0.9 });
      await scrollTo(page, '.colophon');
    }
  });
}

test('a day that a link opens under a lowered sheet raises it to its words', async ({ reader, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await reader.opensWithoutMap();
  const handle = page.getByRole('button', { name: /: text (lowered|at half height)/ });
  await handle.press('ArrowDown');
  await expect(page.locator('.sheet')).toHaveAttribute('data-height', 'peek');
  await reader.follows('#time=2024-11-19');
  await expect(page.locator('#event-title')).toBeInViewport();
  await expect(page.locator('.sheet')).toHaveAttribute('data-height', 'half');
});

test('a key that the reader has folded stays folded when a mark is opened, and on the way back', async ({
  reader,
  page,
}) => {
  await reader.opensWithoutMap();
  const fold = page.locator('#key-title').getByRole('button');
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  await fold.click();
  await reader.inList('Kyiv').click();
  await expect(reader.title).toBeVisible();
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await expect(page.locator('.key-body')).toBeHidden();
  await page.goBack();
  await expect(reader.title).toHaveCount(0);
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
});
