// Who says it, in the few words that have room in a name or on the map. `creditOf` says it in full.

import type { Claim } from './claim';
import { described } from './credit';
import type { Dataset } from './dataset';

type Sayings = Pick<Dataset, 'voices' | 'sources'>;
interface Placed {
  readonly constraints: readonly { readonly claim: string }[];
}

/** What stands after “according to”: “Ukraine”, “a US official”, “Reuters”; without what a voice is, and without its article. */
export function accordingTo({ voice, source }: Pick<Claim, 'voice' | 'source'>, { voices, sources }: Sayings): string {
  const article = sources.find(({ id }) => id === source);
  const speaker = voices.find(({ id }) => id === voice);
  if (!article || !speaker) return '';
  if (speaker.article === null) return withinSentence(speaker.name.split(',')[0] ?? speaker.name);
  return described(article) === article.label ? article.label : `an article (${described(article)})`;
}

/** All voices that place a thing in an area, each once, as they stand after “according to”. */
export function accountsOfPlace(
  { constraints }: Placed,
  { claims, ...sayings }: Pick<Dataset, 'claims'> & Sayings,
): string {
  return inOneRow(voicesOf(constraints, claims, sayings));
}

/** The first two of them and how many others there are, for a label or a line: “Ukraine, a fisherman and three others”. */
export function firstAccountsOfPlace(
  { constraints }: Placed,
  { claims, ...sayings }: Pick<Dataset, 'claims'> & Sayings,
): string {
  const names = voicesOf(constraints, claims, sayings);
  const others = names.length - mostNames;
  if (others < 1) return inOneRow(names);
  return inOneRow([
    ...names.slice(0, mostNames),
    `${numberWords[others] ?? others} ${others === 1 ? 'other' : 'others'}`,
  ]);
}

const mostNames = 2;
const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

function voicesOf(constraints: Placed['constraints'], claims: readonly Claim[], sayings: Sayings): string[] {
  const said = constraints.flatMap(({ claim: id }) => claims.filter((claim) => claim.id === id));
  return [...new Set(said.map((claim) => accordingTo(claim, sayings)))];
}

const inOneRow = (names: readonly string[]) =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');

const withinSentence = (name: string) => name.replace(/^(?:An?|The) /, (article) => article.toLowerCase());
