// From articles and records to one dataset, or to everything that is wrong with them. Pure: no file system, no clock.
import type { Claim } from '../model/claim';
import type { Dataset } from '../model/dataset';
import { textIn } from '../text/text';
import { readChecks } from './checks';
import { checkClaimEvents } from './claims/claim-events';
import { readClaims } from './claims/claims';
import { checkRangeFigures } from './claims/range-figures';
import { namesOfStory } from './claims/unquoted-names';
import { checkVoiceNames, readVoices } from './claims/voices';
import { checkCoverage } from './coverage/coverage';
import { coverageOf } from './coverage/coverage-figures';
import { particularsOf, placeNames } from './coverage/particulars';
import { checkUnlistedPlaces } from './coverage/unlisted-places';
import { checkEditorialDistances } from './editorial/distances';
import { checkEditorialNames } from './editorial/names';
import { checkNotStated, checkSilentVoices } from './editorial/not-stated';
import { checkEditorialNumbers } from './editorial/numbers';
import { fillPlaceholders } from './editorial/placeholders';
import { checkQuotationMarks } from './editorial/quotation-marks';
import { checkUnlinkedSentences } from './editorial/unlinked-sentences';
import { readEvents } from './events';
import type { Gazetteer } from './gazetteer/gazetteer';
import { withCapitals } from './marks/capitals';
import { checkDifferingDistances } from './marks/differing-distances';
import { readMarks } from './marks/marks';
import { checkPlacePositions } from './marks/place-positions';
import type { Shape } from './marks/shape';
import { checkViews } from './marks/views';
import type { Problem, Report } from './problems/problem';
import type { Records } from './records/records';
import { checkReferences } from './records/references';
import { readFinishedRecords, type SeedsAndData } from './short-claims/finished-claims';
import { type ReadSource, readSources } from './sources/sources';
import type { ArchiveHeads } from './streets/archive-head';
import { readStreets } from './streets/streets';
import { readTour } from './tour';
import { versionOf } from './version';

export interface StoryFiles extends SeedsAndData {
  /** With which the places of the story are compared. The same for every story. */
  readonly gazetteer: Gazetteer;
  /** The PMTiles archives beside `seeds/` and `data/`. */
  readonly archives?: ArchiveHeads;
}

export interface Compiled {
  readonly dataset: Dataset;
  /** Geometry of areas and lines by mark: for `map.geojson`, from which the page draws them. */
  readonly shapes: ReadonlyMap<string, Shape>;
  /** The archive of the streets, in the folder of the story; null where it brings none. */
  readonly streetsFile: string | null;
}

/** The dataset, or every problem found, by file and line. */
export function compile(files: StoryFiles): Compiled | { readonly problems: readonly Problem[] } {
  const { seeds, data, gazetteer, archives = {} } = files;
  const problems: Problem[] = [];
  // A message may repeat a value of an author's file, which can be of any length.
  const report: Report = (problem) => problems.push({ ...problem, message: shortened(problem.message, 1500) });
  const hasNoProblem: Records['hasNoProblem'] = (name, id) =>
    !problems.some((problem) =>
      [problem, ...(problem.also ?? [])].some((place) => place.file === `data/${name}` && place.id === id),
    );

  const unfilled = readFinishedRecords(files, report, hasNoProblem);
  if (!unfilled) return { problems: sorted(problems) };
  const text = textIn(unfilled.authored['story.yaml'].language);
  const { records, references, linked, misattributed } = fillPlaceholders(unfilled, text, report);
  const { authored } = records;
  checkReferences(records, references, report);

  const sources = readSources(seeds, records, report);
  checkQuotationMarks(sources, records, report);

  const placesKnown = placeNames(authored, gazetteer);
  const allClaims = readClaims(sources, placesKnown, records, report);
  // Problems that only follow from a problem of a claim are not reported.
  const claims = allClaims.filter(({ id }) => hasNoProblem('claims.yaml', id));
  const voices = readVoices(sources, records, text);
  checkVoiceNames(allClaims, namesOfStory(authored, sources, placesKnown), records, report);

  const streets = readStreets(archives, records, report);
  checkPlacePositions(records, gazetteer, report);
  const { marks: readFromRecords, shapes } = readMarks(
    { claims, data, sources, voices, streets },
    records,
    text,
    report,
  );
  const marks = withCapitals(readFromRecords, gazetteer);
  checkRangeFigures(records, report);
  checkViews(marks, records, report);
  checkDifferingDistances(claims, marks, records, text, report);

  const particulars = new Map(sources.map(({ id, text }) => [id, particularsOf(text, placesKnown)]));
  checkUnlistedPlaces(sources, particulars, records, gazetteer, report);
  checkCoverage(withEveryQuoteFound(sources, allClaims, records), particulars, allClaims, records, report);

  checkClaimEvents(claims, records, report);
  const events = readEvents(claims, sources, records, report);
  const tour = readTour(claims, marks, records, unfilled.authored['tour.yaml'], report);
  const checks = readChecks(claims, marks, sources, data, records, report);

  checkEditorialNames({ claims, marks, sources, voices }, placesKnown, unfilled, report);
  checkEditorialNumbers(unfilled, misattributed, report);
  checkEditorialDistances(marks, records, report);
  checkNotStated(linked, records, report);
  checkSilentVoices(records, report);
  checkUnlinkedSentences(unfilled, report);

  if (marks.length === 0 && authored['views.yaml'].length === 0) {
    const message = 'needs a view: the map has no mark that it could open on';
    report({ file: 'data/views.yaml', line: null, id: null, message });
  }
  if (problems.length > 0) return { problems: sorted(problems) };

  const { notStated, basemap: _, ...story } = authored['story.yaml'];
  return {
    dataset: {
      version: versionOf({ seeds, data }),
      story: {
        ...story,
        // An entry without a text is only for sentences elsewhere.
        notStated: notStated.flatMap(({ text, claim = null }) => (text === undefined ? [] : [{ text, claim }])),
      },
      streets,
      sources: sources.map(({ exempt: _, ...source }) => source),
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
    streetsFile: authored['story.yaml'].basemap?.file ?? null,
  };
}

/**
 * The sources in whose claims every quote was found. In the others the words of a faulty quote would be reported a second time, as words that no
 * claim quotes.
 */
function withEveryQuoteFound(
  sources: readonly ReadSource[],
  claims: readonly Claim[],
  { authored, hasNoProblem }: Records,
): ReadSource[] {
  const found = new Map(claims.map(({ id, passages }) => [id, passages.length]));
  const incomplete = authored['claims.yaml'].filter(
    ({ id, passages, speaker }) => found.get(id) !== passages.length || (speaker && !hasNoProblem('claims.yaml', id)),
  );
  // A claim of an unknown source may be about any; one whose words are in another source is about that one.
  const mayQuote = ({ id, text }: ReadSource) =>
    incomplete.some(
      ({ source, passages }) =>
        source === id ||
        !sources.some((other) => other.id === source) ||
        passages.some(({ exact }) => text.includes(exact)),
    );
  return sources.filter((source) => hasNoProblem('sources.yaml', source.id) && !mayQuote(source));
}

const shortened = (text: string, length: number) => (text.length > length ? `${text.slice(0, length)}…` : text);

function sorted(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
}
