// The page handles only a plain click on a link. Every other way of opening a link is left to the browser, and its address opens the same
// view.
import { expect, test } from './driver';

const ways = [
  ['click', { ctrlKey: true }],
  ['click', { metaKey: true }],
  ['click', { shiftKey: true }],
  ['click', { altKey: true }],
  ['mousedown', { button: 1 }],
  ['auxclick', { button: 1 }],
  ['pointerdown', { pointerType: 'touch' }],
  ['contextmenu', { button: 2 }],
] as const;

test('no link keeps the browser from opening it in a tab or a window, saving it, or showing its menu', async ({
  reader,
  page,
}) => {
  await reader.opensWithoutMap();
  let count = 0;
  for (const state of ['', '#mark=depot', '#mark=kinzhal&source=003', '#step=2', '#step=6', '#time=2024-11-19']) {
    await reader.follows(state);
    await expect(page.locator('.mark-panel, .marks').first()).toBeVisible();
    const before = await page.evaluate(() => [
      location.href,
      history.length,
      document.querySelector('h2')?.textContent,
    ]);
    const { taken, links } = await page.evaluate((how) => {
      const found = [
        ...document.querySelectorAll<HTMLAnchorElement | SVGAElement>(
          'a:is([href^="#"], [href^="m/"], [href^="a/"], [href="./"])',
        ),
      ];
      const takenByPage: string[] = [];
      // Runs after all other listeners, and keeps the click from opening anything.
      const watch = (event: Event) => {
        const link = event.target as Element;
        if (event.defaultPrevented) {
          takenByPage.push(`${event.type} on ${link.getAttribute('href')} “${link.textContent?.slice(0, 40)}”`);
        }
        event.preventDefault();
      };
      for (const [type] of how) addEventListener(type, watch);
      for (const link of found) {
        for (const [type, options] of how) {
          const Kind = type === 'pointerdown' ? PointerEvent : MouseEvent;
          link.dispatchEvent(new Kind(type, { bubbles: true, cancelable: true, ...options }));
        }
      }
      for (const [type] of how) removeEventListener(type, watch);
      return { taken: [...new Set(takenByPage)], links: found.length };
    }, ways);
    expect(taken, state).toEqual([]);
    expect(
      await page.evaluate(() => [location.href, history.length, document.querySelector('h2')?.textContent]),
    ).toEqual(before);
    count += links;
  }
  expect(count).toBeGreaterThan(100);
});

for (const [state, links] of [
  [
    '',
    [
      ['a mark of the list', '.marks [data-mark="kyiv"]', '#mark=kyiv', '#mark-title'],
      ['a bar', '.compared-bar[href="m/kinzhal/"]', '#mark=kinzhal', '#mark-title'],
      ['an article of the list', '.articles li:nth-child(2) a', '#source=001', '.reader'],
      ['an article of the shares', '.coverage > li:nth-child(3) > a', '#source=003', '.reader'],
      ['the tour', '.to-tour', '#step=1', '#tour-title'],
      ['a day', '.timeline li:nth-child(3) a', '#time=2024-11-18', '#event-title'],
    ],
  ],
  [
    '#mark=depot',
    [
      ['the article of the first quotation', '.lead-quote .whole', '#source=001', '.reader'],
      ['the article of another quotation', '[role="tabpanel"] .whole', '#source=000', '.reader'],
      ['all marks', '.back', '', '.marks'],
      ['the masthead', '.brand', '', '.marks'],
    ],
  ],
  ['#source=001', [['another article', '.reader-tabs a:nth-child(3)', '#source=003', '.reader']]],
  [
    '#step=2',
    [
      ['a step of the tour', '.tour-progress a:nth-child(5)', '#step=5', '#tour-title'],
      ['the next step', '.tour-steps a:last-child', '#step=3', '#tour-title'],
      ['the step before', '.tour-steps a:first-child', '#step=1', '#tour-title'],
    ],
  ],
  ['#step=6', [['the way out of the tour', '.tour-steps a:last-child', '', '.marks']]],
] as const) {
  test(`with Ctrl or Cmd pressed a link opens in a new tab, as a plain click opens it here: ${state || 'the front'}`, async ({
    reader,
    page,
    context,
  }) => {
    await reader.opensWithoutMap(state);
    for (const [what, selector, address, opened] of links) {
      await test.step(what, async () => {
        await reader.follows(state || '#');
        await reader.expectFragment(state);
        const link = page.locator(selector).first();
        // It may be in a section of the front page that is not open.
        const openItsTab = () =>
          link.evaluate((element) => {
            const panel = element.closest('[role="tabpanel"]');
            document.getElementById(panel?.getAttribute('aria-labelledby') ?? '')?.click();
          });
        await openItsTab();
        const newTab = context.waitForEvent('page', { timeout: 20_000 });
        await link.click({ modifiers: ['ControlOrMeta'] });
        const tab = await newTab;
        await tab.waitForURL(/localhost/, { waitUntil: 'commit' });
        expect(inNewTab(tab.url())).toBe(addressAlone(address));
        await tab.close();
        expect(await reader.fragment(), 'this page stays').toBe(state);
        await link.click();
        await expect(page.locator(opened).first()).toBeVisible();
        if (address !== '') await reader.expectFragment(new RegExp(`${address.slice(1)}\\b`));
      });
    }
  });
}

