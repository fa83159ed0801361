// The words of a web page as a reader sees them, one paragraph of the page a paragraph of the text.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

export interface PageText {
  readonly text: string;
  readonly notes: readonly string[];
  /** Where the page says it is from. */
  readonly address: { readonly url: string; readonly publisher: string } | null;
}

/** Of a whole page the article, without menus and advertisements; of a piece of one, as it is pasted, everything. */
export function pageText(html: string): PageText {
  const isWhole = /<(?:html|body|!doctype)[\s>]/i.test(html);
  const { document } = parseHTML(isWhole ? html : `<!doctype html><html><body>${html}</body></html>`);
  const all = textOf(document.body);
  if (!isWhole) return { text: all, notes: [], address: null };
  const time = spaced(document.querySelector('time')?.textContent ?? '');
  const address = addressOf(document);
  // It takes the page apart, and reads an address where the page has none.
  const article = new Readability(document as unknown as Document).parse();
  const { document: parsed } = parseHTML(`<!doctype html><html><body>${article?.content ?? ''}</body></html>`);
  const content = textOf(parsed.body);
  if (!article || content === '') return { text: all, notes: [wholePage], address };
  const head = [article.title, article.byline, time].map((line) => spaced(line ?? ''));
  const missing = head.filter((line, index) => line !== '' && !content.includes(line) && head.indexOf(line) === index);
  const text = [...missing, content].join('\n\n');
  const [kept, seen] = [wordsIn(text), wordsIn(all)];
  const notes = [
    `Of about ${seen} words of the page ${kept} are in the article; menus, links and advertisements were left out. Compare the two.`,
  ];
  return { text, notes, address };
}

const wholePage =
  'No article was found in the page, so that all of its words are here: mark what is none of it as furniture.';

const wordsIn = (text: string) => text.match(/\p{L}[\p{L}\p{N}’'-]*/gu)?.length ?? 0;

type Page = ReturnType<typeof parseHTML>['document'];

function addressOf(document: Page): PageText['address'] {
  const meta = (name: string) => document.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? '';
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url');
  const publisher = spaced(meta('og:site_name'));
  return /^https?:\/\/[^\s]+$/.test(url) && publisher !== '' ? { url, publisher } : null;
}

const unseen = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'IFRAME',
  'HEAD',
  'BUTTON',
  'FORM',
  'SELECT',
]);
const inline = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

/** Spaces and line ends of the markup mean nothing; no-break spaces are the article's own. */
const spaced = (text: string) => text.replace(/[ \t\n\r\f]+/g, ' ').trim();

function textOf(root: unknown): string {
  const paragraphs: string[] = [''];
  const add = (text: string) => {
    paragraphs[paragraphs.length - 1] += text;
  };
  const visit = (node: Node) => {
    if (node.nodeType === 3) return add((node.textContent ?? '').replace(/[ \t\n\r\f]+/g, ' '));
    if (node.nodeType !== 1) return;
    const name = node.nodeName.toUpperCase();
    if (unseen.has(name) || (node as Element).hasAttribute('hidden')) return;
    if (name === 'BR') return add('\n');
    if (!inline.has(name)) paragraphs.push('');
    for (const child of node.childNodes) visit(child);
    if (!inline.has(name)) paragraphs.push('');
  };
  visit(root as Node);
  const lines = (paragraph: string) =>
    paragraph
      .split('\n')
      .map(spaced)
      .filter((line) => line !== '')
      .join('\n');
  return paragraphs
    .map(lines)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
