// Who said what, why a mark is where it is, and whether the numbers agree.
import { expect, test } from './driver';

test.describe('who says what', () => {
  test('the first screen of the depot shows its first quote with who says it, and a press away its area and the two counts', async ({
    reader,
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await reader.opensWithoutMap('#mark=depot');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    const lead = page.locator('.lead-quote');
    await expect(lead.locator('mark')).toHaveText('arms depot 110 km inside Russian territory');
    await expect(lead.locator('mark')).toBeInViewport({ ratio: 1 });
    await expect(lead.locator('figcaption')).toContainText('Ukraine, in Reuters, 20 November 2024');
    await expect(page.locator('.mark-title .badge')).toHaveText(/calculated by us/);
    await reader.opensPart('Who says what');
    const ledger = page.locator('.ledger');
    await expect(ledger.locator('tr', { hasText: 'A US official, anonymous, in Reuters' })).toBeInViewport();
    await expect(ledger.locator('tr', { hasText: 'Russia, in Reuters' })).toBeInViewport();
    await reader.opensPart('How we placed it');
    await expect(page.locator('.why q', { hasText: '110 km inside Russian territory' })).toBeInViewport();
  });

  test('one row a voice, silence shown, no sum', async ({ reader, page }) => {
    await reader.opensWithoutMap('#mark=depot');
    await reader.opensPart('Who says what');
    const rows = await page
      .locator('.ledger tbody tr')
      .evaluateAll((all) => all.map((row) => row.textContent?.replaceAll(/\s+/g, ' ')));
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatch(/^Russia, in Reuters6 fired, 5 intercepted and 1 not reported intercepted65$/);
    expect(rows[1]).toMatch(
      /^A US official, anonymous, in Reuters8 fired, 2 intercepted and 6 not reported intercepted82$/,
    );
    expect(rows[2]).toMatch(/^Russia’s Ministry of Defense.*6 fired, 5 intercepted and 1 damaged65 and 1 damaged$/);
    expect(rows[3]).toMatch(/^Ukraine’s militarynot givennot given$/);
    await expect(
      page.getByRole('img', { name: '8 fired, 2 intercepted and 6 not reported intercepted' }),
    ).toBeVisible();
    await expect(page.getByRole('img', { name: '6 fired, 5 intercepted and 1 damaged' })).toBeVisible();
  });

  test('each question lists its voices with status and exact words; our reading is marked', async ({
    reader,
    page,
  }) => {
    await reader.opensWithoutMap();
    await reader.opensPart('Who says what');
    const question = page.locator('.question', { hasText: 'Was there damage or loss?' });
    await question.locator('summary').click();
    await expect(question.locator('q', { hasText: 'but resulted in no casualties or damage.' })).toBeVisible();
    await expect(question.locator('q', { hasText: 'causing secondary explosions.' })).toBeVisible();
    await expect(question.getByText('Our reading:')).toBeVisible();
    await expect(page.locator('section:has(#accounts-title) .meanings')).toContainText('claimed: This source says so');
  });

  test('choosing a voice captions the depot in its account, in the link too', async ({ reader, page }) => {
    await reader.opens('#map=7.00/53.20000/34.60000&rings=atacms&mark=depot');
    await reader.opensPart('Who says what');
    await page.locator('.ledger').getByRole('button', { name: 'Russia', exact: true }).click();
    await reader.expectFragment('#map=7.00/53.20000/34.60000&rings=atacms&mark=depot&voice=russia');
    const caption = () =>
      page.evaluate(
        () =>
          dateline.map.queryRenderedFeatures().find(({ properties }) => properties.mark === 'depot')?.properties.note,
      );
    await expect.poll(caption).toContain('The missiles were fired at a military facility.');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-map', 'live');
    expect(await caption()).toContain('Russia');
    // What the voice says is open.
    await expect(page.locator('.ledger')).toBeVisible();
  });
});

test.describe('where the depot is', () => {
  test('the area is drawn and printed, and each constraint has its words', async ({ reader, page }) => {
    await reader.opens('#mark=depot');
    expect(await reader.seen('depot-area')).toBe(true);
    await reader.opensPart('How we placed it');
    const rows = page.locator('.why li');
    await expect(rows).toHaveCount(3);
    await expect(rows.filter({ hasText: 'near Bryansk' })).toContainText('our estimate');
    await expect(rows.filter({ hasText: '110 km inside Russian territory' })).toContainText('calculated by us');
    await expect(page.locator('.why')).toContainText('Without it the area would be practically the same.');
    await expect(page.locator('.sum')).toContainText(/about 1,000 sq km, about (9\d|10\d) km at its widest/);
    // Each can be shown alone.
    await page.locator('.why li').first().focus();
    expect(await page.evaluate(() => dateline.store.getState().highlighted)).toEqual([
      expect.stringMatching(/^depot-area\//),
    ]);
  });

  test('the published layer says how the area was computed', async ({ request }) => {
    const layer = await (await request.get('/map.geojson')).json();
    const { properties, geometry } = layer.features.find(({ id }: { id: string }) => id === 'depot-area');
    expect(properties).toMatchObject({ kind: 'area', basis: 'derived' });
    expect(properties.areaKm2).toBeGreaterThan(950);
    expect(properties.areaKm2).toBeLessThan(1100);
    expect(properties.constraints).toHaveLength(3);
    expect(geometry.type).toBe('Polygon');
  });
});

test.describe('basis, visibly', () => {
  test('each basis has its word and its own line form in list and key alike, without a printer’s mark', async ({
    reader,
    page,
  }) => {
    await reader.opensWithoutMap('#mark=depot');
    const underline = (basis: string) =>
      page
        .locator(`.badge-${basis} > span`)
        .first()
        .evaluate((word) => getComputedStyle(word).borderBottomStyle);
    expect(await Promise.all(['stated', 'derived', 'placed'].map(underline))).toEqual(['solid', 'dashed', 'dotted']);
    await page.getByRole('link', { name: 'Back to overview' }).click();
    expect(await underline('reference')).toBe('double');
    const words = new Set(await page.locator('.marks .badge').allTextContents());
    expect([...words].sort()).toEqual(['calculated by us', 'from another source', 'reported']);
    await expect(page.locator('.bases li')).toHaveText([
      /^reported An article says so\.$/,
      /^calculated by us/,
      /^our estimate/,
      /^from another source/,
    ]);
  });

  test('the page says what the map does not know', async ({ reader, page }) => {
    await reader.opensWithoutMap();
    await reader.opensPart('Not on the map');
    const open = page.locator('section:has(#not-stated)');
    await expect(open).toContainText('Where the missiles were fired from');
    await expect(open.locator('q', { hasText: 'still far short of the ranges of Russia' })).toBeVisible();
  });
});

test.describe('checked numbers', () => {
  test('each check shows both figures and its outcome', async ({ reader, page }) => {
    await reader.opensWithoutMap();
    await reader.opensPart('Who says what');
    const check = (words: string) => page.locator('section:has(#checks-title) .check', { hasText: words });
    await expect(check('We get 106 km')).toContainText('proves nothing');
    await expect(check('1,000')).toContainText('Consistent.');
    await expect(check('0.52')).toBeVisible();
    await expect(page.locator('section:has(#checks-title) .check-differs').first()).toContainText('Doesn’t match.');
    await expect(page.locator('section:has(#checks-title) .check-cannot').first()).toContainText('Can’t be checked.');
  });

  test('a mark has the checks of its claims once: of its place where it was placed, of its counts beside them', async ({
    reader,
    page,
  }) => {
    await reader.opensWithoutMap('#mark=depot');
    await reader.opensPart('How we placed it');
    await expect(page.locator('.check', { hasText: 'proves nothing' }).filter({ visible: true })).toHaveCount(1);
    await reader.opensPart('Who says what');
    const ofFired = page.locator('.check-differs', { hasText: 'how many missiles were fired' });
    await expect(ofFired.filter({ visible: true })).toHaveCount(1);
  });
});

test.describe('nothing left out', () => {
  test('the shares of each article, and what is left out with its reason', async ({ reader, page }) => {
    await reader.opensWithoutMap();
    await reader.opensPart('Not on the map');
    const coverage = page.locator('section:has(#coverage-title)');
    await expect(coverage.locator('.coverage > li')).toHaveCount(3);
    await expect(coverage).toContainText(/numbers/);
    await expect(coverage.getByText('The byline.').first()).toBeVisible();
  });

  test('a day chosen on the timeline highlights its marks, says how we know its date, and is in the link; Back returns', async ({
    reader,
    page,
  }) => {
    await reader.opensWithoutMap();
    await page
      .locator('.timeline')
      .getByRole('link', { name: /Tue 19 Nov 2024/ })
      .click();
    await reader.expectFragment('#time=2024-11-19');
    await expect(page.locator('#event-title')).toHaveText('Tuesday 19 November 2024');
    await expect(page.getByText('is the last Tuesday before 20 November 2024')).toBeVisible();
    await expect(
      page.locator('.quotes mark', { hasText: 'The predawn attack struck an ammunition depot' }),
    ).toBeVisible();
    await page.goBack();
    await expect(page.locator('#event-title')).toHaveCount(0);
    await reader.opensWithoutMap('#time=2022-02-24');
    await expect(page.locator('#event-title')).toHaveText('Thursday 24 February 2022');
  });
});

test.describe('for reuse', () => {
  test('a citation has title, words, publisher, date, link and data version', async ({ reader, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await reader.opensWithoutMap('#mark=kinzhal');
    await page.locator('.mark-foot').getByRole('button', { name: 'Copy citation' }).click();
    await expect(page.locator('.mark-foot .copied')).toHaveText('Copied ✓');
    const citation = await page.evaluate(() => navigator.clipboard.readText());
    expect(citation).toContain(
      'Kinzhal, 1,500 to 2,000 km (Reuters, carried by Dunya News). One strike, two counts, Dateline.',
    );
    expect(citation).toContain("“still far short of the ranges of Russia's Kinzhal hypersonic missiles.”");
    expect(citation).toContain(
      "Ukraine uses US missiles in Russia for first time after Biden's permission, Reuters, 20 November 2024.",
    );
    expect(citation).toMatch(
      /http:\/\/localhost:\d+\/m\/kinzhal\/ \(data [0-9a-f]{12}; quotes checked against the stored text\)/,
    );
    await expect(page.locator('#panel .colophon')).toContainText(/Version [0-9a-f]{12}/);
  });
});
