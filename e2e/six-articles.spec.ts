// The strike in six articles, three of them invented: what they say of one thing is shown side by side, each with its source.
import { expect, test } from './driver';

test('a second account of a range is shown beside the first, and can be drawn as a second line', async ({
  reader,
  page,
}) => {
  await reader.opensWithoutMap('#mark=atacms');
  const figures = page.locator('.mark-panel').getByRole('region', { name: /^How far/ });
  await expect(figures).toContainText('up to 300 km');
  await expect(figures).toContainText('up to 270 km');
  await expect(figures).toContainText('sources disagree');
  const second = page.locator('.key').getByRole('checkbox', { name: /^ATACMS according to Iryna Lysenko/ });
  await expect(second).not.toBeChecked();
  await page.locator('.key').getByText('ATACMS according to Iryna Lysenko').click();
  await expect(second).toBeChecked();
  await expect.poll(() => reader.fragment()).toContain('rings=atacms,atacms-atacms-range-lysenko');
});

test('a link with the second line on opens with both, each labelled in its own words', async ({ reader, page }) => {
  await reader.opensWithoutMap('#rings=atacms,atacms-atacms-range-lysenko');
  await expect(page.locator('.key input[type="checkbox"]:checked')).toHaveCount(2);
  const picture = page.locator('svg[data-static-map]');
  await expect(picture).toContainText('“up to 300 km”');
  // The lines of the label are one below the other.
  await expect(picture).toContainText(/“170 miles \(270\s*kilometers\) at most”/);
});

test('the earlier attack is shown apart from the strike', async ({ reader, page }) => {
  await reader.opensWithoutMap('#mark=depot');
  const panel = page.locator('.mark-panel');
  await expect(panel.getByRole('heading', { name: 'An attack of 9 October 2024' }).first()).toBeAttached();
  const question = panel.locator('details.question', { hasText: 'What was hit?' }).first();
  await expect(question).not.toContainText('glide bombs');
});

test('two possible places of one depot each have the names of those who state them', async ({ reader, page }) => {
  await reader.opensWithoutMap('#mark=depot');
  const panel = page.locator('.mark-panel');
  await expect(panel).toContainText('Sources place it in 2 areas that don’t overlap');
  await expect(panel).toContainText('According to Northern Watch');
  await reader.follows('#mark=depot-area-klintsy');
  await expect(reader.title).toHaveText('Where Northern Watch places the depot');
});

test('the page says how many articles there are, and of one that only its address names the outlet', async ({
  reader,
  page,
}) => {
  await reader.opensWithoutMap();
  await expect(page.locator('.standfirst')).toContainText('six news articles');
  await expect(page.locator('.articles')).toContainText(/6 articles\. Every quote/);
  await expect(page.locator('.articles')).toContainText('Tundra Wire, by its address');
  await reader.follows('#source=005');
  await expect(reader.article).toContainText('tundra-wire.example');
});
