// The page as index.html has it before any script runs, and as it stays where none runs: everything on the map, in words.

import type { ComponentChildren } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { openingOf } from '../camera/story-opening';
import type { FatalErrorSentences } from '../fatal-error';
import type { Claim } from '../model/claim';
import { addressOf, type Dataset } from '../model/dataset';
import { claimsByEvent, otherEventOf } from '../model/events';
import { claimsFor, evidenceFrom, isCarriedBy } from '../model/evidence';
import { inUnitsOf } from '../model/length';
import { isSwitch, type MarkWithEvidence } from '../model/mark';
import { createPage } from '../state/page';
import { creditOf } from '../text/credit';
import { nameWithDate } from '../text/event-name';
import { formatRange } from '../text/format';
import { type Text, textIn } from '../text/text';
import { Articles } from '../ui/article/articles';
import { EmbedSource } from '../ui/embed/embed';
import { OutsideSource } from '../ui/evidence/outside-source';
import { SpeakerNote } from '../ui/evidence/speaker-note';
import { Panel } from '../ui/frame/panel';
import { BasisBadge } from '../ui/parts/basis-badge';
import { Filled } from '../ui/parts/filled';
import { PageProvider, useInUnits, usePage } from '../ui/parts/page-context';
import { MarkSymbol } from '../ui/parts/symbol';
import { Words } from '../ui/parts/words';
import { streetCss } from './look-css';
import type { OpeningMap } from './opening-map';

