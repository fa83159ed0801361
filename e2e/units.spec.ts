// Distances are in the unit of the story's words; readers of another unit see that after them, in round figures.
import type { Page } from '@playwright/test';
import { expect, test } from './driver';

/** The panel and the key, without the words of articles and of other sources. */
const ours = (page: Page) =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const element of copy.querySelectorAll('blockquote, q, mark, script, svg, #map, .units')) element.remove();
    return (copy.textContent ?? '').replaceAll(/“[^”]*”/g, '').replaceAll(/\s+/g, ' ');
  });

/** Distances in kilometres, or their areas, with no other unit in brackets after them. */
const inKilometresOnly = (words: string) => words.match(/[^(]\b\d[\d,.]* (?:sq )?km\b(?! \().{0,20}/g) ?? [];

test.describe('in the United States', () => {
  test.use({ locale: 'en-US' });

  test('every distance of ours has miles after it, and the words of the articles have none', async ({
    reader,
    page,
  }) => {
    await reader.opensWithoutMap();
    await expect(page.locator('.range', { hasText: 'Kinzhal' })).toContainText(
      '1,500 to 2,000 km (930 to 1,240 miles)',
    );
    for (const fragment of ['', '#mark=depot', '#mark=kinzhal', '#mark=atacms', '#step=4', '#step=5']) {
      await reader.follows(fragment || '#');
      await expect.poll(() => ours(page)).toContain('300 km (190 miles)');
      const words = await ours(page);
      expect(inKilometresOnly(words), fragment).toEqual([]);
      expect(words).not.toMatch(/18[67]|932|1,24[1-9]/);
    }
    await reader.follows('#mark=depot');
    await expect(page.locator('.why')).toContainText('105 to 115 km (65 to 71 miles)');
    await expect(page.locator('.sum')).toContainText('1,000 sq km (390 sq miles)');
    await expect(page.locator('blockquote', { hasText: '110 km inside' }).first()).not.toContainText('miles');
    await reader.expectFragment('#mark=depot');
  });

  test('a link in kilometres shows kilometres alone', async ({ reader, page }) => {
    await reader.opensWithoutMap('#mark=atacms&units=km');
    await expect(page.locator('.mark-panel .value')).toHaveText('up to 300 km');
    expect(await ours(page)).not.toContain('miles');
  });

  test('the map says both, and the still picture the story’s', async ({ reader, page }) => {
    await reader.opens('#rings=atacms,kinzhal');
    await expect(page.locator('svg[data-static-map]')).toContainText('“up to 300 km”');
    await expect(page.locator('svg[data-static-map]')).not.toContainText('miles');
    await reader.waitsForMap();
    const labels = await page.evaluate(() =>
      Object.values(dateline.map.getStyle().sources).flatMap((source) =>
        'data' in source && typeof source.data === 'object' && 'features' in source.data
          ? source.data.features.flatMap(({ properties }) => [properties?.value, properties?.text])
          : [],
      ),
    );
    expect(labels).toContain('“up to 300 km”\n(190 miles)');
    expect(labels).toContain('1,500 km (930 miles)');
    expect(labels).toContain('2,000 km (1,240 miles)');
  });
});

for (const locale of ['en-GB', 'uk']) {
  test.describe(locale, () => {
    test.use({ locale });
    test('kilometres alone, until a link or the reader asks for miles', async ({ reader, page }) => {
      await reader.opensWithoutMap('#mark=depot');
      await expect(page.locator('.why')).toContainText('105 to 115 km from Ukraine');
      expect(await ours(page)).not.toContain('miles');
      await page.getByRole('radio', { name: 'miles' }).check({ force: true });
      await expect(page.locator('.why')).toContainText('105 to 115 km (65 to 71 miles) from Ukraine');
      await reader.follows('#mark=kinzhal&units=mi');
      await expect(page.locator('.mark-panel .value')).toHaveText('1,500 to 2,000 km (930 to 1,240 miles)');
    });
  });
}
