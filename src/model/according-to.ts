// Who says it, in the few words that have room in a name or on the map. `creditOf` says it in full.
import { described } from './credit';
import type { Claim, Dataset } from './dataset';

/** What stands after “according to”: “Ukraine”, “a US official”, “Reuters”; without what a voice is, and without its article. */
export function accordingTo(
  { voice, source }: Pick<Claim, 'voice' | 'source'>,
  { voices, sources }: Pick<Dataset, 'voices' | 'sources'>,
): string {
  const article = sources.find(({ id }) => id === source);
  const speaker = voices.find(({ id }) => id === voice);
  if (!article || !speaker) return '';
  if (speaker.article === null) return withinSentence(speaker.name.split(',')[0] ?? speaker.name);
  return described(article) === article.label ? article.label : `an article (${described(article)})`;
}

/** The voices that place a thing in an area, each once, as they stand after “according to”. */
export function accountsOfPlace(
  { constraints }: { readonly constraints: readonly { readonly claim: string }[] },
  { claims, ...sayings }: Pick<Dataset, 'claims' | 'voices' | 'sources'>,
): string {
  const said = constraints.flatMap(({ claim: id }) => claims.filter((claim) => claim.id === id));
  return inOneRow([...new Set(said.map((claim) => accordingTo(claim, sayings)))]);
}

const inOneRow = (names: readonly string[]) =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');

const withinSentence = (name: string) => name.replace(/^(?:An?|The) /, (article) => article.toLowerCase());
