// Who says each statement of an article, with the words elsewhere in it that “he”, “the source” and a quotation that goes on refer to.
import { quotationsIn } from '../compile/english/attribution';
import { contains } from '../compile/english/spans';
import type { Span } from '../model/quotation';
import { type Attributed, attributedIn } from './speakers';
import type { Statement } from './statements';
import { isPronoun } from './voices';

export interface Attribution extends Attributed {
  /** The words before it that say whom the speaker's own words mean; null where these name somebody themselves, or nobody is found. */
  readonly meant: Span | null;
}

export interface AttributedStatement {
  readonly statement: Statement;
  /** In the order of the text; none where the article speaks in its own words. */
  readonly attributions: readonly Attribution[];
}

export function attributedStatements(text: string, statements: readonly Statement[]): AttributedStatement[] {
  const read: AttributedStatement[] = [];
  const named: Span[] = [];
  for (const statement of statements) {
    const own = attributedIn(text, statement);
    const carriedOn = own.length === 0 ? speakerOfBefore(text, statement, read.at(-1)) : [];
    const attributions = own.map((one): Attribution => ({ ...one, meant: meantBy(text, one.speaker, named) }));
    read.push({ statement, attributions: [...attributions, ...carriedOn] });
    named.push(...attributions.filter(({ meant }) => meant === null).map(({ speaker }) => speaker));
  }
  return read;
}

/** “We will prove it.” after “He is innocent,” she said: a whole quotation goes on with the last speaker of its paragraph. */
function speakerOfBefore(text: string, statement: Span, before: AttributedStatement | undefined): Attribution[] {
  const isQuotation = quotationsIn(text).some((quotation) => contains(quotation, statement));
  const last = before?.attributions.at(-1);
  if (!isQuotation || !before || !last || text.slice(before.statement.end, statement.start).includes('\n')) return [];
  return [{ ...last, status: 'claimed' }];
}

/** For a pronoun the last who was named; for “the source” the last named whose words have that noun: “a source in the ministry”. */
function meantBy(text: string, speaker: Span, named: readonly Span[]): Span | null {
  const words = text.slice(speaker.start, speaker.end);
  if (isPronoun(words)) return named.at(-1) ?? null;
  const isReference = /\bthe $/iu.test(text.slice(0, speaker.start)) && /(?:^|\s)\p{Ll}+$/u.test(words);
  if (!isReference) return null;
  const parts = words.toLowerCase().split(' ');
  return (
    named.findLast(({ start, end }) => {
      const head = text.slice(start, end).replace(/\s(?:in|of|for|from|at|with|who|familiar|close)\s.*$/su, '');
      const others = head.toLowerCase().split(' ');
      return (
        others.at(-1) === parts.at(-1) && end - start > words.length && parts.every((part) => others.includes(part))
      );
    }) ?? null
  );
}
