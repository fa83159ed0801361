// The front and the parts of a dataset as files, which the page fetches. A quotation is written as its id and its words,
// `{"quote":"wire:120-164","words":"…"}`. Nothing in a file is trusted: what does not have the form of a part is refused.
import type { Claim, ClaimHead } from './claim';
import type { FrontDataset } from './front';
import type { PartKind, PartsByKind, QuotedParagraph } from './parts';
import { type Quotation, quotationFrom } from './quotation';

/** Larger than the part of any story; a longer file is something else. */
const mostCharacters = 20_000_000;

export const writeFront = (front: FrontDataset): string => written(front);

export const writePart = (version: string, part: PartsByKind[PartKind]): string => written({ version, ...part });

const written = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (!isQuotation(part)) return part;
    const { id, source, exact, start, end, ...rest } = part;
    return { quote: id, words: exact, ...rest };
  });

/** Throws an Error that names the file where the text is cut off or is something else, such as a host's error page. */
export function readFront(text: string, file: string): FrontDataset {
  const value = readJson(text, nameOf(file));
  if (!isFront(value)) throw new Error(`${nameOf(file)} is not the story’s data`);
  return value;
}

/** A part of another version of the story than that of the page: the story was published anew while the page was open. */
export class OtherVersion extends Error {}

/** Throws an OtherVersion, or an Error as `readFront` does. */
export function readPart<Kind extends PartKind>(
  kind: Kind,
  text: string,
  file: string,
  version: string,
): PartsByKind[Kind] {
  const value = readJson(text, nameOf(file));
  if (!isRecord(value) || typeof value.version !== 'string') throw new Error(`${nameOf(file)} is not the story’s data`);
  const { version: found, ...part } = value;
  if (found !== version) throw new OtherVersion(`${nameOf(file)} is of another version`);
  if (!formOf[kind](part)) throw new Error(`${nameOf(file)} is not the story’s data`);
  return part as unknown as PartsByKind[Kind];
}

const nameOf = (file: string) => file.replace(/\?.*$/, '').split('/').at(-1) ?? file;

function readJson(text: string, name: string): unknown {
  if (text.trim() === '') throw new Error(`${name} is empty`);
  try {
    if (text.length > mostCharacters) throw new Error('too long');
    return JSON.parse(text, (_, value: unknown) => {
      if (!isRecord(value) || typeof value.quote !== 'string' || typeof value.words !== 'string') return value;
      const { quote, words, ...rest } = value;
      return { ...quotationFrom(quote, words), ...rest };
    });
  } catch (error) {
    if (error instanceof RangeError) throw new Error(`${name} quotes words wrongly: ${error.message}`);
    throw new Error(`${name} is cut off or is not the story’s data`);
  }
}

type Form = (value: unknown) => boolean;
type Values = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Form = (value) => typeof value === 'string';
const isCount: Form = (value) => Number.isInteger(value) && Number(value) >= 0;
const isNull: Form = (value) => value === null;
const isQuotation = (value: unknown): value is Quotation =>
  isRecord(value) && isText(value.id) && isText(value.source) && isText(value.exact) && isCount(value.start);
const either =
  (...forms: readonly Form[]): Form =>
  (value) =>
    forms.some((form) => form(value));
const listOf =
  (form: Form): Form =>
  (value) =>
    Array.isArray(value) && value.every(form);
const recordOf =
  (form: Form): Form =>
  (value) =>
    isRecord(value) && Object.values(value).every(form);
/** An object with at least these fields. */
const withFields =
  <Fields>(fields: { readonly [Name in keyof Fields]: Form }) =>
  (value: unknown): boolean =>
    isRecord(value) && Object.entries<Form>(fields).every(([name, form]) => form(value[name]));

const headFields: { readonly [Name in keyof ClaimHead]: Form } = {
  id: isText,
  source: isText,
  says: isText,
  voice: isText,
  via: either(isNull, isText),
  speaker: either(isNull, withFields({ named: isQuotation, reason: isText })),
  status: (status) => ['claimed', 'confirmed', 'denied', 'not-said', 'reported'].includes(String(status)),
  question: either(isNull, isText),
  value: either(isNull, withFields({ number: Number.isFinite, unit: isText, limit: either(isNull, isText) })),
  event: either(isNull, isText),
  marks: listOf(isText),
};
const isClaimHead = withFields<ClaimHead>(headFields);
const isClaim = withFields<Claim>({
  ...headFields,
  day: either(isNull, withFields({ date: isText, words: isQuotation, reason: isText })),
  passages: listOf(isQuotation),
});
const isParagraph = withFields<QuotedParagraph>({ source: isText, start: isCount, from: isCount, text: isText });
const isCarried = recordOf(listOf(isText));
const quotes = { claims: listOf(isClaim), paragraphs: listOf(isParagraph), carried: isCarried };
const isDated = withFields({ words: isQuotation, date: isText, reason: isText });

const formOf: { readonly [Kind in PartKind]: Form } = {
  mark: withFields({ ...quotes, evidence: listOf(isQuotation), answers: listOf(isClaim) }),
  article: withFields({
    text: isText,
    furniture: listOf(withFields({ line: isCount, what: isText })),
    days: listOf(isDated),
    claims: listOf(isClaim),
    carried: isCarried,
  }),
  question: withFields({ answers: listOf(isClaim) }),
  day: withFields({ ...quotes, ofEvents: listOf(listOf(isText)) }),
  step: withFields(quotes),
  captions: withFields({ captions: listOf(isClaimHead) }),
};

const isNamed = withFields({ id: isText });
const isOfMark = withFields({ quotes: isCount, questions: listOf(isText), checks: listOf(isText) });
const isFront = (value: unknown): value is FrontDataset =>
  withFields({
    version: isText,
    story: withFields({ title: isText, notStated: Array.isArray }),
    sources: listOf(isNamed),
    voices: listOf(isNamed),
    questions: listOf(withFields({ id: isText, text: isText, sources: listOf(isText), accounts: Array.isArray })),
    claims: listOf(isClaimHead),
    marks: listOf(isNamed),
    views: listOf(isNamed),
    events: listOf(withFields({ date: isText })),
    tour: listOf(isNamed),
    checks: listOf(isNamed),
    coverage: listOf(withFields({ source: isText })),
    ofMarks: recordOf(isOfMark),
    highlights: withFields({ days: isCarried, steps: isCarried }),
    closestWords: recordOf(isQuotation),
  })(value);
