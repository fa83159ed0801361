// The key over the map: small, of one height, and still, whatever is pressed in it; on a phone a tray over the text.
import type { Page } from '@playwright/test';
import { expect, test } from './driver';

const key = (page: Page) => page.locator('.key');
/** Where everything that can be pressed in the key is, in pixels. */
const places = (page: Page) =>
  page.locator('.key :is(h2 button, .range label, .about, .measured-from label)').evaluateAll((controls) =>
    controls.map((control) => {
      const { x, y, width, height } = control.getBoundingClientRect();
      return [control.textContent, ...[x, y, width, height].map(Math.round)].join(' ');
    }),
  );

/** Before the fonts are there, those of the system may be wider. */
const fontsLoad = (page: Page) => page.evaluate(() => document.fonts.ready.then(() => undefined));

test('is at most 300 by 210 pixels over a map of a laptop, with one axis for its bars', async ({ reader, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await reader.opensWithoutMap();
  await fontsLoad(page);
  const box = await key(page).boundingBox();
  expect(box?.width).toBeLessThanOrEqual(300);
  expect(box?.height).toBeLessThanOrEqual(210);
  await expect(page.locator('.axis text')).toHaveText(['0', '500', '1,000', '1,500', '2,000 km']);
  // The longest bar takes most of the key.
  const longest = await page.locator('.range .bar').last().boundingBox();
  expect(longest?.width).toBeGreaterThan(0.75 * (box?.width ?? 0));
  // A bar ends where the axis has its distance.
  const ends = await page.evaluate(() => {
    const right = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().right ?? Number.NaN;
    const line = document.querySelector('.axis path')?.getBoundingClientRect() ?? new DOMRect();
    return { bar: right('.range .bar .line'), expected: line.left + line.width * (300 / 2000) };
  });
  expect(Math.abs(ends.bar - ends.expected)).toBeLessThan(1.5);
});

test('nothing in it moves, whatever is pressed, pointed at or out of view', async ({ reader, page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  await reader.opensWithoutMap();
  await fontsLoad(page);
  const before = await places(page);
  expect(before).toHaveLength(10);
  const stays = async (what: string) => expect(await places(page), what).toEqual(before);

  for (const name of ['ATACMS', 'Storm Shadow', 'Kinzhal']) {
    const label = page.locator('.range label', { hasText: name });
    for (const turn of ['once', 'twice']) {
      await label.click();
      await stays(`${name} pressed ${turn}`);
    }
    const about = page.getByRole('button', { name: `What the range of ${name} means` });
    await about.hover();
    await stays(`${name} pointed at`);
    await about.click();
    await expect(page.locator('.key-note')).toBeVisible();
    await stays(`what ${name} means opened`);
    await about.click();
    await stays(`what ${name} means closed`);
  }
  await page.getByRole('button', { name: 'How we know' }).click();
  await stays('the line forms opened');
  await page.keyboard.press('Escape');
  for (const origin of ['Ukraine’s border', 'the depot', 'your city', 'the depot']) {
    await reader.measuresFrom(origin);
    await stays(`measured from ${origin}`);
  }
  await reader.follows('#map=6.00/0.00000/0.00000&rings=atacms,storm-shadow,kinzhal');
  await stays('every range out of view');
  await reader.follows('#mark=kinzhal');
  await expect(page.locator('.key-note')).toBeVisible();
  await stays('one selected');
  await reader.follows('#step=3');
  await stays('in the tour');
});

test('what a range means opens over the key: pressed, pointed at, with the focus, and while it is selected', async ({
  reader,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await reader.opensWithoutMap();
  const note = page.locator('.key-note');
  const about = page.getByRole('button', { name: 'What the range of ATACMS means' });
  await expect(note).toHaveCount(0);
  await about.hover();
  await expect(note).toContainText('where the missiles could have been fired from');
  await expect(note).toContainText('How we know: reported.');
  const [noteBox, keyBox] = await Promise.all([note.boundingBox(), key(page).boundingBox()]);
  expect((noteBox?.y ?? 0) + (noteBox?.height ?? 0)).toBeLessThanOrEqual((keyBox?.y ?? 0) + 1);
  // It can be pointed at itself, and goes when the pointer leaves it.
  await note.hover();
  await page.waitForTimeout(500);
  await expect(note).toBeVisible();
  await page.mouse.move(700, 300);
  await expect(note).toHaveCount(0);

  await about.click();
  await expect(about).toHaveAttribute('aria-expanded', 'true');
  await page.mouse.move(700, 300);
  await page.waitForTimeout(500);
  await expect(note).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);

  await reader.switchFor('ATACMS').focus();
  await page.keyboard.press('Tab');
  await expect(about).toBeFocused();
  await expect(note).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(note).toHaveCount(0);

  await reader.follows('#mark=storm-shadow');
  await expect(note).toContainText('Only to compare sizes');
  // Esc closes what is open in the panel, and the note with it.
  await page.keyboard.press('Escape');
  await expect(reader.title).toHaveCount(0);
  await expect(note).toHaveCount(0);
});

test('folded it stays folded, also when a range is selected', async ({ reader, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await reader.opensWithoutMap();
  await page.getByRole('button', { name: 'Missile ranges' }).click();
  await reader.inList('Kinzhal').click();
  await expect(reader.title).toHaveText('Kinzhal');
  await expect(reader.switchFor('Kinzhal')).toBeHidden();
  await expect(page.locator('.key-note')).toBeHidden();
  await reader.follows('#source=001');
  await expect(reader.switchFor('Kinzhal')).toBeHidden();
});

test('no printer’s marks in it', async ({ reader, page }) => {
  await reader.opensWithoutMap();
  await expect(key(page)).not.toContainText(/[“”=†[\]]/);
});

test('on a laptop’s narrow map it is folded, and unfolded it leaves the depot free', async ({ reader, page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await reader.opens();
  await page.getByRole('button', { name: 'Missile ranges' }).click();
  await expect(reader.switchFor('ATACMS')).toBeVisible();
  const { x, y } = await reader.whereIs(34.67, 53.215);
  const box = await key(page).boundingBox();
  expect(box && (x < box.x - 20 || y < box.y - 20)).toBe(true);
});

test('the choice of units is in the masthead, and nothing of that is cut', async ({ reader, page }) => {
  for (const width of [1440, 1024, 390, 360, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await reader.opensWithoutMap();
    await fontsLoad(page);
    const radios = page.locator('.masthead').getByRole('radio');
    await expect(radios).toHaveCount(2);
    const faults = await page.locator('.masthead').evaluate((masthead) => {
      const outer = masthead.getBoundingClientRect();
      return [...masthead.querySelectorAll('a, button, label')]
        .filter((control) => control.checkVisibility())
        .map((control) => ({ control, box: control.getBoundingClientRect() }))
        .filter(({ box }) => box.right > outer.right || box.bottom > outer.bottom + 1 || box.top < outer.top)
        .map(({ control }) => control.textContent);
    });
    expect(faults, `${width} pixels`).toEqual([]);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const chip = (page: Page) => page.getByRole('button', { name: 'Missile ranges' });

  test('it is a line in a corner that covers neither capital, and opens as a tray over the text, beside the map that it changes', async ({
    reader,
    page,
  }) => {
    await reader.opens();
    await fontsLoad(page);
    const box = await key(page).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.height).toBeLessThan(50);
    for (const [name, lng, lat] of [
      ['Kyiv', 30.5238, 50.45466],
      ['Moscow', 37.61556, 55.75222],
    ] as const) {
      const { x, y } = await reader.whereIs(lng, lat);
      expect(box && (x < box.x || y < box.y), `${name} is free`).toBe(true);
    }
    const sheet = await page.locator('.sheet').boundingBox();
    await chip(page).tap();
    await expect(reader.switchFor('ATACMS')).toBeInViewport();
    const tray = await key(page).boundingBox();
    expect(tray?.height).toBeLessThanOrEqual(280);
    expect(tray?.y).toBeGreaterThanOrEqual(sheet?.y ?? Number.POSITIVE_INFINITY);
    expect(await page.locator('.sheet').boundingBox(), 'the sheet stays').toEqual(sheet);
    const before = await places(page);
    await page.locator('.range label', { hasText: 'Storm Shadow' }).tap();
    await expect(reader.switchFor('Storm Shadow')).toBeChecked();
    await page.getByRole('button', { name: 'What the range of Kinzhal means' }).tap();
    await expect(page.locator('.key-note')).toBeInViewport();
    expect(await places(page)).toEqual(before);
  });

  test('the tray is closed by its button, by Escape and by touching the map', async ({ reader, page }) => {
    await reader.opensWithoutMap('#mark=depot');
    const closings: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['its button', () => chip(page).tap()],
      ['Escape', () => page.keyboard.press('Escape')],
      ['the map', () => page.touchscreen.tap(100, 70)],
    ];
    for (const [how, close] of closings) {
      await chip(page).tap();
      await expect(reader.switchFor('ATACMS'), how).toBeVisible();
      await close();
      await expect(reader.switchFor('ATACMS'), how).toBeHidden();
      await expect(reader.title, 'what is open stays open').toHaveText('Arms depot near Bryansk');
    }
  });

  test('a range is put over the reader’s city from the tray', async ({ reader, page }) => {
    await reader.opensWithoutMap();
    await chip(page).tap();
    await reader.measuresFrom('your city');
    await expect(reader.switchFor('ATACMS')).toBeHidden();
    const city = page.getByRole('combobox', { name: /^City/ });
    await expect(city).toBeFocused();
    await expect(city).toBeInViewport();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('it says how things are known, and offers nothing to press', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('.key .bases')).toBeVisible();
    for (const part of ['.measured-from', '.about', '.switch'])
      await expect(page.locator(`.key ${part}`).first()).toBeHidden();
    await page.goto('/m/atacms/');
    await expect(page.locator('.mark-panel')).toContainText('where the missiles could have been fired from');
  });
});

test('a ring over the reader’s city is named after it, and never said to be from there', async ({ reader, page }) => {
  test.setTimeout(120_000);
  await reader.opens('#rings=atacms');
  await reader.measuresFrom('your city');
  await page.getByRole('combobox', { name: /^City/ }).fill('Chicago');
  await expect(page.getByRole('option', { name: /Chicago/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  const label = () =>
    page.evaluate(
      () => JSON.stringify(Object.values(dateline.map.getStyle().sources)).match(/[^"]*, centred on Chicago[^"]*/)?.[0],
    );
  await expect.poll(label).toBe('ATACMS range, centred on Chicago');
  await reader.measuresFrom('the depot');
  await reader.expectFragment(/&rings=atacms&fit=strike$/);
  await expect(page.getByRole('button', { name: 'Centre of your ring' })).toHaveCount(0);
  await expect.poll(() => reader.seen('atacms')).toBe(true);
});
