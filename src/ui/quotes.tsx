import { statuses } from '../model/basis';
import type { Claim, Mark, Source } from '../model/dataset';
import { formatPublished } from '../model/format';
import { type Paragraph, paragraphsOf } from '../model/segments';
import { claimsFor } from '../state/select';
import { usePage } from './page-context';
import { PassageText } from './passage-text';

interface QuotedParagraph {
  readonly source: Source;
  readonly paragraph: Paragraph;
  readonly claims: readonly Claim[];
}

/** The words that carry a mark, each in its paragraph, with who says it and where it was published. */
export function Quotes({ mark }: { mark: Mark }) {
  const { dataset, actions } = usePage();
  const claims = claimsFor(mark, dataset.claims);
  return (
    <div class="quotes">
      {quotedParagraphs(claims, dataset.sources).map(({ source, paragraph, claims: said }) => (
        <figure key={`${source.id}:${paragraph.start}`}>
          <blockquote cite={`sources/${source.id}.txt`} lang={source.language}>
            <PassageText
              text={source.text}
              start={paragraph.start}
              end={paragraph.end}
              passages={mark.evidence.filter((passage) => passage.source === source.id)}
            />
          </blockquote>
          <figcaption>
            <ul class="said">
              {said.map((claim) => (
                <ClaimLine key={claim.id} claim={claim} />
              ))}
            </ul>
            <p class="from">
              <span>
                {source.label}, {formatPublished(source)}
              </span>
              <a
                class="whole"
                href={`#source=${source.id}`}
                onClick={(event) => {
                  event.preventDefault();
                  actions.openSource(source.id);
                }}
              >
                Whole article
              </a>
            </p>
          </figcaption>
        </figure>
      ))}
    </div>
  );
}

function ClaimLine({ claim }: { claim: Claim }) {
  const { voices } = usePage();
  const voice = voices.get(claim.voice);
  const via = claim.via === null ? undefined : voices.get(claim.via);
  return (
    <li>
      <span>
        <b>{voice?.name}</b>
        {voice?.named === false && ', anonymous'}
        {via && `, in ${via.name}`}
      </span>
      <span class="status" title={statuses[claim.status].meaning}>
        {statuses[claim.status].word}
      </span>
    </li>
  );
}

function quotedParagraphs(claims: readonly Claim[], sources: readonly Source[]): QuotedParagraph[] {
  return sources.flatMap((source) =>
    paragraphsOf(source).flatMap((paragraph) => {
      const within = claims.filter(({ passages }) =>
        passages.some(({ source: id, start }) => id === source.id && paragraph.start <= start && start < paragraph.end),
      );
      return within.length > 0 ? [{ source, paragraph, claims: distinctVoices(within) }] : [];
    }),
  );
}

/** One line for a voice and its standing, however many claims of its a paragraph carries. */
function distinctVoices(claims: readonly Claim[]): Claim[] {
  return [...new Map(claims.map((claim) => [`${claim.voice}/${claim.via}/${claim.status}`, claim])).values()];
}
