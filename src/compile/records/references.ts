// Records refer to each other by id: every id is given once, every reference leads somewhere, and every record is referred to that readers
// would not see otherwise. All of this is held against the records as they are written, and only here: a later part that finds a
// reference leading to nothing knows that it has been said, here or of the record that it leads to.

import { notKnown } from '../problems/did-you-mean';
import type { Problem, Report } from '../problems/problem';
import type { DataFileName } from '../schema/schema';
import { articleVoice } from '../schema/voices';
import type { Records } from './records';

type Path = readonly (string | number)[];

/** A record that a placeholder in an editorial text names. */
export interface NamedInText {
  readonly kind: 'mark' | 'question' | 'claim' | 'constrained' | 'notStated';
  readonly id: string;
  readonly file: DataFileName;
  readonly path: Path;
}

/** `named`: the records that placeholders of our sentences name. */
export function checkReferences({ authored, problemAt }: Records, named: readonly NamedInText[], report: Report): void {
  const claims = authored['claims.yaml'];
  const marks = authored['marks.yaml'];
  const { places } = authored['places.yaml'];
  const questions = authored['questions.yaml'];
  const story = authored['story.yaml'];
  const tour = authored['tour.yaml'];
  const views = authored['views.yaml'];
  const voices = authored['voices.yaml'];
  const problem = (file: DataFileName, path: Path, message: string) => report(problemAt(file, path, message));

  /** The lists of ids in which one is given twice. */
  const doubled = new Set<ReadonlySet<string>>();
  const allOnce = (
    file: DataFileName,
    list: readonly { id?: string | undefined }[],
    within: Path = [],
    taken = new Set<string>(),
  ) => {
    list.forEach(({ id }, index) => {
      if (id === undefined) return;
      if (taken.has(id)) {
        problem(file, [...within, index, 'id'], `the id “${id}” is given twice`);
        doubled.add(taken);
      }
      taken.add(id);
    });
    return taken;
  };
  const pointIds = new Set([...marks.filter(({ kind }) => kind === 'site'), ...places].map(({ id }) => id));
  const idsOf = (chosen: (mark: (typeof marks)[number]) => boolean) =>
    new Set(marks.filter(chosen).map(({ id }) => id));
  const sources = allOnce('sources.yaml', authored['sources.yaml']);
  const articleOfVoice = new Map([...sources].map((id) => [articleVoice(id), id]));
  const outlets = allOnce('voices.yaml', voices);
  const kinds = {
    source: { what: 'a source of data/sources.yaml', ids: sources },
    voice: { what: 'a voice of data/voices.yaml', ids: new Set([...articleOfVoice.keys(), ...outlets]) },
    // What an article says in its own words has come through nobody else.
    outlet: { what: 'a voice of data/voices.yaml', ids: outlets },
    event: { what: 'the id of an event of data/events.yaml', ids: allOnce('events.yaml', authored['events.yaml']) },
    question: { what: 'a question of data/questions.yaml', ids: allOnce('questions.yaml', questions) },
    claim: { what: 'a claim of data/claims.yaml', ids: allOnce('claims.yaml', claims) },
    notStated: {
      what: 'an entry of notStated in data/story.yaml',
      ids: allOnce('story.yaml', story.notStated, ['notStated']),
    },
    view: { what: 'a view of data/views.yaml', ids: allOnce('views.yaml', views) },
    mark: { what: 'a mark or a place', ids: allOnce('places.yaml', places, ['places'], allOnce('marks.yaml', marks)) },
    place: { what: 'a place of data/places.yaml', ids: new Set(places.map(({ id }) => id)) },
    point: { what: 'a site or a place', ids: pointIds },
    range: { what: 'a ring or a band', ids: idsOf(({ kind }) => kind === 'ring' || kind === 'band') },
    statedRing: {
      what: 'a ring whose radius a claim states',
      // One that is said to be stated and names no claim has its own problem.
      ids: idsOf((mark) => mark.kind === 'ring' && (mark.rangeClaim !== undefined || mark.basis === 'stated')),
    },
    // An area that has neither a geometry nor constraints has its own problem, and is either here.
    outlined: {
      what: 'an area with a geometry',
      ids: idsOf((mark) => mark.kind === 'area' && !(mark.constraints && mark.geometry === undefined)),
    },
    constrained: {
      what: 'an area with constraints',
      ids: idsOf((mark) => mark.kind === 'area' && !(mark.geometry !== undefined && !mark.constraints)),
    },
  } as const;
  allOnce('tour.yaml', tour);
  allOnce('checks.yaml', authored['checks.yaml']);

  const marksOfKind = new Set<keyof typeof kinds>(['place', 'point', 'range', 'statedRing', 'outlined', 'constrained']);
  /** By kind and id: each reference that leads nowhere. A record that was given another id is one fault, wherever it is referred to. */
  const unknown = new Map<string, { kind: keyof typeof kinds; id: string; at: [DataFileName, Path][] }>();
  const refer = (kind: keyof typeof kinds, id: string | null | undefined, file: DataFileName, path: Path) => {
    if (id === undefined || id === null || kinds[kind].ids.has(id)) return;
    // What is no mark at all, or no voice, is told once, whichever kind of it should stand here and there.
    const wider = marksOfKind.has(kind) ? 'mark' : kind === 'outlet' ? 'voice' : kind;
    const missing = kinds[wider].ids.has(id) ? kind : wider;
    const found = unknown.get(`${missing} ${id}`) ?? { kind: missing, id, at: [] };
    found.at.push([file, path]);
    unknown.set(`${missing} ${id}`, found);
  };
  const referEach = (kind: keyof typeof kinds, ids: readonly string[] | undefined, file: DataFileName, path: Path) =>
    ids?.forEach((id, index) => {
      refer(kind, id, file, [...path, index]);
    });

  claims.forEach(({ source, voice, via, question, event, marks: listed }, index) => {
    refer('source', source, 'claims.yaml', [index, 'source']);
    // The own voice of an article that is not known is not known either.
    if (sources.has(source) || voice !== articleVoice(source)) refer('voice', voice, 'claims.yaml', [index, 'voice']);
    refer('outlet', via, 'claims.yaml', [index, 'via']);
    const article = articleOfVoice.get(voice);
    if (article !== undefined && article !== source && sources.has(source)) {
      const message = `“${voice}” is what article ${article} says in its own words, but this claim stands in ${source}: write ${articleVoice(source)}`;
      problem('claims.yaml', [index, 'voice'], message);
    }
    refer('question', question, 'claims.yaml', [index, 'question']);
    refer('event', event, 'claims.yaml', [index, 'event']);
    referEach('mark', listed, 'claims.yaml', [index, 'marks']);
  });
  marks.forEach((mark, index) => {
    if (mark.kind === 'site') refer('constrained', mark.inside, 'marks.yaml', [index, 'inside']);
    if (mark.kind === 'ring' || mark.kind === 'band') {
      refer('point', mark.centerMark, 'marks.yaml', [index, 'centerMark']);
      refer('claim', mark.rangeClaim, 'marks.yaml', [index, 'rangeClaim']);
      refer('question', mark.rangeQuestion, 'marks.yaml', [index, 'rangeQuestion']);
    }
    if (mark.kind === 'reach') refer('statedRing', mark.range, 'marks.yaml', [index, 'range']);
    if (mark.kind !== 'area') return;
    refer('constrained', mark.rivalOf, 'marks.yaml', [index, 'rivalOf']);
    referEach('voice', mark.accordingTo, 'marks.yaml', [index, 'accordingTo']);
    mark.constraints?.forEach((constraint, position) => {
      const path = [index, 'constraints', position];
      refer('claim', constraint.claim, 'marks.yaml', [...path, 'claim']);
      if (constraint.kind === 'near') refer('place', constraint.place, 'marks.yaml', [...path, 'place']);
      if (constraint.kind === 'within') refer('outlined', constraint.area, 'marks.yaml', [...path, 'area']);
    });
  });
  voices.forEach(({ sameAs }, index) => {
    refer('voice', sameAs?.voice, 'voices.yaml', [index, 'sameAs', 'voice']);
    if (sameAs && sameAs.voice === voices[index]?.id)
      problem(
        'voices.yaml',
        [index, 'sameAs', 'voice'],
        'is the voice itself; name the other one, or leave `sameAs` out',
      );
  });
  views.forEach(({ mark, rings }, index) => {
    refer('mark', mark, 'views.yaml', [index, 'mark']);
    referEach('range', rings, 'views.yaml', [index, 'rings']);
  });
  authored['events.yaml'].forEach((event, index) => {
    referEach('claim', event.claims, 'events.yaml', [index, 'claims']);
    referEach('source', event.sources, 'events.yaml', [index, 'sources']);
  });
  tour.forEach((step, index) => {
    refer('view', step.view, 'tour.yaml', [index, 'view']);
    referEach('claim', step.claims, 'tour.yaml', [index, 'claims']);
    referEach('mark', step.marks, 'tour.yaml', [index, 'marks']);
  });
  authored['checks.yaml'].forEach((check, index) => {
    referEach('claim', check.claims, 'checks.yaml', [index, 'claims']);
    if (check.kind === 'days-between') referEach('claim', check.between, 'checks.yaml', [index, 'between']);
    if (check.kind === 'distance') refer('point', check.mark, 'checks.yaml', [index, 'mark']);
  });
  authored['coverage.yaml'].leftOut.forEach(({ source }, index) => {
    refer('source', source, 'coverage.yaml', ['leftOut', index, 'source']);
  });
  const { ledger } = story;
  referEach('range', story.rings, 'story.yaml', ['rings']);
  refer('question', story.captionQuestion, 'story.yaml', ['captionQuestion']);
  refer('event', story.event, 'story.yaml', ['event']);
  refer('question', ledger?.fired, 'story.yaml', ['ledger', 'fired']);
  refer('question', ledger?.stopped, 'story.yaml', ['ledger', 'stopped']);
  refer('question', ledger?.damaged, 'story.yaml', ['ledger', 'damaged']);
  referEach('voice', ledger?.silent, 'story.yaml', ['ledger', 'silent']);
  story.notStated.forEach(({ claim, refutedBy }, index) => {
    refer('claim', claim, 'story.yaml', ['notStated', index, 'claim']);
    const path = ['notStated', index, 'refutedBy'];
    if ('source' in refutedBy) refer('source', refutedBy.source, 'story.yaml', [...path, 'source']);
    if (!('question' in refutedBy)) return;
    refer('question', refutedBy.question, 'story.yaml', [...path, 'question']);
    refer('mark', refutedBy.mark, 'story.yaml', [...path, 'mark']);
    referEach('voice', refutedBy.voices, 'story.yaml', [...path, 'voices']);
    referEach('voice', refutedBy.exceptVoices, 'story.yaml', [...path, 'exceptVoices']);
    referEach('claim', refutedBy.except, 'story.yaml', [...path, 'except']);
  });

  for (const { kind, id, file, path } of named) refer(kind, id, file, path);

  for (const { kind, id, at } of unknown.values()) {
    const { what, ids } = kinds[kind];
    // Where an id is given twice, the id that is not known may be what one of the two should have.
    if (doubled.has(kind === 'voice' ? outlets : ids)) continue;
    const [first, ...others] = at.map(([file, path]): Problem => problemAt(file, path, notKnown(id, what, ids)));
    if (first) report({ ...first, also: others });
  }

  /** While a reference of its kind leads nowhere, a record that nothing refers to may be the one that is meant. */
  const missed = (...names: (keyof typeof kinds)[]) => [...unknown.values()].some(({ kind }) => names.includes(kind));
  const asked = new Set(claims.map(({ question }) => question));
  // What no article states so far is asked too: a claim that answers it is to be seen.
  const refuting = new Set(story.notStated.map(({ refutedBy }) => 'question' in refutedBy && refutedBy.question));
  questions.forEach(({ id }, index) => {
    if (!asked.has(id) && !refuting.has(id) && !missed('question'))
      problem('questions.yaml', [index, 'id'], 'no claim answers it, so that no reader would see it');
  });
  const heard = new Set([
    ...claims.flatMap(({ voice, via }) => [voice, via]),
    ...voices.map(({ sameAs }) => sameAs?.voice),
    ...(ledger?.silent ?? []),
  ]);
  voices.forEach(({ id }, index) => {
    const article = articleOfVoice.get(id);
    if (article !== undefined) {
      const message = `what article ${article} says in its own words needs no record: its name is made from the label of the source; remove this record`;
      problem('voices.yaml', [index, 'id'], message);
    } else if (!heard.has(id) && !missed('voice', 'outlet'))
      problem('voices.yaml', [index, 'id'], 'no claim is by it, so that no reader would see it');
  });
  const supported = new Set(claims.flatMap((claim) => claim.marks));
  marks.forEach((mark, index) => {
    // An area is supported by the claims of its constraints, a reach by that of its ring; a range that names its claim is held against it.
    const elsewhere =
      mark.kind === 'area'
        ? mark.constraints !== undefined || mark.geometry === undefined
        : mark.kind === 'reach' || ('rangeClaim' in mark && mark.basis === 'stated');
    if (!supported.has(mark.id) && !elsewhere && !missed('mark'))
      problem('marks.yaml', [index, 'id'], 'no claim supports it; list it under `marks` of one in data/claims.yaml');
  });
}
