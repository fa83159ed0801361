// Who says it, in few words, for names and labels. `creditOf` says it in full.

import type { ClaimHead } from '../model/claim';
import type { StoryOutline } from '../model/dataset';
import { described } from './credit';
import type { Text } from './text';

type VoicesAndSources = Pick<StoryOutline, 'voices' | 'sources'>;
interface Placed {
  readonly constraints: readonly { readonly claim: string }[];
}

/** What follows “according to”: “Ukraine”, “a US official”, “Reuters”; without what a voice is, and without “the”. */
export function accordingTo(
  { voice, source }: Pick<ClaimHead, 'voice' | 'source'>,
  { voices, sources }: VoicesAndSources,
  text: Text,
): string {
  const article = sources.find(({ id }) => id === source);
  const speaker = voices.find(({ id }) => id === voice);
  if (!article || !speaker) return '';
  if (speaker.article === null) return text.credit.withinSentence(speaker.name.split(',')[0] ?? speaker.name);
  const label = described(article, text);
  return label === article.label ? label : text.credit.anArticle(label);
}

/** All voices that place a thing in an area, each once, as `accordingTo` writes them. */
export function accountsOfPlace(
  { constraints }: Placed,
  { claims, ...speakers }: Pick<StoryOutline, 'claims'> & VoicesAndSources,
  text: Text,
): string {
  return text.writer.list(voicesOf(constraints, claims, speakers, text));
}

/** The first two of them and how many others there are, for a label or a line: “Ukraine, a fisherman and three others”. */
export function firstAccountsOfPlace(
  { constraints }: Placed,
  { claims, ...speakers }: Pick<StoryOutline, 'claims'> & VoicesAndSources,
  text: Text,
): string {
  const names = voicesOf(constraints, claims, speakers, text);
  const others = names.length - mostNames;
  return text.writer.list(others < 1 ? names : [...names.slice(0, mostNames), text.credit.others(others)]);
}

const mostNames = 2;

function voicesOf(
  constraints: Placed['constraints'],
  claims: readonly ClaimHead[],
  speakers: VoicesAndSources,
  text: Text,
): string[] {
  const said = constraints.flatMap(({ claim: id }) => claims.filter((claim) => claim.id === id));
  return [...new Set(said.map((claim) => accordingTo(claim, speakers, text)))];
}
