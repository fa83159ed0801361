// What messengers, search engines and editors of other sites read of a page, without its script: Open Graph and Twitter tags, the data of
// schema.org, oEmbed and the site map. It says of the articles what they state and nothing else.
import type { Dataset } from '../model/dataset';
import type { Source } from '../model/source';
import { escaped } from '../picture/markup';
import { previewSize } from '../picture/preview';
import { emptyLink } from '../state/link';
import { labelInFull } from '../text/credit';
import { type Text, textIn } from '../text/text';
import { type SharedPage, sharedPages } from './shared-pages';

/** A page of the site. `path`: below the site's base, empty for the front. */
interface DescribedPage extends Pick<SharedPage, 'title' | 'description' | 'path' | 'link'> {
  readonly kind: SharedPage['kind'] | 'front';
  readonly id: string | null;
}

/** The front, and every page beside it. */
export function describedPages(dataset: Dataset, text: Text = textIn(dataset.story.language)): DescribedPage[] {
  const { title, description } = dataset.story;
  return [{ kind: 'front', id: null, title, description, path: '', link: emptyLink }, ...sharedPages(dataset, text)];
}

/** For the head of a page. `site`: its address; where that is not known, all that needs a whole address is left out. */
export function pageMetadata(
  path: string,
  dataset: Dataset,
  site: string | null,
  text: Text = textIn(dataset.story.language),
): string {
  const page = describedPages(dataset, text).find((one) => one.path === path);
  if (!page) throw new Error(`The site has no page ${path}`);
  const title = titleOf(page, dataset, text);
  const image = site === null ? null : `${site}${path}preview.png`;
  const tags: readonly (readonly [attribute: 'property' | 'name', name: string, content: string | number])[] = [
    ['property', 'og:type', page.kind === 'front' ? 'website' : 'article'],
    ['property', 'og:site_name', text.wholePage.siteName],
    ['property', 'og:title', title],
    ['property', 'og:description', page.description],
    ...(image === null
      ? []
      : ([
          ['property', 'og:url', site + path],
          ['property', 'og:image', image],
          ['property', 'og:image:type', 'image/png'],
          ['property', 'og:image:width', previewSize.width],
          ['property', 'og:image:height', previewSize.height],
          ['property', 'og:image:alt', text.picture.previewAlt(title)],
          ['name', 'twitter:card', 'summary_large_image'],
          ['name', 'twitter:image:alt', text.picture.previewAlt(title)],
        ] as const)),
  ];
  const oembed =
    site === null
      ? ''
      : `<link rel="alternate" type="application/json+oembed" href="${escaped(`${site}${path}oembed.json`)}" title="${escaped(title)}">`;
  return [
    ...tags.map(([attribute, name, content]) => `<meta ${attribute}="${name}" content="${escaped(String(content))}">`),
    oembed,
    `<script type="application/ld+json">${json(linkedData(page, dataset, site, text))}</script>`,
  ].join('');
}

/** In the head, after what a browser needs first. */
export const withMetadata = (html: string, metadata: string): string =>
  html.replace('</head>', () => `${metadata}</head>`);

/** The files that need the address of the site: `oembed.json` of each page, and the site map. */
export function addressFiles(
  dataset: Dataset,
  site: string,
  text: Text = textIn(dataset.story.language),
): Readonly<Record<string, string>> {
  const pages = describedPages(dataset, text);
  const addresses = pages.map(({ path }) => `<url><loc>${escaped(site + path)}</loc></url>`);
  return {
    ...Object.fromEntries(pages.map((page) => [`${page.path}oembed.json`, oembedOf(page, dataset, site, text)])),
    'sitemap.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${addresses.join('')}</urlset>\n`,
  };
}

/** The frame that editors of other sites get where an address of this one is pasted. In pixels. */
const frame = { width: 600, height: 400 } as const;

function oembedOf(page: DescribedPage, dataset: Dataset, site: string, text: Text): string {
  const title = titleOf(page, dataset, text);
  const address = `${site}${page.path}?embed`;
  return `${JSON.stringify({
    version: '1.0',
    type: 'rich',
    provider_name: text.wholePage.siteName,
    provider_url: site,
    title,
    html: `<iframe src="${escaped(address)}" title="${escaped(text.share.embed.frameTitle(title))}" width="${frame.width}" height="${frame.height}" style="border: 0; width: 100%" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>`,
    ...frame,
    thumbnail_url: `${site}${page.path}preview.png`,
    thumbnail_width: previewSize.width,
    thumbnail_height: previewSize.height,
  })}\n`;
}

const titleOf = ({ kind, title }: DescribedPage, { story }: Dataset, text: Text) =>
  kind === 'front' ? title : text.wholePage.titleOf(title, story.title);

/** In the words of schema.org: the front and a view are maps, a mark is a page of one, an article is what its page is about. */
function linkedData(page: DescribedPage, dataset: Dataset, site: string | null, text: Text): object {
  const { kind, id, path, description } = page;
  const { sources, claims, marks, story } = dataset;
  const article = sources.find((source) => kind === 'article' && source.id === id);
  const evidence = marks.find((mark) => kind === 'mark' && mark.id === id)?.evidence;
  const cited = evidence
    ? sources.filter((source) => evidence.some((passage) => passage.source === source.id))
    : sources;
  const isQuoted = ({ id }: Source) => claims.some(({ source }) => source === id);
  return {
    '@context': 'https://schema.org',
    '@type': kind === 'article' || kind === 'mark' ? 'WebPage' : 'Map',
    name: titleOf(page, dataset, text),
    description,
    inLanguage: story.language,
    ...(site === null ? {} : { url: site + path, image: `${site}${path}preview.png` }),
    ...(article
      ? { mainEntity: articleData(article, text) }
      : { citation: cited.filter(isQuoted).map((source) => articleData(source, text)) }),
    ...(kind === 'front'
      ? {}
      : { isPartOf: { '@type': 'Map', name: story.title, ...(site === null ? {} : { url: site }) } }),
  };
}

/** What an article states of itself; where only its address tells the outlet, that address. */
function articleData(source: Source, text: Text): object {
  const { title, publisher, byline, published, address, language } = source;
  return {
    '@type': 'NewsArticle',
    ...(title === null ? { name: labelInFull(source, text) } : { headline: title }),
    ...(publisher === null ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
    ...(byline === null ? {} : { creditText: byline }),
    ...(published === null ? {} : { datePublished: published }),
    ...(address === null ? {} : { url: address.url }),
    inLanguage: language,
  };
}

/** A closing tag in it would end its element. */
const json = (data: object) => JSON.stringify(data).replaceAll('<', '\\u003c');
