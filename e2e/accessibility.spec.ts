// Accessibility: twenty requirements, each by its number (WCAG 2.2 AA, and what it does not ask of maps). Points 10 and 11, contrast and
// colour, are computed from the themes in src/look/theme.test.ts.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './driver';

/**
 * What axe finds wrong with the page in its present state, each with its element. Its rule for skip links is off: axe takes every link to a
 * fragment for one, but here fragments are the addresses of views, and the skip links are buttons (point 1). `part`: what has changed since
 * the whole page was looked at.
 */
async function violations(page: Page, part = 'html'): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .include(part)
    // In the page itself, which contains no frame: the other mode opens a second page for each report.
    .setLegacyMode()
    .exclude('.static-map')
    .options({ resultTypes: ['violations'], rules: { 'skip-link': { enabled: false } } })
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Styles the page as a reader's style sheet does; the page's security policy refuses a style element. */
const restyle = (page: Page, rules: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, rules);

test.describe('axe finds nothing', () => {
  // axe looks at every element, of which there are thousands.
  test.describe.configure({ timeout: 180_000 });

  test('in every state of the page', async ({ reader, page }) => {
    await reader.opensWithoutMap('#mark=nowhere');
    expect(await violations(page), 'with an error').toEqual([]);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    for (const summary of await page.locator('#panel .colophon summary').all()) await summary.click();
    for (const tab of ['On the map', 'Who says what', 'Articles', 'Not on the map']) {
      await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
      for (const summary of await page.locator('.question summary:visible').all()) await summary.click();
      expect(await violations(page), `with everything unfolded of ${tab}`).toEqual([]);
    }
    for (const state of ['#mark=depot', '#source=003', '#step=3', '#time=2024-11-19', '#mark=kinzhal']) {
      await reader.follows(state);
      await expect(page.locator('.mark-panel, .reader').first()).toBeVisible();
      expect(await violations(page), state).toEqual([]);
      for (const tab of await page.locator('.mark-panel').getByRole('tab', { selected: false }).all()) {
        await tab.click();
        expect(await violations(page, '.mark-panel'), `${state}, ${await tab.textContent()}`).toEqual([]);
      }
    }
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('button', { name: 'Show code' }).click();
    expect(await violations(page, 'dialog[open]'), 'with Share open').toEqual([]);
  });

  test('with the live map, in the dark, with forced colours, on a phone, and in a frame', async ({ reader, page }) => {
    await reader.opens('#mark=depot');
    await page.getByRole('button', { name: 'More map controls' }).click();
    expect(await violations(page), 'with the map').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page), 'dark').toEqual([]);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await violations(page), 'with forced colours').toEqual([]);
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await violations(page), 'on a phone').toEqual([]);
    await page.goto('/?embed#mark=depot');
    await expect(page.locator('.embed-card')).toBeVisible();
    expect(await violations(page), 'in a frame').toEqual([]);
  });
});

