import type { Claim } from '../../model/claim';
import { type ClaimsOfEvent, claimsByEvent } from '../../model/events';
import { evidenceFrom, passagesOf } from '../../model/evidence';
import type { Mark } from '../../model/mark';
import type { Carried, MarkEvidence, QuotedParagraph, Quotes as QuotesPart } from '../../model/parts';
import type { Quotation } from '../../model/quotation';
import type { SourceHead } from '../../model/source';
import { linkToMark } from '../../state/address';
import { pathOfArticle } from '../../state/paths';
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
export function Quotes({ mark, evidence: part }: { mark: Mark; evidence: MarkEvidence }) {
  const { dataset } = usePage();
  const [chosen, choose] = useRemembered(`quotes chosen: ${mark.id}`, everything);
  const carrying = part.claims;
  const claims = carrying.filter((claim) => [everything, ...groupsOf(claim)].includes(chosen));
  const groups = claimsByEvent(claims, dataset);
  return (
    <>
      {part.evidence.length > firstParagraphs && (
        <QuoteFilter claims={carrying} chosen={chosen} onChoose={choose} markId={mark.id} />
      )}
      {groups.map((group) => (
        <QuotesOfEvent
          key={group.heading?.id}
          mark={mark}
          part={part}
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
  readonly part: MarkEvidence;
  readonly group: ClaimsOfEvent;
  readonly canFold: boolean;
  /** The reader has chosen whose quotes to see, and sees all of them. */
  readonly isFiltered: boolean;
}

function QuotesOfEvent(props: QuotesOfEventProps) {
  const { mark, part, canFold, isFiltered } = props;
  const { claims, heading: event, isStoryEvent } = props.group;
  const { text } = usePage();
  const heading = nameWithDate(event, text);
  const [isOpen, setOpen] = useRemembered(`quotes opened: ${mark.id}, ${heading}`, !canFold);
  const passages = evidenceFrom(claims, part);
  const folded = isFiltered ? null : `all quotes opened: ${mark.id}, ${heading}`;
  const quotes = (
    <QuotedClaims
      part={part}
      claims={claims}
      passages={passages}
      folded={folded}
      headings={heading === null ? 'h3' : 'h4'}
    />
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

/** The quotes of claims that the same paragraphs carry, or of one claim. */
export const ParagraphQuotes = ({ claims, part }: { claims: readonly Claim[]; part: Words }) => (
  <QuotedClaims part={part} claims={claims} passages={passagesOf(claims)} folded={null} headings="p" />
);

/** The paragraphs of a part, and the marks that their passages carry. */
type Words = Pick<QuotesPart, 'paragraphs' | 'carried'>;

interface QuotedClaimsProps {
  readonly part: Words;
  readonly claims: readonly Claim[];
  readonly passages: readonly Quotation[];
  /** Under which name it is remembered that all are shown, where at first only some are; else null. */
  readonly folded: string | null;
  /** How the articles are named above their quotes: one claim is of one article, whose name is no heading. */
  readonly headings: 'h3' | 'h4' | 'p';
}

function QuotedClaims({ part, claims, passages, folded, headings }: QuotedClaimsProps) {
  const { sources, text } = usePage();
  const [isOpen, setOpen] = useRemembered(folded ?? '', false);
  const quoted = part.paragraphs.flatMap((paragraph): Quoted[] => {
    const source = sources.get(paragraph.source);
    const quotedFor = claims.filter((claim) => claim.passages.some((passage) => isWithin(passage, paragraph)));
    const marked = passages.filter((passage) => isWithin(passage, paragraph));
    return quotedFor.length === 0 || !source ? [] : [{ source, paragraph, quotedFor, marked, carried: part.carried }];
  });
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
              <ParagraphWithQuotes key={one.paragraph.start} {...one} />
            ))}
        </section>
      ))}
    </>
  );
}

/** A paragraph that is quoted. */
interface Quoted {
  readonly source: SourceHead;
  readonly paragraph: QuotedParagraph;
  readonly quotedFor: readonly Claim[];
  readonly marked: readonly Quotation[];
  readonly carried: Carried;
}

function ParagraphWithQuotes({ source, paragraph: { start, from, text }, quotedFor, marked, carried }: Quoted) {
  const { root } = usePage();
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
      <blockquote cite={`${root}sources/${source.id}.txt`} lang={source.language}>
        <PassageText text={text} start={from} passages={marked} carried={carried} />
      </blockquote>
      <p class="acts">
        <ReadTheArticle source={source} readAt={start} />
      </p>
    </figure>
  );
}

/** A link that opens an article at a place in it. */
export function ReadTheArticle({ source, readAt }: { source: SourceHead; readAt: number }) {
  const { actions, root, text } = usePage();
  return (
    <a
      class="whole"
      href={root + pathOfArticle(source.id)}
      onClick={onPlainClick(() => actions.openSource(source.id, readAt))}
    >
      {text.quotes.readTheArticle}
      <span class="visually-hidden">: {source.title ?? source.label}</span>
    </a>
  );
}

function ClaimLine({ claim }: { claim: Claim }) {
  const page = usePage();
  const { dataset, text, voices } = page;
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
          text={() => citeClaim(claim, dataset, linkToMark(page, claim.marks[0] ?? null, window), text)}
        />{' '}
        <span title={text.status[claim.status].meaning}>{text.status[claim.status].word}</span>
      </span>
    </li>
  );
}

/** No passage goes over the end of a paragraph. */
const isWithin = (passage: Quotation, { source, start, from, text }: QuotedParagraph) =>
  passage.source === source && start <= passage.start && passage.start < from + text.length;

/** One claim for each voice and status: several claims of a paragraph may share them. */
function distinctVoices(claims: readonly Claim[]): Claim[] {
  return [...new Map(claims.map((claim) => [`${claim.voice}/${claim.via}/${claim.status}`, claim])).values()];
}

/** Each note once, though several claims of a paragraph may need it. */
const distinctSpeakers = (claims: readonly Claim[]) => [
  ...new Map(claims.flatMap(({ speaker }) => (speaker ? [[speaker.reason, speaker] as const] : []))).values(),
];
