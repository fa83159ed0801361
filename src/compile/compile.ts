// From articles and what we say about them to one dataset, or to everything that is wrong with them. Pure: no file system, no clock.

import type { Claim } from '../model/claim';
import type { Dataset } from '../model/dataset';
import { textIn } from '../text/text';
import { readChecks } from './checks';
import { checkEventsOfClaims } from './claims/claim-events';
import { readClaims } from './claims/claims';
import { checkRivalRanges } from './claims/range-figures';
import { namesOfStory } from './claims/unquoted-names';
import { checkNaming, readVoices } from './claims/voices';
import { checkCoverage } from './coverage/coverage';
import { coverageOf } from './coverage/coverage-figures';
import { knownNames, particularsOf } from './coverage/particulars';
import { checkUnlistedPlaces } from './coverage/unlisted-places';
import { checkOwnDistances } from './editorial/distances';
import { checkOwnNames } from './editorial/names';
import { checkNotStated, checkSilence } from './editorial/not-stated';
import { checkOwnNumbers } from './editorial/numbers';
import { fillPlaceholders } from './editorial/placeholders';
import { checkOwnWords } from './editorial/quotation-marks';
import { checkUntiedSentences } from './editorial/unlinked-sentences';
import { readEvents } from './events';
import type { Gazetteer } from './gazetteer/gazetteer';
import { checkDifferingDistances } from './marks/differing-distances';
import { readMarks } from './marks/marks';
import { holdPlaces } from './marks/place-positions';
import type { Shape } from './marks/shape';
import { checkViews } from './marks/views';
import type { Problem, Report } from './problems/problem';
import { type DataFiles, type Records, readRecords } from './records/records';
import { checkReferences } from './records/references';
import type { Authored } from './schema/schema';
import { type ReadSource, readSources } from './sources/sources';
import { readTour } from './tour';
import { versionOf } from './version';

export interface StoryFiles extends DataFiles {
  /** Articles as received, by file name. */
  readonly seeds: Readonly<Record<string, Uint8Array>>;
  /** Not of the story: what is known of the world's places, to hold the story's against. */
  readonly gazetteer: Gazetteer;
}

export interface Compiled {
  readonly dataset: Dataset;
  /** Geometry of areas and lines by mark: for `map.geojson`, not for the page's own bundle. */
  readonly shapes: ReadonlyMap<string, Shape>;
}

/** The dataset, or every problem found, by file and line. */
export function compile(files: StoryFiles): Compiled | { readonly problems: readonly Problem[] } {
  const { seeds, data, gazetteer } = files;
  const problems: Problem[] = [];
  // A value that is half a megabyte long is a problem too, and is not repeated whole.
  const report: Report = (problem) => problems.push({ ...problem, message: shortened(problem.message, 1500) });

  const isWhole: Records['isWhole'] = (name, id) =>
    !problems.some((problem) =>
      [problem, ...(problem.also ?? [])].some((place) => place.file === `data/${name}` && place.id === id),
    );

  const written = readRecords(files, report, isWhole);
  if (!written) return { problems: sorted(problems) };
  const { records, named, tied, unvoiced } = fillPlaceholders(written, report);
  const { authored } = records;
  const text = textIn(authored['story.yaml'].language);

  checkReferences(records, named, report);
  const sources = readSources(seeds, records, report);
  checkOwnWords(sources, records, report);
  const known = knownNames(authored, gazetteer);
  const read = readClaims(sources, known, records, report);
  // A claim that has a fault of its own goes no further: what would follow from the fault is not told as well.
  const claims = read.filter(({ id }) => isWhole('claims.yaml', id));
  const voices = readVoices(sources, records, text);
  checkNaming(read, namesOfStory(authored, sources, known), records, report);
  holdPlaces(records, gazetteer, report);
  const { marks, shapes } = readMarks(claims, data, sources, voices, records, text, report);
  checkRivalRanges(records, report);
  checkViews(marks, records, report);
  checkDifferingDistances(claims, marks, records, text, report);
  const particulars = new Map(sources.map(({ id, text }) => [id, particularsOf(text, known)]));
  checkUnlistedPlaces(sources, particulars, records, gazetteer, report);
  checkCoverage(quotedWhole(sources, read, records), particulars, read, records, report);
  checkEventsOfClaims(claims, records, report);
  const events = readEvents(claims, records, report);
  const tour = readTour(claims, marks, records, written.authored['tour.yaml'], report);
  const checks = readChecks(claims, marks, sources, data, records, report);
  checkOwnNames({ claims, marks, sources, voices }, known, written, report);
  checkOwnNumbers(written, unvoiced, report);
  checkOwnDistances(marks, records, report);
  checkNotStated(tied, records, report);
  checkSilence(records, report);
  checkUntiedSentences(written, report);
  if (marks.length === 0 && authored['views.yaml'].length === 0) {
    const message = 'needs a view: nothing stands on the map that it could open on';
    report({ file: 'data/views.yaml', line: null, id: null, message });
  }
  if (problems.length > 0) return { problems: sorted(problems) };

  const story = authored['story.yaml'];
  return {
    dataset: {
      version: versionOf({ seeds, data }),
      story: { ...story, notStated: listed(story.notStated) },
      sources: sources.map(({ accounted: _, ...source }) => source),
      voices,
      questions: authored['questions.yaml'].filter(({ id }) => claims.some(({ question }) => question === id)),
      claims,
      marks,
      events,
      tour,
      checks,
      coverage: coverageOf(sources, particulars, claims, records),
      views: authored['views.yaml'].map((view) => ({ ...view, rings: view.rings ?? null, mark: view.mark ?? null })),
    },
    shapes,
  };
}

/**
 * The sources of which it is known what the claims quote and what they state of themselves: where a quote is not found, the words that it
 * was meant to carry are in no passage, and nobody has left them out.
 */
function quotedWhole(
  sources: readonly ReadSource[],
  claims: readonly Claim[],
  { authored, isWhole }: Records,
): ReadSource[] {
  const found = new Map(claims.map(({ id, passages }) => [id, passages.length]));
  const lost = authored['claims.yaml'].filter(
    ({ id, passages, speaker }) => found.get(id) !== passages.length || (speaker && !isWhole('claims.yaml', id)),
  );
  // A claim of no known source may be of any. One whose words another source has may be meant for that.
  const isLost = ({ id, text }: ReadSource) =>
    lost.some(
      ({ source, passages }) =>
        source === id ||
        !sources.some((known) => known.id === source) ||
        passages.some((passage) => text.includes(typeof passage === 'string' ? passage : passage.exact)),
    );
  return sources.filter((source) => isWhole('sources.yaml', source.id) && !isLost(source));
}

/** Those that readers are told; the others only hold sentences elsewhere. */
const listed = (entries: Authored['story.yaml']['notStated']) =>
  entries.flatMap(({ text, claim = null }) => (text === undefined ? [] : [{ text, claim }]));

const shortened = (text: string, length: number) => (text.length > length ? `${text.slice(0, length)}…` : text);

function sorted(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
}
