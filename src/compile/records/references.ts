// Records refer to each other by id: every id is unique, every reference is to a record, and every record that readers see only by a reference
// has one. Unknown ids are reported only here.
import { notKnown } from '../problems/did-you-mean';
import type { Path, Problem, Report } from '../problems/problem';
import { type Referent, referents } from '../schema/parts';
import { type Authored, type DataFileName, dataFiles } from '../schema/schema';
import { articleVoice } from '../schema/voices';
import type { Records } from './records';
import { referencesIn, type Schema } from './schema-walk';

export interface Reference {
  readonly referent: Referent;
  readonly id: string;
  readonly file: DataFileName;
  readonly path: Path;
}

type ProblemAt = (file: DataFileName, path: Path, message: string) => void;
type Ids = Readonly<Record<Referent, ReadonlySet<string>>>;

/** `inTexts`: the records that placeholders in editorial texts name. */
export function checkReferences(
  { authored, problemAt, unfinished, asked }: Records,
  inTexts: readonly Reference[],
  report: Report,
): void {
  const problem: ProblemAt = (file, path, message) => report(problemAt(file, path, message));
  const repeated = repeatedIds(authored, problem);
  const ids = idsOf(authored);
  const unknown = unknownIn([...referencesOf(authored), ...inTexts], ids);
  for (const { referent, id, at } of unknown) {
    // Where an id is given twice, the unknown one may be what one of the two should have.
    if (repeated.has(referent)) continue;
    const [first, ...also] = at.map(
      ({ file, path }): Problem => problemAt(file, path, notKnown(id, referents[referent], ids[referent])),
    );
    if (first) report({ ...first, also });
  }
  checkArticleVoices(authored, asked, problem);
  // While a reference leads nowhere, or the voice or the marks of a claim are asked for, a record that nothing names may be the one that is meant.
  const isSought = (...wanted: Referent[]) =>
    unfinished.size > 0 || unknown.some(({ referent }) => wanted.includes(referent));
  reportUnnamed(authored, isSought, problem);
}

/** Reports ids that are given twice; returns what they are ids of. No place may have the id of a mark. */
function repeatedIds(authored: Authored, problem: ProblemAt): ReadonlySet<Referent> {
  const repeated = new Set<Referent>();
  const once = (
    file: DataFileName,
    list: readonly { readonly id?: string | undefined }[],
    of: readonly Referent[] = [],
    path: Path = [],
    taken = new Set<string>(),
  ) => {
    list.forEach(({ id }, index) => {
      if (id === undefined) return;
      if (taken.has(id)) {
        problem(
          file,
          [...path, index, 'id'],
          `the id “${id}” is given twice: give this record another, or remove it if it is the same`,
        );
        for (const referent of of) repeated.add(referent);
      }
      taken.add(id);
    });
    return taken;
  };
  once('sources.yaml', authored['sources.yaml'], ['source']);
  once('voices.yaml', authored['voices.yaml'], ['voice', 'outlet']);
  once('events.yaml', authored['events.yaml'], ['event']);
  once('questions.yaml', authored['questions.yaml'], ['question']);
  once('claims.yaml', authored['claims.yaml'], ['claim']);
  once('story.yaml', authored['story.yaml'].notStated, ['notStated'], ['notStated']);
  once('views.yaml', authored['views.yaml'], ['view']);
  once('tour.yaml', authored['tour.yaml']);
  once('checks.yaml', authored['checks.yaml']);
  const ofMarks = once('marks.yaml', authored['marks.yaml'], ['mark']);
  once('places.yaml', authored['places.yaml'].places, ['mark'], ['places'], ofMarks);
  return repeated;
}

function idsOf(authored: Authored): Ids {
  const marks = authored['marks.yaml'];
  const { places } = authored['places.yaml'];
  const of = (list: readonly { readonly id?: string | undefined }[]) => new Set(list.flatMap(({ id }) => id ?? []));
  return {
    source: of(authored['sources.yaml']),
    voice: new Set([...authored['sources.yaml'].map(({ id }) => articleVoice(id)), ...of(authored['voices.yaml'])]),
    outlet: of(authored['voices.yaml']),
    event: of(authored['events.yaml']),
    question: of(authored['questions.yaml']),
    claim: of(authored['claims.yaml']),
    notStated: of(authored['story.yaml'].notStated),
    view: of(authored['views.yaml']),
    mark: of([...marks, ...places]),
    place: of(places),
    point: of([...marks.filter(({ kind }) => kind === 'site'), ...places]),
    range: of(marks.filter(({ kind }) => kind === 'ring' || kind === 'band')),
    // A stated ring without a claim, and an area with neither a geometry nor constraints, are reported elsewhere.
    statedRing: of(
      marks.filter((mark) => mark.kind === 'ring' && (mark.rangeClaim !== undefined || mark.basis === 'stated')),
    ),
    outlined: of(marks.filter((mark) => mark.kind === 'area' && !(mark.constraints && mark.geometry === undefined))),
    constrained: of(
      marks.filter((mark) => mark.kind === 'area' && !(mark.geometry !== undefined && !mark.constraints)),
    ),
  };
}

