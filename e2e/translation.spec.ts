// A page translator, as browsers have one, replaces the page's text nodes by <font> elements, and every new text node too. What the page
// then writes into its former text nodes is not visible: text about the former mark would stay, as if it were about the present one.
import type { Page } from '@playwright/test';
import { test as base, expect } from './driver';

/** Runs in the page: replaces every text, also each new one, by <font><font>the same text</font></font>. */
function translateAllTexts(): void {
  const isText = (node: Node): node is Text =>
    node.nodeType === Node.TEXT_NODE &&
    node.isConnected &&
    !node.parentElement?.closest('font, script, style, textarea, noscript');
  const translateIn = (root: Node) => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node: Node | null = root; node; node = walker.nextNode()) if (isText(node)) texts.push(node);
    for (const text of texts) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.append(text.data);
      outer.append(inner);
      text.replaceWith(outer);
    }
  };
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'characterData') translateIn(target);
      for (const node of addedNodes) translateIn(node);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
  if (document.body) translateIn(document.body);
}

/** The whole text of the page, visible or not, without the map and the announcements. */
const wordsOf = (page: Page) =>
  page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement;
    for (const part of body.querySelectorAll('script, style, #map, [role="status"]')) part.remove();
    return body.textContent;
  });

/** The words around the first place where two texts differ; empty where they are the same. */
function firstDifference(expected: string, actual: string): string {
  if (expected === actual) return '';
  let at = 0;
  while (expected[at] === actual[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 50), at + 60).replaceAll(/\s+/g, ' ');
  return `expected “${around(expected)}”, found “${around(actual)}”`;
}

const choose = (name: string) => (page: Page) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, `#${name}`);
const press = (key: string) => (page: Page) => page.keyboard.press(key);
const click = (selector: string) => (page: Page) => page.locator(selector).first().click();

type Step = readonly [what: string, how: (page: Page) => Promise<unknown>];

const throughThePage: readonly Step[] = [
  ['the front', async () => undefined],
  ['a mark from the list', click('.marks [data-mark="depot"]')],
  ['another mark, by an edited address', choose('mark=kinzhal')],
  ['the article of a quotation', click('.whole')],
  ['another article', click('.reader-tabs > :nth-child(3)')],
  ['another mark beside the open article', choose('mark=atacms&source=000')],
  ['the article closed', click('.reader .close')],
  ['miles', click('.units label:nth-of-type(2)')],
  ['what a range means', click('.range .about')],
  ['a ring switched off', click('.range:nth-child(3) label')],
  ['a ring switched on', click('.range:nth-child(2) label')],
  ['a place', choose('mark=kyiv')],
  ['all marks', click('.back')],
  ['kilometres', click('.units label:nth-of-type(1)')],
  ['the tab of who says what', click('#tab-accounts')],
  ['a voice', click('.ledger .voice-button')],
  ['a question opened', click('.question summary')],
  ['a day', click('.timeline li:nth-child(2) a')],
  ['another day', click('.timeline li:nth-child(3) a')],
  ['the tour', choose('step=1')],
  ['the next step', click('.tour-steps > :last-child')],
  ['the step after', press('ArrowRight')],
  ['a step by its number', click('.tour-progress > :nth-child(5)')],
  ['the last step', click('.tour-progress > :nth-child(6)')],
  ['Back to the day', (page) => page.goBack()],
  ['dark', click('.theme')],
  ['a link with an unknown mark', choose('mark=nowhere')],
  ['the notice dismissed', click('.notices button')],
  ['the section of the reader’s ring', click('.measured-from label:last-of-type')],
  ['a city that is looked for', (page) => page.locator('.reader-ring [role="combobox"]').fill('Ber')],
  ['more of its name', (page) => page.locator('.reader-ring [role="combobox"]').fill('Berli')],
  ['a ring about it', press('Enter')],
  ['another distance', (page) => page.locator('.reader-ring select').first().selectOption('')],
  ['a distance that is none', (page) => page.locator('.reader-ring input[inputmode]').fill('far')],
  ['a distance', (page) => page.locator('.reader-ring input[inputmode]').fill('700 km')],
  ['its figures', press('Enter')],
  ['one country', (page) => page.locator('.reader-ring details select').selectOption({ index: 2 })],
  ['another country', (page) => page.locator('.reader-ring details select').selectOption({ index: 1 })],
  ['the ring about another place', choose('center=50.45000,30.52000&reach=300')],
  ['the key folded', click('#key-title button')],
  ['the tab of the articles', click('#tab-articles')],
  ['an article', click('.articles li:nth-child(2) a')],
  ['a mark of its words', choose('mark=storm-shadow&source=003')],
  ['Share', click('.masthead [aria-haspopup="dialog"]')],
  ['the embed code', click('.share [aria-expanded]')],
  ['Share closed', press('Escape')],
];

