// The voices of a story: each article itself, which needs no record, and those of data/voices.yaml.

import type { Claim, Voice } from '../../model/claim';
import type { Source } from '../../model/source';
import { describedInFull } from '../../text/credit';
import type { Text } from '../../text/text';
import type { Report } from '../problems/problem';
import type { Records } from '../records/records';
import { articleVoice } from '../schema/voices';
import { type StoryNames, unquotedNames } from './unquoted-names';

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

/** How articles say that a source asked not to be named. */
export const anonymity = /(?<!\p{L})(?:anonym(?:ous(?:ly)?|ity)|not (?:to )?be (?:named|identified))(?!\p{L})/iu;

/** Reports voices that are `anonymous` without such words in the quotes, `named` without a name, or not `named` although the name is one. */
export function checkVoiceNames(
  claims: readonly Claim[],
  names: StoryNames,
  { authored, problemAt }: Records,
  report: Report,
): void {
  const articleVoices = new Set(authored['sources.yaml'].map((source) => articleVoice(source.id)));
  authored['voices.yaml'].forEach(({ id, name, named, anonymous }, index) => {
    if (articleVoices.has(id)) return;
    const problem = (field: string, message: string) => report(problemAt('voices.yaml', [index, field], message));
    const isName = unquotedNames(name, [], names).length > 0;
    if (named && !isName) problem('named', `“${name}” names nobody: give named: false`);
    if (!named && isName && name.split(' ').every((word) => /^\p{Lu}/u.test(word)))
      problem('named', `“${name}” is a name: give named: true`);
    if (!anonymous) return;
    if (named) problem('anonymous', 'a named voice is not anonymous: give named: false, or leave anonymous out');
    for (const source of new Set(claims.flatMap((claim) => (claim.voice === id ? [claim.source] : [])))) {
      const fromSource = claims.filter((claim) => claim.voice === id && claim.source === source);
      if (fromSource.some(({ passages }) => passages.some(({ exact }) => anonymity.test(exact)))) continue;
      problem(
        'anonymous',
        `no passage of its claims in article ${source} says so, as “anonymous” or “on condition of anonymity” would: quote the words that do, or leave anonymous out`,
      );
    }
  });
}
