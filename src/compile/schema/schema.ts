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
/** As the files have them. */
export type Written = { [name in DataFileName]: v.InferOutput<(typeof dataFiles)[name]> };
export type WrittenClaim = Written['claims.yaml'][number];
/** A claim with the fields that follow from its words. */
export type ClaimRecord = Omit<WrittenClaim, 'source' | 'voice' | 'via' | 'status' | 'day' | 'marks'> & {
  readonly source: string;
  readonly voice: string;
  readonly via?: string | undefined;
  readonly status: NonNullable<WrittenClaim['status']>;
  readonly day?: string | undefined;
  readonly marks: readonly string[];
};
/** As the compiler reads them. */
export type Authored = Omit<Written, 'claims.yaml'> & { readonly 'claims.yaml': readonly ClaimRecord[] };

/** The files that a story need not have, and their content where it has none. */
export const withoutFile: Partial<Written> = {
  'places.yaml': { gazetteer: { publisher: '', url: '', basisNote: '' }, places: [] },
  'questions.yaml': [],
  'marks.yaml': [],
  'views.yaml': [],
  'events.yaml': [],
  'tour.yaml': [],
  'coverage.yaml': { leftOut: [], notPlaces: [] },
  'checks.yaml': [],
};
