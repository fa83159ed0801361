// A page as it is before any script runs, and as it stays where none runs: the front, or that of a mark, a view or an article.

import type { ComponentChild } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import type { Opening } from '../camera/opening';
import { openingOf } from '../camera/story-opening';
import type { FatalErrorSentences } from '../fatal-error';
import { addressOf, type Dataset } from '../model/dataset';
import type { FrontDataset } from '../model/front';
import { isSwitch } from '../model/mark';
import { fileOf } from '../model/parts';
import type { Bounds } from '../model/position';
import { encodeLink, type Link } from '../state/link';
import { createPage, type InPage } from '../state/page';
import { partsAtHand } from '../state/parts';
import { frontPage, partsOfPath, rootFrom } from '../state/paths';
import { type Text, textIn } from '../text/text';
import { EmbedSource } from '../ui/embed/embed';
import { Panel } from '../ui/frame/panel';
import { PageProvider } from '../ui/parts/page-context';
import { streetCss } from './look-css';
import type { OpeningMap } from './opening-map';
import type { SharedPage } from './shared-pages';

/** A page beside the front: what it shows, and the part of the world of its picture. */
export interface PageOfPath {
  readonly shared: SharedPage;
  readonly picture: Bounds;
}

/**
 * index.html with the story and a picture of its map filled in. `datasetFile`: the address of the data, below the site's root. `site`: the
 * address of the site, where it is known.
 */
export function prerenderPage(
  html: string,
  ofBuild: Dataset,
  { map, attribution }: Pick<OpeningMap, 'map' | 'attribution'>,
  datasetFile: string,
  text: Text = textIn(ofBuild.story.language),
  { of = null, site = null }: { of?: PageOfPath | null; site?: string | null } = {},
): string {
  const { title, description, language } = ofBuild.story;
  const { path, link } = of?.shared ?? frontPage;
  const root = rootFrom(path);
  const storyOpening = openingOf(ofBuild);
  const opening = of ? { ...storyOpening, picture: of.picture } : storyOpening;
  const page = createPage(ofBuild, '', text, opening, partsAtHand(ofBuild), { root, path: link });
  const { dataset } = page;
  const storyTitle = text.wholePage.title(title);
  const head = renderToStaticMarkup(
    <>
      <title>{of ? text.wholePage.titleOf(of.shared.title, storyTitle) : storyTitle}</title>
      <meta name="description" content={of?.shared.description ?? description} />
      {site !== null && <link rel="canonical" href={site + path} />}
      {dataset.streets && <style>{streetCss()}</style>}
    </>,
  );
  const { openedAsFile, noProgram, notStarted, reload, reloading, offline, openFullMap } = text.fatalError;
  const sentences = { openedAsFile, noProgram, notStarted, reload, reloading, offline, openFullMap };
  const fatalError = renderToStaticMarkup(<div id="fatal-error" hidden {...dataAttributes(sentences)} />);
  const rendered = (component: ComponentChild) =>
    renderToStaticMarkup(<PageProvider value={page}>{component}</PageProvider>);
  return (
    html
      .replace('<html lang=""', `<html lang="${language}" data-root="${root}"`)
      .replace('<!--story-head-->', () => head)
      .replace('<!--map-loading-->', () => text.map.loading)
      .replace('<!--fatal-error-->', () => fatalError)
      // Space is reserved for the timeline, and in a frame for the switches, so that nothing moves when the script adds them.
      .replace('<body>', bodyFor(ofBuild))
      .replace('<!--story-panel-->', () =>
        rendered(<Panel />)
          .replaceAll('<details', '<details open')
          .replaceAll(' hidden="until-found"', '')
          // A link to a mark on the front page leads to it in the list, without a script too.
          .replaceAll(/<li>(<a href="m\/([a-z0-9-]+)\/" class="mark-row")/g, '<li id="mark=$2">$1'),
      )
      .replace('<!--story-map-->', () => map)
      .replace('<!--story-attribution-->', () => attribution)
      .replace('<!--story-embed-source-->', () => rendered(<EmbedSource href={root || './'} />))
      .replace('<!--story-opening-->', () => openingData(opening, link, dataset, datasetFile))
  );
}

function bodyFor({ events, marks, streets }: Dataset): string {
  const hasTimeline = events.some(({ isOffTimeline }) => !isOffTimeline);
  const classes = [
    ...(hasTimeline ? ['with-timeline'] : []),
    ...(marks.some(isSwitch) ? ['with-ranges'] : []),
    ...(streets ? ['with-streets'] : []),
  ];
  return classes.length > 0 ? `<body class="${classes.join(' ')}">` : '<body>';
}

const dataAttributes = (sentences: FatalErrorSentences): Record<string, string> =>
  Object.fromEntries(
    Object.entries(sentences).map(([name, sentence]) => [
      `data-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      sentence,
    ]),
  );

/**
 * What the script in the page needs to know of the story and of the page's path, and the address of the data. It moves the picture and draws
 * rings, for which it needs no voices.
 */
function openingData(opening: Opening, path: Link, dataset: FrontDataset, datasetFile: string): string {
  const needed: InPage = { ...opening, linkIds: { ...opening.linkIds, voices: [] }, path: encodeLink(path) };
  const preload = (attributes: string) => `<link ${attributes}rel="preload" as="fetch" crossorigin="anonymous"`;
  const parts = partsOfPath(path).map((name) => `${addressOf(dataset, fileOf(name))}?v=${dataset.version}`);
  return [
    `<script type="application/json" id="opening">${JSON.stringify(needed).replaceAll('<', '\\u003c')}</script>`,
    `${preload('id="dataset" ')} href="${addressOf(dataset, datasetFile)}" vite-ignore>`,
    ...parts.map((address) => `${preload('')} href="${address}" vite-ignore>`),
  ].join('');
}