/** index.html with the story and its opening map filled in. `datasetFile`: the address of the data. */
export function prerenderPage(
  html: string,
  dataset: Dataset,
  { map, attribution }: OpeningMap,
  datasetFile: string,
  text: Text = textIn(dataset.story.language),
): string {
  const { title, description, language } = dataset.story;
  const head = renderToStaticMarkup(
    <>
      <title>{text.wholePage.title(title)}</title>
      <meta name="description" content={description} />
      {dataset.streets && <style>{streetCss()}</style>}
    </>,
  );
  const { openedAsFile, noProgram, notStarted, reload, reloading, offline, openFullMap } = text.fatalError;
  const sentences = { openedAsFile, noProgram, notStarted, reload, reloading, offline, openFullMap };
  const fatalError = renderToStaticMarkup(<div id="fatal-error" hidden {...dataAttributes(sentences)} />);
  const panel = renderToStaticMarkup(
    <PageProvider value={createPage(dataset, '', text)}>
      <Panel />
    </PageProvider>,
  );
  const inFull = renderToStaticMarkup(
    <PageProvider value={createPage(dataset, '', text)}>
      <InFull dataset={dataset} />
    </PageProvider>,
  );
  const embedSource = renderToStaticMarkup(
    <PageProvider value={createPage(dataset, '', text)}>
      <EmbedSource href="./" />
    </PageProvider>,
  );
  return (
    html
      .replace('<html lang=""', `<html lang="${language}"`)
      .replace('<!--story-head-->', () => head)
      .replace('<!--map-loading-->', () => text.map.loading)
      .replace('<!--fatal-error-->', () => fatalError)
      // Space is reserved for the timeline, and in a frame for the switches, so that nothing moves when the script adds them.
      .replace('<body>', bodyFor(dataset))
      .replace('<!--story-panel-->', () =>
        panel.replaceAll('<details', '<details open').replaceAll(' hidden="until-found"', ''),
      )
      .replace('<!--story-map-->', () => map)
      .replace('<!--story-attribution-->', () => attribution)
      .replace('<!--story-embed-source-->', () => embedSource)
      .replace('<!--story-in-full-->', () => inFull.replaceAll('<details', '<details open'))
      .replace('<!--story-opening-->', () => openingData(dataset, datasetFile))
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

/** What the script in the page needs to know of the story, and the address of the data. It moves the picture and draws rings, for which it needs no voices. */
function openingData(dataset: Dataset, datasetFile: string): string {
  const opening = openingOf(dataset);
  const needed = { ...opening, linkIds: { ...opening.linkIds, voices: [] } };
  return (
    `<script type="application/json" id="opening">${JSON.stringify(needed).replaceAll('<', '\\u003c')}</script>` +
    `<link id="dataset" rel="preload" as="fetch" crossorigin="anonymous" href="${datasetFile}" vite-ignore>`
  );
}

/**
 * Everything that a running script would show one at a time. Last in the page, so that nothing waits for it. The styles hide it while the
 * program runs; it remains in the page for readers who save it.
 */
function InFull({ dataset }: { dataset: Dataset }) {
  const { text } = usePage();
  return (
    <section id="in-full" aria-label={text.wholePage.everything}>
      <Marks dataset={dataset} />
      <OtherClaims dataset={dataset} />
      <section class="colophon" aria-label={text.wholePage.articles}>
        <Articles link={({ id, file }) => ({ href: addressOf(dataset, `sources/${id}.txt`), download: file })} />
      </section>
    </section>
  );
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <div class="section-head">
        <h2>{title}</h2>
      </div>
      {children}
    </section>
  );
}

/** Every mark, with how it is known and every passage that carries it. */
function Marks({ dataset }: { dataset: Dataset }) {
  const { text } = usePage();
  if (dataset.marks.length === 0) return null;
  return (
    <Section title={text.wholePage.onTheMap}>
      <ul class="marks-in-words">
        {dataset.marks.map((mark) => (
          // So that a link to a mark leads to it without a script too.
          <li key={mark.id} id={`mark=${mark.id}`}>
            <div class="mark-row">
              <MarkSymbol mark={mark} />
              <span>
                <b>{mark.name}</b>
                {isSwitch(mark) && (
                  <small>{formatRange({ innerRadiusKm: 0, ...mark }, inUnitsOf(dataset.story), text)}</small>
                )}
              </span>
              <BasisBadge basis={mark.basis} />
            </div>
            <MarkInWords mark={mark} dataset={dataset} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function MarkInWords({ mark, dataset }: { mark: MarkWithEvidence; dataset: Dataset }) {
  const { sources, text } = usePage();
  const inUnits = useInUnits();
  const groups = claimsByEvent(claimsFor(mark, dataset.claims), dataset);
  // Accounts of a site contradict each other, so each has its voice. Elsewhere the words name it, and the article is enough in a page of 50 KB.
  const credit = (claim: Claim) =>
    mark.kind !== 'site' ? sources.get(claim.source)?.label : creditOf(claim, dataset, text);
  // Words that carry claims about several events are listed with each.
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
        {isSwitch(mark) && inUnits(mark.assumption)} {inUnits(mark.basisNote)}
      </p>
      <ul class="open">
        {evidence.map(({ passage, credits, event }) => (
          <li key={`${passage.id} ${event}`}>
            <Words of={passage} />{' '}
            <small>
              {event === null ? [...credits].join('; ') : text.credit.ofEvent([...credits].join('; '), event)}
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

/** The claims that answer no question; those that answer one are among the accounts above. */
function OtherClaims({ dataset }: { dataset: Dataset }) {
  const { text } = usePage();
  const others = dataset.claims.filter(({ question }) => question === null);
  if (others.length === 0) return null;
  return (
    <Section title={text.wholePage.otherStatements(dataset.sources.length)}>
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
  const inUnits = useInUnits();
  const { says, status, passages, speaker } = claim;
  const event = nameWithDate(otherEventOf(claim, dataset), text);
  return (
    <li>
      <Filled
        sentence={event === null ? text.wholePage.statement : text.wholePage.statementOfEvent}
        who={<b>{creditOf(claim, dataset, text)}</b>}
        says={inUnits(says)}
        status={<i>{text.status[status].word}</i>}
        event={event}
      />
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
