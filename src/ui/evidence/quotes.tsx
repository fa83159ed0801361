import type { Claim } from '../../model/claim';
import { type ClaimsOfEvent, claimsByEvent } from '../../model/events';
import { claimsFor, evidenceFrom } from '../../model/evidence';
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
import { ChecksOf } from './checks';
import { PassageText } from './passage-text';
import { SpeakerNamed } from './speaker-note';

/**
 * The quotes that put a mark on the map, each in its paragraph, with speaker and article. Quotes about other events than the story's come
 * last, folded.
 */
export function Quotes({ mark }: { mark: Mark }) {
  const { dataset } = usePage();
  const groups = claimsByEvent(claimsFor(mark, dataset.claims), dataset);
  return (
    <>
      {groups.map((group) => (
        <QuotesOfEvent key={group.heading?.id} mark={mark} group={group} canFold={groups.length > 1} />
      ))}
    </>
  );
}

interface QuotesOfEventProps {
  readonly mark: Mark;
  readonly group: ClaimsOfEvent;
  readonly canFold: boolean;
}

function QuotesOfEvent({ mark, group: { claims, heading: event, isStoryEvent }, canFold }: QuotesOfEventProps) {
  const { text } = usePage();
  const heading = nameWithDate(event, text);
  const [isOpen, setOpen] = useRemembered(`quotes opened: ${mark.id}, ${heading}`, !canFold);
  const passages = evidenceFrom(claims, mark);
  const quotes = <QuotedClaims claims={claims} passages={passages} />;
  if (heading === null) return quotes;
  const title = (
    <>
      <h4>{heading}</h4> <small>{text.quotes.count(passages.length)}</small>
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
export function ClaimQuotes({ claim }: { claim: Claim }) {
  return <QuotedClaims claims={[claim]} passages={claim.passages} />;
}

function QuotedClaims({ claims, passages }: { claims: readonly Claim[]; passages: readonly Quotation[] }) {
  const { dataset } = usePage();
  const quoted = dataset.sources.flatMap((source) =>
    paragraphsOf(source).flatMap((paragraph) => {
      const quotedFor = claims.filter((claim) => startsIn(claim, source, paragraph));
      const marked = passages.filter((passage) => passage.source === source.id);
      return quotedFor.length === 0 ? [] : [{ source, paragraph, quotedFor, marked }];
    }),
  );
  return (
    <div class="quotes">
      {quoted.map((one, index) => (
        <QuotedParagraph
          key={`${one.source.id}:${one.paragraph.start}`}
          {...one}
          before={quoted.slice(0, index).flatMap((earlier) => earlier.quotedFor)}
        />
      ))}
    </div>
  );
}

interface QuotedParagraphProps {
  readonly source: Source;
  readonly paragraph: Paragraph;
  readonly quotedFor: readonly Claim[];
  readonly marked: readonly Quotation[];
  /** The claims for which earlier paragraphs are quoted. */
  readonly before: readonly Claim[];
}

function QuotedParagraph({ source, paragraph: { start, end }, quotedFor, marked, before }: QuotedParagraphProps) {
  const { actions, text } = usePage();
  return (
    <figure>
      <blockquote cite={`sources/${source.id}.txt`} lang={source.language}>
        <PassageText text={source.text} start={start} end={end} passages={marked} />
      </blockquote>
      <figcaption>
        <ul class="who-says-so">
          {distinctVoices(quotedFor).map((claim) => (
            <ClaimLine key={claim.id} claim={claim} />
          ))}
        </ul>
        {distinctSpeakers(quotedFor).map((speaker) => (
          <SpeakerNamed key={speaker.reason} speaker={speaker} />
        ))}
        <p class="from">
          <span>
            {source.label}, {formatPublished(source, text)}
          </span>
          <a
            class="whole"
            href={`#source=${source.id}`}
            onClick={onPlainClick(() => actions.openSource(source.id, start))}
          >
            {text.quotes.readTheArticle}
            <span class="visually-hidden">: {source.title ?? source.label}</span>
          </a>
        </p>
        <ChecksOf claims={quotedFor} before={before} />
      </figcaption>
    </figure>
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

const startsIn = ({ passages }: Claim, source: Source, { start, end }: Paragraph) =>
  passages.some((passage) => passage.source === source.id && start <= passage.start && passage.start < end);

/** One claim for each voice and status: several claims of a paragraph may share them. */
function distinctVoices(claims: readonly Claim[]): Claim[] {
  return [...new Map(claims.map((claim) => [`${claim.voice}/${claim.via}/${claim.status}`, claim])).values()];
}

/** Each note once, though several claims of a paragraph may need it. */
const distinctSpeakers = (claims: readonly Claim[]) => [
  ...new Map(claims.flatMap(({ speaker }) => (speaker ? [[speaker.reason, speaker] as const] : []))).values(),
];
