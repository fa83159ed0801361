// Names in what we say of several claims together, in the tour and in the labels of events: each must stand in the words of the claims, or
// be the name of a voice, an article or a mark that is shown with them.
import type { Claim, Voice } from '../../model/claim';
import type { Mark, Reference } from '../../model/mark';
import type { Source } from '../../model/source';
import { namesNotIn, namesOfStory } from '../claims/unquoted-names';
import type { KnownNames } from '../english/names';
import type { Report } from '../problems/problem';
import type { Records } from '../records/records';
import type { DataFileName } from '../schema/schema';
import { withoutCounts } from './placeholders';

export interface Material {
  readonly claims: readonly Claim[];
  readonly marks: readonly Mark[];
  readonly sources: readonly Source[];
  readonly voices: readonly Voice[];
}

/** `written`: the records before their placeholders are filled. Texts of claims or marks that are not here are passed over. */
export function checkOwnNames(material: Material, known: KnownNames, written: Records, report: Report): void {
  const { authored, problemAt } = written;
  const { claims, marks, sources, voices } = material;
  const names = namesOfStory(authored, sources, known);
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
  const hold = (file: DataFileName, path: readonly (string | number)[], text: string, words: readonly string[]) => {
    const missing = namesNotIn(withoutCounts(text), words, names).map((name) => `“${name}”`);
    if (missing.length === 0) return;
    const message = `names ${missing.join(', ')}, which stands in no words of its claims: name what they name, or list the claim that does`;
    report(problemAt(file, path, message));
  };
  const areHere = (ids: readonly string[], list: readonly { readonly id: string }[]) =>
    ids.every((id) => list.some((one) => one.id === id));

  authored['tour.yaml'].forEach((step, index) => {
    if (!areHere(step.claims, claims) || !areHere(step.marks ?? [], marks)) return;
    const words = [...wordsOfClaims(step.claims), ...wordsOfMarks(step.marks ?? [])];
    for (const part of ['title', 'text'] as const) hold('tour.yaml', [index, part], step[part], words);
  });
  authored['events.yaml'].forEach((event, index) => {
    if (!areHere(event.claims, claims)) return;
    const words = [
      ...wordsOfClaims(event.claims),
      ...wordsOfSources(event.sources),
      ...wordsOfReferences(event.references),
    ];
    hold('events.yaml', [index, 'label'], event.label, words);
  });
}
