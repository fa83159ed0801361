// The marks of a claim: those that its passages name. Places are found by their own names and need not be listed.
import { eitherCase } from '../claims/voice-names';
import { matchNames } from '../english/name-matching';
import { type ClaimWords, type Derived, quoted, type StoryWords } from './derived';

export function marksOf({ passages }: Pick<ClaimWords, 'passages'>, { marks }: StoryWords): Derived<readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const { id, name, shortName, aliases = [] } of marks) {
    for (const one of new Set([name, shortName ?? name, ...aliases].flatMap(eitherCase)))
      byName.set(one, [...(byName.get(one) ?? []), id]);
  }
  const names = passages.flatMap(({ exact }) => matchNames(exact, [...byName.keys()]).map(({ name }) => name));
  const shared = names.find((name) => (byName.get(name)?.length ?? 0) > 1);
  if (shared !== undefined) {
    const choices = byName.get(shared)?.map((id) => `\`marks: [${id}]\``) ?? [];
    return {
      ask: `marks: are left out, and its passages name ${quoted(shared)}, which several marks are called: write ${choices.join(' or ')}, or \`marks: []\``,
    };
  }
  const found = new Set(names.flatMap((name) => byName.get(name) ?? []));
  const value = marks.flatMap(({ id }) => (found.has(id) ? [id] : []));
  const words = [...new Set(names)].map(quoted).join(', ');
  return { value, why: value.length > 0 ? `the passages name ${words}` : 'the passages have the name of no mark' };
}
