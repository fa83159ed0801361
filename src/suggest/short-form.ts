// Drafted claims in their short form: without the fields that the compiler derives from their words.
import { readRecords } from '../compile/records/records';
import type { WrittenClaim } from '../compile/schema/schema';
import type { StoryWords } from '../compile/short-claims/derived';
import { derivedFields, finishedClaim, type SeedsAndData, storyWordsOf } from '../compile/short-claims/finished-claims';
import type { DraftedRecord, DraftedRecords } from './records';
import { withBlocks, yamlOf } from './yaml';

/** The same records for a story with these files; unchanged where its files cannot be read with them. */
export function inShortForm(drafted: DraftedRecords, files: SeedsAndData): DraftedRecords {
  const accepted = readRecords(
    { ...files, data: withBlocks(files.data, yamlOf(drafted)) },
    () => {},
    () => true,
  );
  if (!accepted) return drafted;
  const story = storyWordsOf(files.seeds, accepted);
  const claims = new Map(accepted.authored['claims.yaml'].map((claim) => [claim.id, claim]));
  const shortened = ({ record, open }: DraftedRecord): DraftedRecord => {
    const claim = claims.get(`${record?.id}`);
    return { record: record && claim ? shortClaim(record, claim, story) : record, open };
  };
  return { ...drafted, 'claims.yaml': drafted['claims.yaml'].map(shortened) };
}

/** A record without the fields that follow from its words. `claim`: the same as it is read from its file. */
export function shortClaim(
  record: NonNullable<DraftedRecord['record']>,
  claim: WrittenClaim,
  story: StoryWords,
): Record<string, unknown> {
  const { derived } = finishedClaim(claim, story);
  const short: Record<string, unknown> = { ...record };
  for (const field of derivedFields) {
    const [written, by] = [claim[field], derived[field]];
    if ('value' in by && isSame(by.value, written)) delete short[field];
    // Nothing is meant, and the compiler would find something.
    else if (written === undefined) short[field] = null;
  }
  const [only, ...others] = record.passages as readonly unknown[];
  if (typeof only === 'string' && others.length === 0) short.passages = only;
  return short;
}

/** Marks are a list, whose order says nothing. */
const isSame = (first: unknown, second: unknown) =>
  first === second ||
  (Array.isArray(first) && Array.isArray(second) && [...first].sort().join() === [...second].sort().join());
