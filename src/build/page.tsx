// What of the page stands in index.html before any script, and stays where none runs: everything the articles carry, in words.

import type { ComponentChildren } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { openingOf } from '../camera/story-opening';
import type { Claim } from '../model/claim';
import { addressOf, type Dataset } from '../model/dataset';
import { claimsByEvent, otherEventOf } from '../model/events';
import { claimsFor, evidenceFrom, isCarriedBy } from '../model/evidence';
import { theArticles } from '../model/format';
import { isSwitch, type Mark } from '../model/mark';
import { createPage } from '../state/page';
import { creditOf } from '../text/credit';
import { nameWithDate } from '../text/event-name';
import { formatRange } from '../text/format';
import { Articles } from '../ui/article/articles';
import { EmbedSource } from '../ui/embed/embed';
import { OutsideSource } from '../ui/evidence/outside-source';
import { SpeakerNote } from '../ui/evidence/speaker-note';
import { Panel } from '../ui/frame/panel';
import { BasisBadge } from '../ui/parts/basis-badge';
import { PageProvider, usePage } from '../ui/parts/page-context';
import { MarkSymbol } from '../ui/parts/symbol';
import { Words } from '../ui/parts/words';
import type { OpeningMap } from './opening-map';

/** The repository's index.html with the story and its opening map written into their places. `datasetFile`: where the page finds its data. */
export function prerenderPage(
  html: string,
  dataset: Dataset,
  { map, attribution }: OpeningMap,
  datasetFile: string,
): string {
  const { title, description } = dataset.story;
  const head = renderToStaticMarkup(
    <>
      <title>{`${title} – Dateline`}</title>
      <meta name="description" content={description} />
    </>,
  );
  const panel = renderToStaticMarkup(
    <PageProvider value={createPage(dataset, '')}>
      <Panel />
    </PageProvider>,
  );
  const inFull = renderToStaticMarkup(
    <PageProvider value={createPage(dataset, '')}>
      <InFull />
    </PageProvider>,
  );
  const embedSource = renderToStaticMarkup(
    <PageProvider value={createPage(dataset, '')}>
      <EmbedSource href="./" />
    </PageProvider>,
  );
  return (
    html
      .replace('<!--story-head-->', () => head)
      // Its room is kept from the first, so that nothing moves when it has come.
      .replace('<body>', dataset.events.length > 0 ? '<body class="with-timeline">' : '<body>')
      .replace('<!--story-panel-->', () => panel.replaceAll('<details', '<details open'))
      .replace('<!--story-map-->', () => map)
      .replace('<!--story-attribution-->', () => attribution)
      .replace('<!--story-embed-source-->', () => embedSource)
      .replace('<!--story-in-full-->', () => inFull.replaceAll('<details', '<details open'))
      .replace('<!--story-opening-->', () => openingData(dataset, datasetFile))
  );
}

/** What the script in the page itself needs to know of the story, and what the program will. Voices and days change neither camera nor rings. */
function openingData(dataset: Dataset, datasetFile: string): string {
  const opening = openingOf(dataset);
  const needed = { ...opening, linkIds: { ...opening.linkIds, voices: [], times: [] } };
  return (
    `<script type="application/json" id="opening">${JSON.stringify(needed).replaceAll('<', '\\u003c')}</script>` +
    `<link id="dataset" rel="preload" as="fetch" crossorigin="anonymous" href="${datasetFile}" vite-ignore>`
  );
}

/**
 * What opens one by one where a script runs, and stands open where none does. Last in the page, so that nothing waits for it. The styles hide
 * it while the program runs; it stays in the page for whoever saves it.
 */
function InFull() {
  const { dataset } = usePage();
  return (
    <section id="in-full" aria-label="Every mark and every claim, in words">
      <Marks />
      <OtherClaims />
      <section class="colophon" aria-label="The articles as they were received">
        <Articles link={({ id, file }) => ({ href: addressOf(dataset, `sources/${id}.txt`), download: file })} />
      </section>
    </section>
  );
}

function Section({ title, note, children }: { title: string; note: string; children: ComponentChildren }) {
  return (
    <section>
      <div class="section-head">
        <h2>{title}</h2>
        <span>{note}</span>
      </div>
      {children}
    </section>
  );
}

/** Every mark, with how it is known and every passage that carries it. */
function Marks() {
  const { dataset, text } = usePage();
  if (dataset.marks.length === 0) return null;
  return (
    <Section title="Every mark in words" note="and how each is known">
      <ul class="marks-in-words">
        {dataset.marks.map((mark) => (
          // A link to a mark finds it here without a script too.
          <li key={mark.id} id={`mark=${mark.id}`}>
            <div class="mark-row">
              <MarkSymbol mark={mark} />
              <span>
                <b>{mark.name}</b>
                {isSwitch(mark) && (
                  <small>{formatRange({ innerRadiusKm: 0, ...mark }, dataset.story.units, text)}</small>
                )}
              </span>
              <BasisBadge basis={mark.basis} />
            </div>
            <MarkInWords mark={mark} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function MarkInWords({ mark }: { mark: Mark }) {
  const { dataset, sources, text } = usePage();
  const groups = claimsByEvent(claimsFor(mark, dataset.claims), dataset);
  // Accounts of a site contradict each other; elsewhere the article is enough, since the page has 50 KB and the words name their voice.
  const credit = (claim: Claim) =>
    mark.kind !== 'site' ? sources.get(claim.source)?.label : creditOf(claim, dataset, text);
  // Words that carry claims of several events stand with each.
  const evidence = groups.flatMap(({ claims, isStoryEvent, heading }) => {
    return evidenceFrom(claims, mark).map((passage) => ({
      passage,
      credits: new Set(claims.filter((claim) => isCarriedBy(claim, passage)).map(credit)),
      event: isStoryEvent ? null : nameWithDate(heading, text),
    }));
  });
  return (
    <>
      <p class="note">
        {isSwitch(mark) && mark.assumption} {mark.basisNote}
      </p>
      <ul class="open">
        {evidence.map(({ passage, credits, event }) => (
          <li key={`${passage.id} ${event}`}>
            <Words of={passage} />{' '}
            <small>
              {[...credits].join('; ')}
              {event !== null && `; ${event}`}
            </small>
          </li>
        ))}
        {mark.references.map((reference) => (
          <li key={reference.url}>
            <OutsideSource reference={reference} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The accounts above hold the claims that answer a question; these are the rest. */
function OtherClaims() {
  const { dataset } = usePage();
  const others = dataset.claims.filter(({ question }) => question === null);
  if (others.length === 0) return null;
  return (
    <Section
      title={`What else ${theArticles(dataset)} ${dataset.sources.length === 1 ? 'says' : 'say'}`}
      note="word for word"
    >
      <ul class="open">
        {others.map((claim) => (
          <ClaimInWords key={claim.id} claim={claim} />
        ))}
      </ul>
    </Section>
  );
}

function ClaimInWords({ claim }: { claim: Claim }) {
  const { dataset, text } = usePage();
  const { says, status, passages, speaker } = claim;
  const event = nameWithDate(otherEventOf(claim, dataset), text);
  return (
    <li>
      <b>{creditOf(claim, dataset, text)}:</b> {says} <i>{text.status[status].word}</i>
      {event !== null && `, ${event}`}
      {passages.map((passage) => (
        <>
          {' '}
          <Words key={passage.start} of={passage} />
        </>
      ))}
      {speaker && <SpeakerNote speaker={speaker} />}
    </li>
  );
}
