// The voices of a story: each article itself, which needs no record, and those of data/voices.yaml.

import type { Claim, Voice } from '../../model/claim';
import type { Source } from '../../model/source';
import { describedInFull } from '../../text/credit';
import type { Text } from '../../text/text';
import type { Report } from '../problems/problem';
import type { Records } from '../records/records';
import { articleVoice } from '../schema/voices';
import { namesNotIn, type StoryNames } from './unquoted-names';

/** Every voice of the story, those of the articles first. */
export function readVoices(sources: readonly Source[], { authored }: Records, text: Text): Voice[] {
  return [
    ...sources.map((source) => ({
      id: articleVoice(source.id),
      name: text.credit.theArticle(describedInFull(source, text)),
      named: true,
      anonymous: false,
      sameAs: null,
      article: source.id,
    })),
    ...authored['voices.yaml'].map(({ id, name, named, anonymous, sameAs }) => ({
      id,
      name,
      named,
      anonymous: anonymous ?? false,
      sameAs: sameAs ?? null,
      article: null,
    })),
  ];
}

// What English copy says of a voice that it does not name for the voice's own sake.
const anonymity = /(?<!\p{L})(?:anonym(?:ous(?:ly)?|ity)|not (?:to )?be (?:named|identified))(?!\p{L})/iu;

/** Reports voices that are said to be anonymous in words that do not say so, named without a name, or not named with nothing but a name. */
export function checkNaming(
  claims: readonly Claim[],
  names: StoryNames,
  { authored, problemAt }: Records,
  report: Report,
): void {
  const ownVoices = new Set(authored['sources.yaml'].map((source) => articleVoice(source.id)));
  authored['voices.yaml'].forEach(({ id, name, named, anonymous }, index) => {
    if (ownVoices.has(id)) return;
    const problem = (field: string, message: string) => report(problemAt('voices.yaml', [index, field], message));
    const isName = namesNotIn(name, [], names).length > 0;
    if (named && !isName) problem('named', `“${name}” names nobody: give named: false`);
    if (!named && isName && name.split(' ').every((word) => /^\p{Lu}/u.test(word)))
      problem('named', `“${name}” is a name: give named: true`);
    if (!anonymous) return;
    if (named) problem('anonymous', 'who is named is not anonymous: give named: false, or leave anonymous out');
    for (const source of new Set(claims.flatMap((claim) => (claim.voice === id ? [claim.source] : [])))) {
      const own = claims.filter((claim) => claim.voice === id && claim.source === source);
      if (own.some(({ passages }) => passages.some(({ exact }) => anonymity.test(exact)))) continue;
      problem(
        'anonymous',
        `no passage of its claims in article ${source} says so, as “anonymous” or “on condition of anonymity” would: quote the words that do, or leave anonymous out`,
      );
    }
  });
}
