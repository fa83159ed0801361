import type { Claim } from '../../model/claim';
import { nameOfVoice } from '../../text/credit';
import { usePage } from '../parts/page-context';

/** The quotes of everybody and of all articles. */
export const everything = '';

/** By which the quotes of a claim can be chosen: who says it, and in which article. */
export const groupsOf = ({ voice, source }: Claim): string[] => [`voice:${voice}`, `source:${source}`];

interface QuoteFilterProps {
  readonly claims: readonly Claim[];
  readonly chosen: string;
  readonly onChoose: (group: string) => void;
  readonly markId: string;
}

/** Shows the quotes of one voice, or those of one article. */
export function QuoteFilter({ claims, chosen, onChoose, markId }: QuoteFilterProps) {
  const { dataset, text } = usePage();
  const voices = dataset.voices.filter(
    ({ id, article }) => article === null && claims.some(({ voice }) => voice === id),
  );
  const sources = dataset.sources.filter(({ id }) => claims.some(({ source }) => source === id));
  const id = `quotes-of-${markId}`;
  return (
    <p class="quote-filter">
      <label for={id}>{text.quotes.show}</label>{' '}
      <select id={id} value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value={everything}>{text.quotes.allQuotes}</option>
        <optgroup label={text.accounts.whoSaysSo}>
          {voices.map((voice) => (
            <option key={voice.id} value={`voice:${voice.id}`}>
              {nameOfVoice(voice, text)}
            </option>
          ))}
        </optgroup>
        <optgroup label={text.article.articles}>
          {sources.map((source) => (
            <option key={source.id} value={`source:${source.id}`}>
              {source.label}
            </option>
          ))}
        </optgroup>
      </select>
    </p>
  );
}
