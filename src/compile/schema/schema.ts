// The shape of every file in `data/`, as an author writes it: one module a file. The JSON Schemas that text
// editors use are made from these definitions.
import type * as v from 'valibot';
import { checksFile } from './checks';
import { claimsFile, questionsFile } from './claims';
import { coverageFile } from './coverage';
import { eventsFile } from './events';
import { marksFile } from './marks';
import { placesFile } from './places';
import { sourcesFile } from './sources';
import { storyFile } from './story';
import { tourFile } from './tour';
import { viewsFile } from './views';
import { voicesFile } from './voices';

export const dataFiles = {
  'story.yaml': storyFile,
  'sources.yaml': sourcesFile,
  'places.yaml': placesFile,
  'voices.yaml': voicesFile,
  'questions.yaml': questionsFile,
  'claims.yaml': claimsFile,
  'marks.yaml': marksFile,
  'views.yaml': viewsFile,
  'events.yaml': eventsFile,
  'tour.yaml': tourFile,
  'coverage.yaml': coverageFile,
  'checks.yaml': checksFile,
} as const;

export type DataFileName = keyof typeof dataFiles;
export type Authored = { [name in DataFileName]: v.InferOutput<(typeof dataFiles)[name]> };

/** The files that a story need not have, and their content where it has none. */
export const withoutFile: Partial<Authored> = {
  'places.yaml': { gazetteer: { publisher: '', url: '', basisNote: '' }, places: [] },
  'questions.yaml': [],
  'marks.yaml': [],
  'views.yaml': [],
  'events.yaml': [],
  'tour.yaml': [],
  'coverage.yaml': { leftOut: [], notPlaces: [] },
  'checks.yaml': [],
};