/** Takes both pages through the steps; returns those after which the translated page has another text than the original. */
async function walk(
  { untranslated, translated }: { untranslated: Page; translated: Page },
  steps: readonly Step[],
): Promise<string[]> {
  const wrong: string[] = [];
  for (const [what, how] of steps) {
    await Promise.all([how(untranslated), how(translated)]);
    const difference = async () => firstDifference(await wordsOf(untranslated), await wordsOf(translated));
    await expect
      .poll(difference, { timeout: 5_000 })
      .toBe('')
      .catch(async () => wrong.push(`${what}: ${await difference()}`));
  }
  return wrong;
}

const test = base.extend<{ pages: { untranslated: Page; translated: Page } }>({
  pages: async ({ reader, page, browser, baseURL, locale }, use) => {
    // In another window, since a page in the background is slow.
    const window = await browser.newContext({
      ...(baseURL && { baseURL }),
      ...(locale && { locale }),
      viewport: page.viewportSize(),
      reducedMotion: 'reduce',
    });
    const translated = await window.newPage();
    translated.on('pageerror', (error) => reader.faults.push(`error: ${error.message}`));
    // The translator starts before the script of the page has loaded, which hydrates the page as it was built.
    await translated.addInitScript(translateAllTexts);
    for (const each of [page, translated]) {
      await each.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
    }
    await use({ untranslated: page, translated });
    await window.close();
  },
});

async function open(address: string, pages: readonly Page[]): Promise<void> {
  for (const each of pages) {
    await each.goto(address);
    await expect(each.locator('html')).toHaveAttribute('data-map', 'failed');
  }
}

test('whatever a translator puts in the place of the page’s text, no text about what was open before stays', async ({
  pages,
}) => {
  await open('/', [pages.untranslated, pages.translated]);
  expect(await pages.translated.locator('#panel font').count(), 'texts translated').toBeGreaterThan(500);
  expect(await walk(pages, throughThePage)).toEqual([]);
});

test('nor does it in a frame', async ({ pages }) => {
  await open('/?embed', [pages.untranslated, pages.translated]);
  const steps: readonly Step[] = [
    ['the rings', async () => undefined],
    ['a mark', choose('mark=depot')],
    ['another mark', choose('mark=kinzhal')],
    ['the rings again', click('.embed-card button')],
    ['miles', choose('units=mi')],
    ['an unknown mark', choose('mark=nowhere')],
  ];
  expect(await walk(pages, steps)).toEqual([]);
});

test('announcements are made in one region that stays, and are not mixed with earlier ones', async ({
  pages: { translated },
}) => {
  await open('/', [translated]);
  const region = translated.getByRole('status');
  await expect(region).toContainText('No interactive map');
  await region.evaluate((element) => Object.assign(globalThis, { first: element }));
  for (const name of ['Kyiv', 'Kinzhal']) {
    await choose(`mark=${name.toLowerCase()}`)(translated);
    await expect(region).toHaveText(new RegExp(`^${name} selected\\.( Ranges on: [A-Za-z, ]+\\.)?$`));
  }
  const isFirst = await region.evaluate((element) => element === (globalThis as unknown as { first: Element }).first);
  expect(isFirst, 'the region that a screen reader listens to').toBe(true);
});
