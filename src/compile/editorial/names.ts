// Names in editorial texts about several claims, in the tour and in the labels of events: each must be in the quotes of the claims, or be the
// name of a voice, an article or a mark that is shown with them.
import type { Claim, Voice } from '../../model/claim';
import type { Mark, Reference } from '../../model/mark';
import type { Source } from '../../model/source';
import { namesOfStory, unquotedNames } from '../claims/unquoted-names';
import type { PlaceNames } from '../english/names';
import type { Path, Report } from '../problems/problem';
import type { Records } from '../records/records';
import type { DataFileName } from '../schema/schema';
import { withoutCounts } from './placeholders';

interface Compiled {
  readonly claims: readonly Claim[];
  readonly marks: readonly Mark[];
  readonly sources: readonly Source[];
  readonly voices: readonly Voice[];
}

/** `unfilled`: the records before their placeholders are filled. Texts about claims or marks that did not compile are ignored. */
export function checkEditorialNames(
  compiled: Compiled,
  placeNames: PlaceNames,
  unfilled: Records,
  report: Report,
): void {
  const { authored, problemAt } = unfilled;
  const { claims, marks, sources, voices } = compiled;
  const names = namesOfStory(authored, sources, placeNames);
  const wordsOfSources = (ids: readonly string[]) =>
    sources.flatMap(({ id, label, publisher, byline }) =>
      ids.includes(id) ? [label, publisher ?? '', byline ?? ''] : [],
    );
  const wordsOfReferences = (references: readonly Partial<Pick<Reference, 'title' | 'publisher'>>[] = []) =>
    references.flatMap(({ title, publisher }) => [title ?? '', publisher ?? '']);
  const wordsOfClaims = (ids: readonly string[]) =>
    claims.flatMap(({ id, source, voice, via, speaker, passages, marks: carried }) =>
      ids.includes(id)
        ? [
            ...[...passages, ...(speaker ? [speaker.named] : [])].map(({ exact }) => exact),
            ...voices.flatMap((one) => (one.id === voice || one.id === via ? [one.name] : [])),
            ...wordsOfSources([source]),
            ...wordsOfMarks(carried),
          ]
        : [],
    );
  const wordsOfMarks = (ids: readonly string[]) =>
    marks.flatMap(({ id, name, shortName, references }) =>
      ids.includes(id)
        ? [name, shortName, ...references.map(({ exact }) => exact ?? ''), ...wordsOfReferences(references)]
        : [],
    );
  const check = (file: DataFileName, path: Path, text: string, words: readonly string[]) => {
    const missing = unquotedNames(withoutCounts(text), words, names).map((name) => `“${name}”`);
    if (missing.length === 0) return;
    const message = `names ${missing.join(', ')}, which no quote of its claims has: use a name that they have, or list the claim that has it`;
    report(problemAt(file, path, message));
  };
  const areAllIn = (ids: readonly string[], list: readonly { readonly id: string }[]) =>
    ids.every((id) => list.some((one) => one.id === id));

  authored['tour.yaml'].forEach((step, index) => {
    if (!areAllIn(step.claims, claims) || !areAllIn(step.marks ?? [], marks)) return;
    const words = [...wordsOfClaims(step.claims), ...wordsOfMarks(step.marks ?? [])];
    for (const part of ['title', 'text'] as const) check('tour.yaml', [index, part], step[part], words);
  });
  authored['events.yaml'].forEach((event, index) => {
    if (!areAllIn(event.claims, claims)) return;
    const words = [
      ...wordsOfClaims(event.claims),
      ...wordsOfSources(event.sources),
      ...wordsOfReferences(event.references),
    ];
    check('events.yaml', [index, 'label'], event.label, words);
  });
}
