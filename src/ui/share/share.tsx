import { useEffect, useRef, useState } from 'preact/hooks';
import { citeMark, citeStory } from '../../model/citation';
import { addressOf } from '../../model/dataset';
import { linkToEmbed, linkToMark, linkToView } from '../../state/address';
import type { Page } from '../../state/page';
import { CopyButton } from '../parts/copy-button';
import { usePage, useSelected } from '../parts/page-context';

/** Everything that can be taken away: links, a citation, the map for another page, the data. A dialog, open as long as it is there. */
export function Share({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const page = usePage();
  const { dataset, marks, text } = page;
  const markId = useSelected((state) => state.mark);
  const mark = markId === null ? undefined : marks.get(markId);
  const cite = () =>
    mark ? citeMark(mark, dataset, linkToMark(mark.id, window)) : citeStory(dataset, linkToView(page, window));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the browser itself closes a dialog at Esc; this is a click outside it
    <dialog
      ref={dialog}
      class="share"
      aria-labelledby="share-title"
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
    >
      <header>
        <h2 id="share-title">{text.share.title}</h2>
        <button type="button" aria-label="Close" onClick={() => dialog.current?.close()}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      <ul>
        <li>
          <CopyButton label="Copy link to this view" done="Link copied" text={() => linkToView(page, window)} />
          <p>Opens the map just as you see it.</p>
        </li>
        {mark && (
          <li>
            <CopyButton label="Copy link to this mark" done="Link copied" text={() => linkToMark(mark.id, window)} />
            <p>Opens {mark.name} with its words, wherever the map stands.</p>
          </li>
        )}
        <li>
          <CopyButton label="Copy citation" done="Citation copied" text={cite} />
          <p>Title, {mark && 'exact words, '}articles, link and data version.</p>
        </li>
        <SystemShare />
      </ul>
      <Embed />
      <section aria-labelledby="downloads">
        <div class="section-head">
          <h3 id="downloads">Take the data</h3>
          <span>data {dataset.version}</span>
        </div>
        <ul>
          {downloads.map(({ file, name, use }) => (
            <li key={file}>
              <a class="act" href={addressOf(dataset, file)} download={file}>
                {name}
              </a>
              <p>{use}</p>
            </li>
          ))}
        </ul>
      </section>
    </dialog>
  );
}

/** Hands the link to whatever the reader's system shares with; not there where it has nothing of the kind. */
function SystemShare() {
  const page = usePage();
  if (typeof navigator === 'undefined' || !('share' in navigator)) return null;
  const share = async () => {
    try {
      await navigator.share({ title: page.dataset.story.title, url: linkToView(page, window) });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      page.actions.announce('The system could not share the link. Copy it instead.');
    }
  };
  return (
    <li>
      <button type="button" class="act" onClick={share}>
        Share by …
      </button>
      <p>Mail, messages and whatever else this device offers.</p>
    </li>
  );
}

/** The map with its present rings and camera, as a frame for another page. */
function Embed() {
  const page = usePage();
  const [isShown, setShown] = useState(false);
  return (
    <section aria-labelledby="embed">
      <div class="section-head">
        <h3 id="embed">Put this map on your page</h3>
        <span>just as you see it</span>
      </div>
      <ul>
        <li>
          <CopyButton label="Copy embed code" done="Embed code copied" text={() => embedSnippet(page)} />
          <button type="button" class="act" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            Show it
          </button>
        </li>
      </ul>
      {isShown && <EmbedCode />}
    </section>
  );
}

function EmbedCode() {
  const page = usePage();
  const code = useSelected(() => embedSnippet(page));
  return (
    <textarea
      aria-label="Embed code"
      readOnly
      rows={5}
      value={code}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}

/**
 * The frame may run its own script and open the full map in a tab, and nothing else. The tab is no part of the frame: in the frame's sandbox
 * it could download nothing.
 */
function embedSnippet(page: Page): string {
  const attribute = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return [
    `<iframe src="${attribute(linkToEmbed(page, window))}"`,
    `title="${attribute(`Map: ${page.dataset.story.title}`)}"`,
    'width="100%" height="480" loading="lazy" referrerpolicy="no-referrer"',
    'sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>',
  ].join(' ');
}

const downloads = [
  {
    file: 'map.geojson',
    name: 'GeoJSON',
    use: 'Every mark with its outline and its words: opens in QGIS, Felt, geojson.io and other map tools.',
  },
  {
    file: 'map-flat.geojson',
    name: 'GeoJSON, flat',
    use: 'The same marks with text and numbers only: converts to GeoPackage, FlatGeobuf, KML and Shapefile.',
  },
  {
    file: 'claims.csv',
    name: 'CSV',
    use: 'One row a claim, with voice, value, words and article: opens in LibreOffice, R and any spreadsheet. Where Excel shows one column, use Data, From Text/CSV, with a comma.',
  },
  {
    file: 'annotations.jsonld',
    name: 'JSON-LD',
    use: 'Every quoted passage as a W3C Web Annotation: for annotation tools, archives and scripts.',
  },
] as const;