const inNewTab = (url: string) => url.replace(new URL(url).origin, '');

/** What is opened by a fragment here has a page of its own where there is one. */
const addressAlone = (fragment: string) => {
  const [, key, id] = /^#(mark|source)=(.+)$/.exec(fragment) ?? [];
  return key ? `/${key === 'mark' ? 'm' : 'a'}/${id}/` : `/${fragment}`;
};

/** West of the depot, between the lines of two ranges that lie under one press. */
const twoLines = '#map=3.00/53.20000/34.60000&rings=atacms,storm-shadow';
const betweenLines = [30.55, 53.15] as const;

test('so does a mark in the list of overlapping marks', async ({ reader, page, context }) => {
  await reader.opens(twoLines);
  await reader.waitsForMap();
  await reader.clicksMap(...betweenLines);
  const question = page.getByRole('dialog', { name: 'Select one' });
  await expect(question.getByRole('link').first()).toBeFocused();
  const newTab = context.waitForEvent('page', { timeout: 20_000 });
  await question.getByRole('link', { name: /^Storm Shadow/ }).click({ modifiers: ['ControlOrMeta'] });
  const tab = await newTab;
  await tab.waitForURL(/\/m\/storm-shadow\/$/, { waitUntil: 'commit' });
  await tab.close();
  await expect(question).toBeVisible();
});

test('so does one in the list of a frame: the tab has the whole page, and the frame stays', async ({
  reader,
  page,
  context,
}) => {
  await page.goto(`/?embed${twoLines}`);
  await expect(page.locator('html')).toHaveAttribute('data-map', 'live');
  await reader.waitsForMap();
  await reader.clicksMap(...betweenLines);
  const question = page.getByRole('dialog', { name: 'Select one' });
  const newTab = context.waitForEvent('page', { timeout: 20_000 });
  await question.getByRole('link', { name: /^Storm Shadow/ }).click({ modifiers: ['ControlOrMeta'] });
  const tab = await newTab;
  await tab.waitForURL(/localhost/, { waitUntil: 'commit' });
  const { pathname, search, hash } = new URL(tab.url());
  expect(pathname + search + hash).toBe('/m/storm-shadow/');
  await tab.close();
  await expect(question).toBeVisible();
});

test('each link and button has a name that says what it is for, with spaces between its words', async ({
  reader,
  page,
}) => {
  await reader.opensWithoutMap();
  for (const state of ['', '#mark=depot', '#source=003', '#step=3', '#time=2024-11-19']) {
    await reader.follows(state);
    await expect(page.locator('.mark-panel, .marks').first()).toBeVisible();
    const { runTogether, bare } = await page.evaluate(() => {
      const controls = [...document.querySelectorAll('#panel :is(a, button, summary, label)')];
      const textsOf = (control: Element) => {
        const texts: string[] = [];
        const walker = document.createTreeWalker(control, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const { parentElement, nodeValue } = walker.currentNode;
          if (!parentElement?.closest('[aria-hidden="true"], option')) texts.push(nodeValue ?? '');
        }
        return texts;
      };
      const isRunTogether = (texts: string[]) =>
        texts.some((text, index) => /[\p{L}\p{N}]$/u.test(texts[index - 1] ?? '') && /^[\p{L}\p{N}]/u.test(text));
      const named = controls.map(textsOf);
      return {
        runTogether: named.filter(isRunTogether).map((texts) => texts.join('|')),
        bare: named
          .map((texts) => texts.join('').trim())
          .filter((name) => name === 'Copy citation' || name === 'Read the article'),
      };
    });
    expect([...new Set(runTogether)], state).toEqual([]);
    expect(bare, state).toEqual([]);
  }
});
