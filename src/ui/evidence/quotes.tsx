import type { Claim } from '../../model/claim';
import { type ClaimsOfEvent, claimsByEvent } from '../../model/events';
import { claimsFor, evidenceFrom, passagesOf } from '../../model/evidence';
import type { Mark } from '../../model/mark';
import type { Quotation } from '../../model/quotation';
import { type Paragraph, paragraphsOf } from '../../model/segments';
import type { Source } from '../../model/source';
import { linkToMark } from '../../state/address';
import { citeClaim } from '../../text/citation';
import { nameOfVoice } from '../../text/credit';
import { nameWithDate } from '../../text/event-name';
import { formatPublished } from '../../text/format';
import { CopyButton } from '../parts/copy-button';
import { Filled } from '../parts/filled';
import { useInUnits, usePage } from '../parts/page-context';
import { onPlainClick } from '../parts/plain-click';
import { useRemembered } from '../parts/remembered';
import { PassageText } from './passage-text';
import { everything, groupsOf, QuoteFilter } from './quote-filter';
import { SpeakerNamed } from './speaker-note';

/** How many paragraphs are shown before the reader asks for more. */
const firstParagraphs = 5;

/**
 * The quotes that put a mark on the map, each in its paragraph, article by article. Quotes about other events than the story's come last,
 * folded.
 */
export function Quotes({ mark }: { mark: Mark }) {
  const { dataset } = usePage();
  const [chosen, choose] = useRemembered(`quotes chosen: ${mark.id}`, everything);
  const carrying = claimsFor(mark, dataset.claims);
  const claims = carrying.filter((claim) => [everything, ...groupsOf(claim)].includes(chosen));
  const groups = claimsByEvent(claims, dataset);
  return (
    <>
      {mark.evidence.length > firstParagraphs && (
        <QuoteFilter claims={carrying} chosen={chosen} onChoose={choose} markId={mark.id} />
      )}
      {groups.map((group) => (
        <QuotesOfEvent
          key={group.heading?.id}
          mark={mark}
          group={group}
          canFold={groups.length > 1}
          isFiltered={chosen !== everything}
        />
      ))}
    </>
  );
}

interface QuotesOfEventProps {
  readonly mark: Mark;
  readonly group: ClaimsOfEvent;
  readonly canFold: boolean;
  /** The reader has chosen whose quotes to see, and sees all of them. */
  readonly isFiltered: boolean;
}

function QuotesOfEvent(props: QuotesOfEventProps) {
  const { mark, canFold, isFiltered } = props;
  const { claims, heading: event, isStoryEvent } = props.group;
  const { text } = usePage();
  const heading = nameWithDate(event, text);
  const [isOpen, setOpen] = useRemembered(`quotes opened: ${mark.id}, ${heading}`, !canFold);
  const passages = evidenceFrom(claims, mark);
  const folded = isFiltered ? null : `all quotes opened: ${mark.id}, ${heading}`;
  const quotes = (
    <QuotedClaims claims={claims} passages={passages} folded={folded} headings={heading === null ? 'h3' : 'h4'} />
  );
  if (heading === null) return quotes;
  const title = (
    <>
      <h3>{heading}</h3> <small>{text.quotes.count(passages.length)}</small>
    </>
  );
  return isStoryEvent ? (
    <>
      <div class="of-event">{title}</div>
      {quotes}
    </>
  ) : (
    <details class="of-event" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {quotes}
    </details>
  );
}

/** The quotes of one claim. */
export const ClaimQuotes = ({ claim }: { claim: Claim }) => <ParagraphQuotes claims={[claim]} />;

/** The quotes of claims that the same paragraphs carry. */
export const ParagraphQuotes = ({ claims }: { claims: readonly Claim[] }) => (
  <QuotedClaims claims={claims} passages={passagesOf(claims)} folded={null} headings="p" />
);

interface QuotedClaimsProps {
  readonly claims: readonly Claim[];
  readonly passages: readonly Quotation[];
  /** Under which name it is remembered that all are shown, where at first only some are; else null. */
  readonly folded: string | null;
  /** How the articles are named above their quotes: one claim is of one article, whose name is no heading. */
  readonly headings: 'h3' | 'h4' | 'p';
}

function QuotedClaims({ claims, passages, folded, headings }: QuotedClaimsProps) {
  const { dataset, text } = usePage();
  const [isOpen, setOpen] = useRemembered(folded ?? '', false);
  const quoted = dataset.sources.flatMap((source) =>
    paragraphsOf(source).flatMap((paragraph): Quoted[] => {
      const quotedFor = claims.filter((claim) => startsIn(claim, source, paragraph));
      const marked = passages.filter((passage) => isWithin(passage, source, paragraph));
      return quotedFor.length === 0 ? [] : [{ source, paragraph, quotedFor, marked }];
    }),
  );
  const first = folded === null ? quoted : quoted.slice(0, firstParagraphs);
  const more = quoted.slice(first.length);
  const count = more.reduce((sum, { marked }) => sum + marked.length, 0);
  return (
    <div class="quotes">
      <QuotesByArticle quoted={first} headings={headings} />
      {more.length > 0 && (
        <details class="more-quotes" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{text.quotes.more(count)}</summary>
          <QuotesByArticle quoted={more} headings={headings} />
        </details>
      )}
    </div>
  );
}

