import type { Lead, Mark } from '../../model/mark';
import { inQuotationMarks } from '../../model/quotation';
import type { SourceHead } from '../../model/source';
import { creditOf } from '../../text/credit';
import { formatPublished } from '../../text/format';
import { ReadTheArticle } from '../evidence/quotes';
import { SpeakerNote } from '../evidence/speaker-note';
import { usePage } from '../parts/page-context';

/** The quote that says most of a mark: who says it, and the sentence with the decisive words marked. */
export function LeadQuote({ lead }: Pick<Mark, 'lead'>) {
  const { claims, dataset, sources, text } = usePage();
  const claim = claims.get(lead?.claim ?? '');
  const source = sources.get(claim?.source ?? '');
  if (!lead || !claim || !source) return null;
  return (
    <figure class="lead-quote">
      <figcaption>
        <p class="from">
          <span>
            <b>{creditOf(claim, dataset, text)}</b>, {formatPublished(source, text)}
          </span>
          <span title={text.status[claim.status].meaning}>{text.status[claim.status].word}</span>
        </p>
        {claim.speaker && <SpeakerNote speaker={claim.speaker} />}
      </figcaption>
      <LeadSentence lead={lead} source={source} />
      <p class="acts">
        <ReadTheArticle source={source} readAt={lead.sentence.start} />
      </p>
    </figure>
  );
}

/** The sentence with the decisive words marked. */
export function LeadSentence({ lead: { sentence, words }, source }: { lead: Lead; source: SourceHead }) {
  const { root } = usePage();
  const quoted = inQuotationMarks(sentence);
  // A sentence that has quotation marks of its own gets no others.
  const from = words.start - sentence.start + (quoted === sentence.exact ? 0 : 1);
  const to = from + words.exact.length;
  return (
    <blockquote cite={`${root}sources/${source.id}.txt`} lang={source.language}>
      <span>{quoted.slice(0, from)}</span>
      <mark>{quoted.slice(from, to)}</mark>
      <span>{quoted.slice(to)}</span>
    </blockquote>
  );
}
