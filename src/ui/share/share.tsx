import { useEffect, useRef, useState } from 'preact/hooks';
import { addressOf } from '../../model/dataset';
import type { Mark } from '../../model/mark';
import { linkToEmbed, linkToMark, linkToView } from '../../state/address';
import type { Page } from '../../state/page';
import { citeStory } from '../../text/citation';
import { useMarkCitation } from '../mark/mark-citation';
import { CopyButton } from '../parts/copy-button';
import { usePage, useSelected } from '../parts/page-context';

/** The share dialog, open as long as it is rendered. */
export function Share({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const page = usePage();
  const { dataset, marks, text } = page;
  const markId = useSelected((state) => state.mark);
  const mark = markId === null ? undefined : marks.get(markId);
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
        <button type="button" aria-label={text.share.close} onClick={() => dialog.current?.close()}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      <ul>
        <li>
          <CopyButton label={text.share.viewLink} done={text.share.linkCopied} text={() => linkToView(page, window)} />
          <p>{text.share.viewLinkOpens}</p>
        </li>
        {mark && (
          <li>
            <CopyButton
              label={text.share.markLink}
              done={text.share.linkCopied}
              text={() => linkToMark(page, mark.id, window)}
            />
            <p>{text.share.markLinkOpens(mark.name)}</p>
          </li>
        )}
        <li>
          {mark ? (
            <CiteMark mark={mark} />
          ) : (
            <CopyButton
              label={text.share.copyCitation}
              done={text.share.citationCopied}
              text={() => citeStory(dataset, linkToView(page, window), text)}
            />
          )}
          <p>{mark ? text.share.markCitation : text.share.storyCitation}</p>
        </li>
        <SystemShare />
      </ul>
      <Embed />
      <section aria-labelledby="downloads">
        <div class="section-head">
          <h3 id="downloads">{text.share.data.title}</h3>
          <span>{text.share.data.version(dataset.version)}</span>
        </div>
        <ul>
          {text.share.data.files.map(({ file, name, use }) => (
            <li key={file}>
              <a class="act" href={addressOf(dataset, file)} download={file}>
                {name}
              </a>
              <p>{use}</p>
            </li>
          ))}
        </ul>
        <p class="small-print">{text.share.distances(dataset.story.units)}</p>
      </section>
    </dialog>
  );
}

function CiteMark({ mark }: { mark: Mark }) {
  const { share } = usePage().text;
  return <CopyButton label={share.copyCitation} done={share.citationCopied} text={useMarkCitation(mark)} />;
}

/** Opens the system's share sheet, where the browser has one. */
function SystemShare() {
  const page = usePage();
  const { text } = page;
  if (typeof navigator === 'undefined' || !('share' in navigator)) return null;
  const share = async () => {
    try {
      await navigator.share({ title: page.dataset.story.title, url: linkToView(page, window) });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      page.actions.announce(text.share.otherAppsFailed);
    }
  };
  return (
    <li>
      <button type="button" class="act" onClick={share}>
        {text.share.otherApps}
      </button>
      <p>{text.share.otherAppsAre}</p>
    </li>
  );
}

/** The HTML that embeds the map, with its present rings and camera. */
function Embed() {
  const page = usePage();
  const { embed } = page.text.share;
  const [isShown, setShown] = useState(false);
  return (
    <section aria-labelledby="embed">
      <div class="section-head">
        <h3 id="embed">{embed.title}</h3>
        <span>{embed.note}</span>
      </div>
      <ul>
        <li>
          <CopyButton label={embed.copy} done={embed.copied} text={() => embedCode(page)} />
          <button type="button" class="act" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            {embed.show}
          </button>
        </li>
      </ul>
      {isShown && <EmbedCode />}
    </section>
  );
}

function EmbedCode() {
  const page = usePage();
  const code = useSelected(() => embedCode(page));
  return (
    <textarea
      aria-label={page.text.share.embed.code}
      readOnly
      rows={5}
      value={code}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}

/**
 * The sandbox allows scripts and opening the full map in a tab. The tab leaves the sandbox, since in it no file could be downloaded.
 */
export function embedCode(page: Page): string {
  const attribute = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return [
    `<iframe src="${attribute(linkToEmbed(page, window))}"`,
    `title="${attribute(page.text.share.embed.frameTitle(page.dataset.story.title))}"`,
    'width="100%" height="480" loading="lazy" referrerpolicy="no-referrer"',
    'sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>',
  ].join(' ');
}