interface QuotesByArticleProps extends Pick<QuotedClaimsProps, 'headings'> {
  readonly quoted: readonly Quoted[];
}

function QuotesByArticle({ quoted, headings: Heading }: QuotesByArticleProps) {
  const { text } = usePage();
  const sources = [...new Set(quoted.map(({ source }) => source))];
  return (
    <>
      {sources.map((source) => (
        <section key={source.id} class="of-article">
          <Heading class="article-name">
            {source.label}, {formatPublished(source, text)}
          </Heading>
          {quoted
            .filter((one) => one.source === source)
            .map((one) => (
              <QuotedParagraph key={one.paragraph.start} {...one} />
            ))}
        </section>
      ))}
    </>
  );
}

/** A paragraph that is quoted. */
interface Quoted {
  readonly source: Source;
  readonly paragraph: Paragraph;
  readonly quotedFor: readonly Claim[];
  readonly marked: readonly Quotation[];
}

function QuotedParagraph({ source, paragraph: { start, end }, quotedFor, marked }: Quoted) {
  const { coverage } = usePage().dataset;
  // Such as the date, with which the text as it was received begins before its first sentence.
  const isHead = (words: Quotation) => start <= words.start && source.text.slice(0, words.start).trim() === '';
  const head = coverage.find((one) => one.source === source.id)?.leftOut.find(isHead);
  const from = head ? head.end + (/^\s*/.exec(source.text.slice(head.end))?.[0].length ?? 0) : start;
  return (
    <figure>
      <figcaption>
        <ul class="who-says-so">
          {distinctVoices(quotedFor).map((claim) => (
            <ClaimLine key={claim.id} claim={claim} />
          ))}
        </ul>
        {distinctSpeakers(quotedFor).map((speaker) => (
          <SpeakerNamed key={speaker.reason} speaker={speaker} />
        ))}
      </figcaption>
      <blockquote cite={`sources/${source.id}.txt`} lang={source.language}>
        <PassageText text={source.text} start={from} end={end} passages={marked} />
      </blockquote>
      <p class="acts">
        <ReadTheArticle source={source} readAt={start} />
      </p>
    </figure>
  );
}

/** A link that opens an article at a place in it. */
export function ReadTheArticle({ source, readAt }: { source: Source; readAt: number }) {
  const { actions, text } = usePage();
  return (
    <a class="whole" href={`#source=${source.id}`} onClick={onPlainClick(() => actions.openSource(source.id, readAt))}>
      {text.quotes.readTheArticle}
      <span class="visually-hidden">: {source.title ?? source.label}</span>
    </a>
  );
}

function ClaimLine({ claim }: { claim: Claim }) {
  const { dataset, text, voices } = usePage();
  const inUnits = useInUnits();
  const voice = voices.get(claim.voice);
  const via = claim.via === null ? undefined : voices.get(claim.via);
  return (
    <li>
      <span>
        {via ? (
          <Filled sentence={text.quotes.via(via.name)} speaker={<b>{voice && nameOfVoice(voice, text)}</b>} />
        ) : (
          <b>{voice && nameOfVoice(voice, text)}</b>
        )}
      </span>
      <span class="status">
        <CopyButton
          label={text.share.copyCitation}
          of={inUnits(`${voice?.name ?? ''}: ${claim.says}`)}
          done={text.share.citationCopied}
          text={() => citeClaim(claim, dataset, linkToMark(claim.marks[0] ?? null, window), text)}
        />{' '}
        <span title={text.status[claim.status].meaning}>{text.status[claim.status].word}</span>
      </span>
    </li>
  );
}

const startsIn = ({ passages }: Claim, source: Source, paragraph: Paragraph) =>
  passages.some((passage) => isWithin(passage, source, paragraph));

/** No passage goes over the end of a paragraph. */
const isWithin = (passage: Quotation, source: Source, { start, end }: Paragraph) =>
  passage.source === source.id && start <= passage.start && passage.start < end;

/** One claim for each voice and status: several claims of a paragraph may share them. */
function distinctVoices(claims: readonly Claim[]): Claim[] {
  return [...new Map(claims.map((claim) => [`${claim.voice}/${claim.via}/${claim.status}`, claim])).values()];
}

/** Each note once, though several claims of a paragraph may need it. */
const distinctSpeakers = (claims: readonly Claim[]) => [
  ...new Map(claims.flatMap(({ speaker }) => (speaker ? [[speaker.reason, speaker] as const] : []))).values(),
];