test('1. one h1, landmarks, skip links, and the language of the page and of each quote', async ({ reader, page }) => {
  await reader.opensWithoutMap('#source=001');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  for (const state of ['#source=001', '#mark=depot', '#step=1', '']) {
    await reader.follows(state);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.getByRole('banner')).toHaveCount(1);
    await expect(page.getByRole('main')).toHaveCount(1);
  }
  await reader.follows('#mark=depot');
  await expect(page.locator('.quotes blockquote').first()).toBeVisible();
  await expect(page.locator('.quotes blockquote:not([lang]):not(.quoted)')).toHaveCount(0);

  await reader.follows('#source=001');
  await page.getByRole('button', { name: 'Skip to the article' }).focus();
  await expect(page.getByRole('button', { name: 'Skip to the article' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#reader-title')).toBeFocused();
  await page.getByRole('button', { name: 'Skip to the list of what is on the map' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.marks a').first()).toBeFocused();
});

test('2. everything on the map is in the list, with and without script', async ({ reader, page, browser, baseURL }) => {
  await reader.opensWithoutMap();
  const layer = await (await page.request.get('/map.geojson')).json();
  const names = layer.features.map((feature: { properties: { name: string } }) => feature.properties.name).sort();
  expect((await page.locator('.marks li b').allTextContents()).sort()).toEqual(names);

  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const still = await context.newPage();
  await still.goto('/');
  expect((await still.locator('.marks li b').allTextContents()).sort()).toEqual(names);
  // The page of each has every quote of it.
  for (const { id, properties } of layer.features) {
    await still.goto(`/m/${id}/`, { waitUntil: 'commit' });
    const words = (await still.locator('.mark-panel').textContent()) ?? '';
    const missing = properties.evidence.filter(({ exact }: { exact: string }) => !words.includes(exact));
    expect(missing, id).toEqual([]);
  }
  await context.close();
});

test('3. list, map and link never disagree on what is selected', async ({ reader, page }) => {
  await reader.opens('#map=6.00/53.20000/34.60000&rings=atacms');
  const groundOfDepot = () => page.evaluate(() => dateline.map.getPaintProperty('depot-area:ground', 'fill-color'));
  const unselected = await groundOfDepot();
  expect(unselected).toBeTruthy();
  /** The points that are drawn as selected, and the depot where its area is: it has no point. */
  const emphasised = async () => {
    const points = await page.evaluate(() =>
      dateline.map
        .querySourceFeatures('points')
        .filter(({ properties }) => properties.emphasis === 'selected')
        .map(({ properties }) => properties.mark),
    );
    return [...new Set([...points, ...((await groundOfDepot()) === unselected ? [] : ['depot'])])];
  };
  // A fixed sequence: what is chosen, and by which of the three.
  const walk = [
    ['list', 'kyiv', 'Kyiv'],
    ['map', 'depot', 'Arms depot near Bryansk'],
    ['link', 'atacms', 'ATACMS'],
    ['list', 'atacms', 'ATACMS'],
    ['map', 'depot', 'Arms depot near Bryansk'],
  ] as const;
  for (const [by, id, name] of walk) {
    if (by === 'link') await reader.follows(`#map=6.00/53.20000/34.60000&rings=atacms&mark=${id}`);
    else {
      await reader.follows('#map=6.00/53.20000/34.60000&rings=atacms');
      await expect(page.locator('.marks')).not.toHaveCount(0);
      await reader.waitsForMap();
      if (by === 'list') await page.locator(`.marks [data-mark="${id}"]`).click();
      else await reader.clicksMap(34.67, 53.215);
    }
    await expect(reader.title).toHaveText(name);
    // Where the map has moved to show it whole, the link says that too.
    await reader.expectFragment(new RegExp(`&mark=${id}(&fit=mark\\.${id})?$`));
    expect(await page.evaluate(() => dateline.store.getState().mark)).toBe(id);
    // The map follows when the panel has been painted.
    const glowing = () =>
      page.evaluate(() =>
        dateline.map
          .getStyle()
          .layers.filter(({ id }) => id.endsWith(':glow'))
          .map(({ id }) => id.split(':')[0]),
      );
    await expect.poll(glowing).toEqual(id === 'atacms' ? ['atacms'] : []);
    await expect.poll(emphasised).toEqual(id === 'atacms' ? [] : [id]);
  }
});

test('5. and 8. buttons zoom and move the map, nothing needs a drag; the canvas says what it shows, and its keys move only the map', async ({
  reader,
  page,
}) => {
  await reader.opens('#map=6.00/53.00000/34.00000');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await button('Zoom in').click();
  await expect.poll(async () => (await reader.camera()).zoom).toBeCloseTo(7, 1);
  await button('Zoom out').click();
  await expect.poll(async () => (await reader.camera()).zoom).toBeCloseTo(6, 1);
  await button('More map controls').click();
  await button('Move up').click();
  await expect.poll(async () => (await reader.camera()).lat).toBeGreaterThan(54);
  await button('Move down').click();
  await expect.poll(async () => (await reader.camera()).lat).toBeLessThan(53.5);
  await button('Move left').click();
  await expect.poll(async () => (await reader.camera()).lng).toBeLessThan(32);
  await button('Move right').click();
  await expect.poll(async () => (await reader.camera()).lng).toBeGreaterThan(33);
  // From the first move by the reader the link contains the camera.
  await reader.expectFragment(/^#map=6\.00\//);

  const canvas = page.locator('.maplibregl-canvas');
  await expect(canvas).toHaveAccessibleName(
    /One strike, two counts.*Use the arrow keys to move it.*list of what is on the map/,
  );
  await expect(page.locator('[role="application"]')).toHaveCount(0);
  await page.getByText('Help and keyboard shortcuts').click();
  await expect(page.getByText('move and zoom the map, once it is selected')).toBeVisible();
  await canvas.focus();
  const before = await reader.camera();
  await page.keyboard.press('+');
  await expect.poll(async () => (await reader.camera()).zoom).toBeGreaterThan(before.zoom + 0.5);
  await page.keyboard.press('ArrowUp');
  await expect.poll(async () => (await reader.camera()).lat).toBeGreaterThan(before.lat);
});

test('9. one polite live region announces selection, rings, and the scale once the reader has moved the map', async ({
  reader,
  page,
}) => {
  await reader.opens();
  await expect(page.locator('[role="status"], [role="alert"], [aria-live]')).toHaveCount(1);
  await reader.inList('Kyiv').click();
  // On a slow machine also that its quotes are loading, and then that they are loaded.
  await expect(reader.announcement).toHaveText(/^Kyiv selected\.|^The quotes are loaded\.$/);
  // Wait until the map is there.
  await expect.poll(async () => (await reader.camera()).lat).toBeLessThan(51.5);
  await reader.waitsForMap();
  await reader.switchFor('Kinzhal').click({ force: true });
  await expect(reader.announcement).toHaveText('Ranges on: ATACMS.');
  await page.getByRole('button', { name: 'Zoom out', exact: true }).click();
  await expect(reader.announcement).toHaveText(/^The map shows [\d,]+ km from west to east\.$/);
});

test('12. at 320 pixels, four times enlarged, with wide spacing and with twice the type nothing is lost', async ({
  reader,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await reader.opensWithoutMap('#mark=depot');
  /** Texts that are cut off, and elements that reach beyond the window. */
  const lost = () =>
    page.evaluate(() => {
      const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((part) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(part);
        if (clipPath !== 'none' || part.closest('dialog:not([open]), textarea, svg, .visually-hidden, .skip'))
          return false;
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          (hides(overflowX) && part.scrollWidth > part.clientWidth + 1) ||
          (hides(overflowY) && part.scrollHeight > part.clientHeight + 1)
        );
      });
      return {
        cut: cut.map((part) => part.className),
        width: document.documentElement.scrollWidth,
        panel: document.querySelector('.panel')?.scrollWidth,
      };
    });
  expect(await lost()).toEqual({ cut: [], width: 320, panel: 320 });
  await page.getByRole('button', { name: /text at half height/ }).click();
  await expect(page.locator('.mark-panel blockquote').first()).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  await restyle(
    page,
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
  );
  for (const state of ['#mark=depot', '', '#source=001', '#step=3']) {
    await reader.follows(state);
    await expect.poll(lost, `spaced, ${state}`).toEqual({ cut: [], width: 390, panel: 390 });
  }
  await page.setViewportSize({ width: 1280, height: 1024 });
  await restyle(page, 'html { font-size: 200% }');
  const before = await page
    .locator('.standfirst')
    .first()
    .evaluate((text) => getComputedStyle(text).fontSize);
  expect(Number.parseFloat(before)).toBe(36);
  for (const state of ['#mark=depot', '']) {
    await reader.follows(state);
    // The picture follows the new size of the map in the next frame.
    await expect
      .poll(async () => {
        const { cut, width } = await lost();
        return { cut, width };
      }, `large, ${state}`)
      .toEqual({ cut: [], width: 1280 });
  }
});

test('13. with forced colours switches have borders and swatches differ', async ({ reader, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await reader.opensWithoutMap();
  const [on, off] = await page.evaluate(() =>
    ['atacms', 'storm-shadow'].map((name) => {
      const knob = document.querySelector(`input[name="${name}"] + .switch`);
      if (!knob) throw new Error('no switch');
      const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(knob);
      return {
        border: Number.parseFloat(borderTopWidth),
        isEdged: borderTopColor !== backgroundColor,
        backgroundColor,
      };
    }),
  );
  expect(on?.border).toBeGreaterThanOrEqual(1);
  expect(off).toMatchObject({ isEdged: true });
  expect(on?.backgroundColor).not.toBe(off?.backgroundColor);
  const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  for (const line of await page.locator('.bases .line, .marks .line').all()) {
    const stroke = await line.evaluate((path) => getComputedStyle(path).stroke);
    expect(stroke).not.toBe('none');
    expect(stroke).not.toBe(canvas);
  }
});

test('14. less motion: nothing flies or slides; and dark or more contrast where the reader’s system asks', async ({
  reader,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark', contrast: 'more' });
  await reader.opens();
  await page.evaluate(() => {
    Object.assign(globalThis, { moves: 0 });
    dateline.map.on('move', () => (globalThis as unknown as { moves: number }).moves++);
  });
  await reader.inList('Kinzhal').click();
  await expect.poll(async () => (await reader.camera()).zoom).toBeLessThan(4);
  expect(await page.evaluate(() => (globalThis as unknown as { moves: number }).moves), 'one jump').toBe(1);
  const styles = await page.evaluate(() => {
    const tokens = getComputedStyle(document.documentElement);
    const slow = [...document.querySelectorAll('*')].filter(
      (part) => getComputedStyle(part).transitionDuration !== '0s',
    );
    return {
      ground: getComputedStyle(document.body).backgroundColor,
      secondary: getComputedStyle(document.querySelector('.section-head span') ?? document.body).color,
      ink: getComputedStyle(document.body).color,
      motion: tokens.animationName,
      slow: slow.map(({ className }) => String(className)),
      sea: dateline.map.getPaintProperty('ground-world-sea', 'fill-color'),
    };
  });
  expect(styles).toMatchObject({ ground: 'rgb(0, 0, 0)', slow: [], sea: '#0f1518' });
  expect(styles.secondary).toBe(styles.ink);
});

test('7. and 15. on a desktop: targets are large enough, and state is also given to screen readers', async ({
  reader,
  page,
}) => {
  await reader.opensWithoutMap('#mark=depot');
  const small = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, summary, .range label, .mark-row')]
        .filter(
          (part) =>
            part.checkVisibility() && !part.matches('.skip, .voice-button, .tour-progress button, .visually-hidden'),
        )
        .map((part) => ({
          what: part.textContent || part.getAttribute('aria-label'),
          box: part.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width > 0 && (box.height < 23.5 || box.width < 23.5))
        .map(({ what, box }) => `${what}: ${box.width} x ${box.height}`),
    );
  expect(await small()).toEqual([]);
  await reader.follows('');
  expect(await small()).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Missile ranges' }).click();
  const short = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '.masthead button, .units label, .key-head button, .range label, .about, .measured-from label, .mark-row, summary, .map-buttons button, #panel .colophon a',
      ),
    ]
      .filter((part) => part.checkVisibility())
      .map(
        (part) => [part.textContent || part.getAttribute('aria-label'), part.getBoundingClientRect().height] as const,
      )
      .filter(([, height]) => height < 43.5),
  );
  expect(short, 'a finger wide').toEqual([]);
  // Left open: what the reader folds stays folded.
  await page.setViewportSize({ width: 1280, height: 800 });

  await expect(page.getByRole('checkbox', { name: /^ATACMS/ })).toBeChecked();
  const theme = page.getByRole('button', { name: 'Dark mode' });
  await expect(theme).toHaveAttribute('aria-pressed', 'false');
  await theme.click();
  await expect(theme).toHaveAttribute('aria-pressed', 'true');
  await reader.expectFragment('#theme=dark');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(23, 22, 20)');
  const day = page.locator('.timeline').getByRole('link', { name: /Tue 19 Nov 2024/ });
  await day.click();
  await expect(day).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'The story in 6 steps' }).click();
  await expect(page.getByRole('link', { name: 'Step 1: The permission' })).toHaveAttribute('aria-current', 'step');
});

test('16. what a link could not open is announced once', async ({ reader, page }) => {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => {
      const words = document.querySelector('[role="status"]')?.textContent;
      if (words && said.at(-1) !== words) said.push(words);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await reader.opensWithoutMap('#mark=nowhere');
  await expect(reader.announcement).toContainText('points to something that isn’t on the map: “nowhere”');
  await page.getByRole('button', { name: 'Dark mode' }).click();
  await page.waitForTimeout(800);
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  expect(said.filter((words) => words.includes('nowhere'))).toHaveLength(1);
});

// 17. Without script: e2e/faults.spec.ts, and point 2. On paper: e2e/print.spec.ts.

test('19. nothing is shown on hover alone', async ({ reader, page }) => {
  await reader.opensWithoutMap();
  await reader.opensPart('Who says what');
  for (const summary of await page.locator('.question summary').all()) await summary.click();
  const unsaid = await page.evaluate(() => {
    const text = document.body.textContent;
    return [...document.querySelectorAll('[title]')]
      .map((part) => part.getAttribute('title') ?? '')
      .filter((words) => words !== '' && !text.includes(words));
  });
  expect([...new Set(unsaid)]).toEqual([]);

  // What an icon means is shown with the focus as under the pointer.
  const about = page.getByRole('button', { name: 'What the range of Kinzhal means' });
  const words = page.locator('.key-note', { hasText: 'Only to compare sizes' });
  await expect(words).toHaveCount(0);
  await page.getByRole('checkbox', { name: /^Kinzhal/ }).focus();
  await page.keyboard.press('Tab');
  await expect(about).toBeFocused();
  await expect(words).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(words).toHaveCount(0);
  await about.hover();
  await expect(words).toBeVisible();
});

test('20. help and “Report an error” are at the foot of every page', async ({ reader, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await reader.opensWithoutMap();
  for (const state of ['#mark=depot', '#step=2', '#time=2024-11-19', '#source=001', '']) {
    await reader.follows(state);
    const foot = page.locator('main > :last-child');
    await expect(foot.getByText('Help and keyboard shortcuts')).toBeAttached();
    await expect(foot.getByText('Report an error')).toBeAttached();
  }
  // The last announcement is cleared before the next.
  await expect(reader.announcement).not.toHaveText('');
  await page.getByText('Report an error').click();
  await page.getByRole('button', { name: 'Copy a report of this view' }).click();
  await expect(reader.announcement).toHaveText('Report copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^Error in Dateline: One strike, two counts, version [0-9a-f]{12}\.\nhttp.*\nWhat is wrong:/,
  );
});
