// Finds sentences of ours that speak of what the articles say and are tied to nothing: one more article makes them untrue, and nobody
// would notice.

import { sentencesOf } from '../english/sentences';
import type { Report } from '../problems/problem';
import type { Records } from '../records/records';
import type { Authored, DataFileName } from '../schema/schema';
import { counts, none, notSaid } from './phrases-about-articles';
import { withoutPlaceholders } from './placeholders';
import { ownTexts } from './texts';

type Path = readonly (string | number)[];

/**
 * Reports each sentence with such a phrase outside of a placeholder; `written` are the records before their placeholders are filled. What
 * one article that is named does not say may be written: its text never changes.
 */
export function checkUntiedSentences({ authored, problemAt }: Records, report: Report): void {
  const labels = authored['sources.yaml'].flatMap(({ label }) => label.split(/, (?:in )?/));
  for (const { file, path, text } of ownTexts(authored)) {
    const untied = withoutPlaceholders(text);
    // A placeholder that is not closed is reported, and its words are not what the author meant to print.
    if (/[{}]/.test(untied)) continue;
    for (const { start, end } of sentencesOf(untied)) {
      const sentence = untied.slice(start, end);
      const counted = phraseOf(counts, sentence);
      const isOfOne = isAboutOneArticle(file, path, authored) || labels.some((label) => sentence.includes(label));
      const denied = isEntry(file, path)
        ? null
        : (phraseOf(none, sentence) ?? (isOfOne ? null : phraseOf(notSaid, sentence)));
      if (counted !== null) {
        const message = `“${counted}” speaks of several articles, and one more may make it untrue: let them be counted, {articles naming <mark> | article says | articles say}, name the article that is meant, or say it without them`;
        report(problemAt(file, path, message));
      }
      if (denied !== null) {
        const message = `“${denied}” says what is not stated, and nothing would tell when an article states it: write {not stated <id> | ${denied} …} with the id of an entry of notStated in data/story.yaml, or name the article that is meant`;
        report(problemAt(file, path, message));
      }
    }
  }
}

const phraseOf = (table: readonly RegExp[], sentence: string) =>
  table.map((pattern) => pattern.exec(sentence)?.[0].trim()).find((phrase) => phrase !== undefined) ?? null;

/** An entry of `notStated` says itself what refutes it. */
const isEntry = (file: DataFileName, [part]: Path) => file === 'story.yaml' && part === 'notStated';

/** Whether the record that holds a text is about one article, so that “it” and “the article” are that one. */
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
