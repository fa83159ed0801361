// Records refer to each other by id: every id is given once, and every reference leads somewhere.
import type { Report } from './problem';
import type { Records } from './records';
import type { DataFileName } from './schema';
import { ownVoiceOf } from './voices';

export function checkReferences({ authored, problemAt }: Records, report: Report): void {
  const { claims, marks, places, questions, sources, story, views, voices, coverage, checks } = {
    claims: authored['claims.yaml'],
    marks: authored['marks.yaml'],
    places: authored['places.yaml'].places,
    questions: authored['questions.yaml'],
    sources: authored['sources.yaml'],
    story: authored['story.yaml'],
    views: authored['views.yaml'],
    voices: authored['voices.yaml'],
    coverage: authored['coverage.yaml'],
    checks: authored['checks.yaml'],
  };
  type Path = readonly (string | number)[];
  const problem = (file: DataFileName, path: Path, message: string) => report(problemAt(file, path, message));

  /** Collects the ids of a list and reports those given twice. */
  const idsOf = (
    file: DataFileName,
    list: readonly { id?: string | undefined }[],
    within: Path = [],
    taken = new Set<string>(),
  ) => {
    list.forEach(({ id }, index) => {
      if (id === undefined) return;
      if (taken.has(id)) problem(file, [...within, index, 'id'], `the id “${id}” is given twice`);
      taken.add(id);
    });
    return taken;
  };
  const sourceIds = idsOf('sources.yaml', sources);
  const articleOfVoice = new Map(sources.map(({ id }) => [ownVoiceOf(id), id]));
  const recordedVoiceIds = idsOf('voices.yaml', voices);
  const voiceIds = new Set([...articleOfVoice.keys(), ...recordedVoiceIds]);
  const questionIds = idsOf('questions.yaml', questions);
  const claimIds = idsOf('claims.yaml', claims);
  const markIds = idsOf('places.yaml', places, ['places'], idsOf('marks.yaml', marks));
  idsOf('views.yaml', views);
  idsOf('tour.yaml', authored['tour.yaml']);
  idsOf('checks.yaml', checks);
  const eventIds = idsOf('events.yaml', authored['events.yaml']);
  const rangeIds = new Set(marks.filter(({ kind }) => kind === 'ring' || kind === 'band').map(({ id }) => id));

  const expectKnown = (
    known: ReadonlySet<string>,
    what: string,
    id: string | undefined,
    file: DataFileName,
    path: Path,
  ) => {
    if (id !== undefined && !known.has(id)) problem(file, path, `“${id}” is not ${what}`);
  };
  claims.forEach((claim, index) => {
    expectKnown(sourceIds, 'a source of data/sources.yaml', claim.source, 'claims.yaml', [index, 'source']);
    expectKnown(voiceIds, 'a voice of data/voices.yaml', claim.voice, 'claims.yaml', [index, 'voice']);
    expectKnown(recordedVoiceIds, 'a voice of data/voices.yaml', claim.via, 'claims.yaml', [index, 'via']);
    const article = articleOfVoice.get(claim.voice);
    if (article !== undefined && article !== claim.source && sourceIds.has(claim.source)) {
      const message = `“${claim.voice}” is what article ${article} says in its own words, but this claim stands in ${claim.source}: write ${ownVoiceOf(claim.source)}`;
      problem('claims.yaml', [index, 'voice'], message);
    }
    expectKnown(questionIds, 'a question of data/questions.yaml', claim.question, 'claims.yaml', [index, 'question']);
    expectKnown(eventIds, 'the id of an event of data/events.yaml', claim.event, 'claims.yaml', [index, 'event']);
    claim.marks.forEach((id, markIndex) => {
      expectKnown(markIds, 'a mark or a place', id, 'claims.yaml', [index, 'marks', markIndex]);
    });
  });
  const asked = new Set(claims.map(({ question }) => question));
  questions.forEach(({ id }, index) => {
    if (!asked.has(id)) problem('questions.yaml', [index, 'id'], 'no claim answers it, so that no reader would see it');
  });
  const heard = new Set([
    ...claims.flatMap(({ voice, via }) => [voice, via]),
    ...voices.map(({ sameAs }) => sameAs?.voice),
    ...(story.ledger?.silent ?? []),
  ]);
  voices.forEach(({ id }, index) => {
    const article = articleOfVoice.get(id);
    if (article !== undefined) {
      const message = `what article ${article} says in its own words needs no record: its name is made from the label of the source; remove this record`;
      problem('voices.yaml', [index, 'id'], message);
    } else if (!heard.has(id))
      problem('voices.yaml', [index, 'id'], 'no claim is by it, so that no reader would see it');
  });
  voices.forEach(({ sameAs }, index) => {
    expectKnown(voiceIds, 'a voice', sameAs?.voice, 'voices.yaml', [index, 'sameAs', 'voice']);
  });
  story.rings.forEach((id, index) => {
    expectKnown(rangeIds, 'a ring or a band', id, 'story.yaml', ['rings', index]);
  });
  expectKnown(questionIds, 'a question', story.captionQuestion ?? undefined, 'story.yaml', ['captionQuestion']);
  expectKnown(eventIds, 'the id of an event of data/events.yaml', story.event ?? undefined, 'story.yaml', ['event']);
  const { ledger } = story;
  if (ledger) {
    expectKnown(questionIds, 'a question', ledger.fired, 'story.yaml', ['ledger', 'fired']);
    expectKnown(questionIds, 'a question', ledger.stopped, 'story.yaml', ['ledger', 'stopped']);
    expectKnown(questionIds, 'a question', ledger.damaged ?? undefined, 'story.yaml', ['ledger', 'damaged']);
    ledger.silent.forEach((id, index) => {
      expectKnown(voiceIds, 'a voice', id, 'story.yaml', ['ledger', 'silent', index]);
    });
  }
  story.notStated.forEach(({ claim }, index) => {
    expectKnown(claimIds, 'a claim', claim, 'story.yaml', ['notStated', index, 'claim']);
  });
  views.forEach((view, index) => {
    expectKnown(markIds, 'a mark or a place', view.mark, 'views.yaml', [index, 'mark']);
    view.rings?.forEach((id, ringIndex) => {
      expectKnown(rangeIds, 'a ring or a band', id, 'views.yaml', [index, 'rings', ringIndex]);
    });
  });
  checks.forEach((check, index) => {
    check.claims.forEach((id, claimIndex) => {
      expectKnown(claimIds, 'a claim', id, 'checks.yaml', [index, 'claims', claimIndex]);
    });
    if (check.kind === 'days-between') {
      check.between.forEach((id, claimIndex) => {
        expectKnown(claimIds, 'a claim', id, 'checks.yaml', [index, 'between', claimIndex]);
      });
    }
  });
  coverage.leftOut.forEach(({ source }, index) => {
    expectKnown(sourceIds, 'a source', source, 'coverage.yaml', ['leftOut', index, 'source']);
  });
}
