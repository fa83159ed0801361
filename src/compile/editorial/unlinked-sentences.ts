// Finds editorial sentences about what the articles say that no placeholder links to the claims: one more article would make them untrue, and
// nobody would notice.

import { sentencesIn } from '../english/sentences';
import type { Path, Report } from '../problems/problem';
import type { Records } from '../records/records';
import type { Authored, DataFileName } from '../schema/schema';
import { counts, none, notStated } from './phrases-about-articles';
import { withoutPlaceholders } from './placeholders';
import { editorialTexts } from './texts';

/**
 * Reports each sentence with such a phrase outside of a placeholder; the records are those before their placeholders are filled. What a single
 * named article does not say may be written, since its text never changes.
 */
export function checkUnlinkedSentences({ authored, problemAt }: Records, report: Report): void {
  const labels = authored['sources.yaml'].flatMap(({ label }) => label.split(/, (?:in )?/));
  for (const { file, path, text } of editorialTexts(authored)) {
    const unlinked = withoutPlaceholders(text);
    // A placeholder that is not closed is reported already.
    if (/[{}]/.test(unlinked)) continue;
    for (const { start, end } of sentencesIn(unlinked)) {
      const sentence = unlinked.slice(start, end);
      const counted = phraseOf(counts, sentence);
      const isOfOne = isAboutOneArticle(file, path, authored) || labels.some((label) => sentence.includes(label));
      const denied = isEntry(file, path)
        ? null
        : (phraseOf(none, sentence) ?? (isOfOne ? null : phraseOf(notStated, sentence)));
      if (counted !== null) {
        const message = `“${counted}” is about several articles, and one more article may make it untrue: have them counted by a placeholder, {articles naming <mark> | article says | articles say}, name the article that is meant, or reword the sentence without them`;
        report(problemAt(file, path, message));
      }
      if (denied !== null) {
        const message = `“${denied}” says that something is not stated, and an article that states it later would go unnoticed: write {not stated <id> | ${denied} …} with the id of an entry of notStated in data/story.yaml, or name the article that is meant`;
        report(problemAt(file, path, message));
      }
    }
  }
}

const phraseOf = (table: readonly RegExp[], sentence: string) =>
  table.map((pattern) => pattern.exec(sentence)?.[0].trim()).find((phrase) => phrase !== undefined) ?? null;

/** An entry of `notStated` says itself what refutes it. */
const isEntry = (file: DataFileName, [part]: Path) => file === 'story.yaml' && part === 'notStated';

/** Whether the record of a text is about one article, so that “it” and “the article” are that one. */
function isAboutOneArticle(file: DataFileName, path: Path, authored: Authored): boolean {
  const [index = -1, , part = -1] = path.map(Number);
  const sourceOf = (id: string) => authored['claims.yaml'].find((claim) => claim.id === id)?.source;
  const isOne = (sources: readonly (string | undefined)[]) => new Set(sources).size === 1;
  switch (file) {
    case 'sources.yaml':
      return true;
    case 'coverage.yaml':
      return path[0] === 'leftOut';
    case 'checks.yaml':
      return isOne((authored[file][index]?.claims ?? []).map(sourceOf));
    case 'tour.yaml':
      return isOne((authored[file][index]?.claims ?? []).map(sourceOf));
    case 'events.yaml': {
      const { claims = [], sources = [] } = authored[file][index] ?? {};
      return isOne([...claims.map(sourceOf), ...sources]);
    }
    case 'marks.yaml': {
      const mark = authored[file][index];
      return path[1] === 'constraints' && mark?.kind === 'area' && mark.constraints?.[part] !== undefined;
    }
    default:
      return false;
  }
}
