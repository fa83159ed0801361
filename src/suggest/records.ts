// Drafts as records of the files in data/, each with what it leaves open.

import { claimRecords } from './records-of-claims';
import { placeRecords } from './records-of-places';
import { sourceRecord } from './records-of-source';
import { newVoices } from './records-of-voices';
import type { Article, Drafts, Story } from './suggest';

export interface DraftedRecord {
  /** As it is written into the file; null where it lacks what only an editor can say. */
  readonly record: Readonly<Record<string, unknown>> | null;
  /** Sentences for the editor: what to decide, and what to check. */
  readonly open: readonly string[];
}

/** By file of data/. */
export interface DraftedRecords {
  readonly 'sources.yaml': readonly DraftedRecord[];
  readonly 'voices.yaml': readonly DraftedRecord[];
  readonly 'places.yaml': readonly DraftedRecord[];
  readonly 'claims.yaml': readonly DraftedRecord[];
}

/** The file that an article came as. */
export interface SeedFile {
  readonly file: string;
  readonly sha256: string;
}

/** The records that carry an article once they are accepted. */
export function recordsOf(article: Article, seed: SeedFile, drafts: Drafts, story: Story): DraftedRecords {
  const { authored } = story;
  const isDescribed = authored['sources.yaml'].some(({ id }) => id === article.id);
  const voices = newVoices(article, drafts.claims, story);
  return {
    'sources.yaml': isDescribed ? [] : [sourceRecord(article, seed, drafts)],
    'voices.yaml': [...voices.values()],
    'places.yaml': placeRecords(drafts.places, authored),
    'claims.yaml': claimRecords(article, drafts.claims, voices, authored),
  };
}