const referencesOf = (authored: Authored): Reference[] =>
  (Object.keys(dataFiles) as DataFileName[]).flatMap((file) =>
    referencesIn(dataFiles[file] as unknown as Schema, authored[file]).map((reference) => ({ ...reference, file })),
  );

const marksOfKind: ReadonlySet<Referent> = new Set([
  ...(['place', 'point', 'range', 'statedRing', 'outlined', 'constrained'] as const),
]);

interface Unknown {
  readonly referent: Referent;
  readonly id: string;
  readonly at: Reference[];
}

/** The references that lead nowhere, by what they name: a record that was given another id is one problem, wherever it is named. */
function unknownIn(references: readonly Reference[], ids: Ids): Unknown[] {
  const unknown = new Map<string, Unknown>();
  for (const reference of references) {
    const { referent, id } = reference;
    if (ids[referent].has(id)) continue;
    // What is no mark at all, or no voice, is one problem, whichever kind of it is wanted here and there.
    const wider = marksOfKind.has(referent) ? 'mark' : referent === 'outlet' ? 'voice' : referent;
    const missing = ids[wider].has(id) ? referent : wider;
    const found = unknown.get(`${missing} ${id}`) ?? { referent: missing, id, at: [] };
    found.at.push(reference);
    unknown.set(`${missing} ${id}`, found);
  }
  // The voice of an article that is unknown itself is no second problem.
  const sources = [...unknown.values()].flatMap(({ referent, id }) =>
    referent === 'source' ? [articleVoice(id)] : [],
  );
  return [...unknown.values()].filter(({ referent, id }) => referent !== 'voice' || !sources.includes(id));
}

/** What an article says in its own words is claimed in that article only, and its voice needs no record. */
function checkArticleVoices(authored: Authored, asked: Records['asked'], problem: ProblemAt): void {
  const articleOf = new Map(authored['sources.yaml'].map(({ id }) => [articleVoice(id), id]));
  const isSource = (id: string) => articleOf.has(articleVoice(id));
  authored['claims.yaml'].forEach(({ id, source, voice }, index) => {
    const article = articleOf.get(voice);
    // While the source is asked for, another article may be meant.
    if (asked.has(id) || article === undefined || article === source || !isSource(source)) return;
    const message = `“${voice}” is what article ${article} says in its own words, but this claim is from article ${source}: write ${articleVoice(source)}`;
    problem('claims.yaml', [index, 'voice'], message);
  });
  authored['voices.yaml'].forEach(({ id, sameAs }, index) => {
    const article = articleOf.get(id);
    if (article !== undefined) {
      const message = `what article ${article} says in its own words needs no record: its name is made from the label of the source; remove this record`;
      problem('voices.yaml', [index, 'id'], message);
    }
    if (sameAs?.voice === id) {
      const message = 'is the voice itself; name the other one, or leave `sameAs` out';
      problem('voices.yaml', [index, 'sameAs', 'voice'], message);
    }
  });
}

/** Reports questions, voices and marks that no reader would see, since nothing names them. */
function reportUnnamed(authored: Authored, isSought: (...wanted: Referent[]) => boolean, problem: ProblemAt): void {
  const claims = authored['claims.yaml'];
  const { notStated, ledger } = authored['story.yaml'];
  const questions = new Set([
    ...claims.map(({ question }) => question),
    // Questions that no article answers so far are shown too.
    ...notStated.map(({ refutedBy }) => ('question' in refutedBy ? refutedBy.question : undefined)),
  ]);
  authored['questions.yaml'].forEach(({ id }, index) => {
    if (!questions.has(id) && !isSought('question'))
      problem('questions.yaml', [index, 'id'], 'no claim answers it, so that no reader would see it');
  });
  const articleVoices = authored['sources.yaml'].map(({ id }) => articleVoice(id));
  const voices = new Set([
    ...articleVoices,
    ...claims.flatMap(({ voice, via }) => [voice, via]),
    ...authored['voices.yaml'].map(({ sameAs }) => sameAs?.voice),
    ...(ledger?.silent ?? []),
  ]);
  authored['voices.yaml'].forEach(({ id }, index) => {
    if (!voices.has(id) && !isSought('voice', 'outlet'))
      problem('voices.yaml', [index, 'id'], 'no claim is by it, so that no reader would see it');
  });
  const supported = new Set(claims.flatMap((claim) => claim.marks));
  authored['marks.yaml'].forEach((mark, index) => {
    // An area is supported by the claims of its constraints, a reach by that of its ring; the claim of a range is checked with the range.
    const isSupportedElsewhere =
      mark.kind === 'area'
        ? mark.constraints !== undefined || mark.geometry === undefined
        : mark.kind === 'reach' || ('rangeClaim' in mark && mark.basis === 'stated');
    if (!supported.has(mark.id) && !isSupportedElsewhere && !isSought('mark'))
      problem('marks.yaml', [index, 'id'], 'no claim supports it; list it under `marks` of one in data/claims.yaml');
  });
}
