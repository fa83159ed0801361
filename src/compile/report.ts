// What is printed about a story; its title and folder come first, always.
import path from 'node:path';
import { parseDocument } from 'yaml';
import { textIn } from '../text/text';
import { fillPlaceholders, withoutPlaceholders } from './editorial/placeholders';
import { formatProblems, type Problem } from './problems/problem';
import { readFinishedRecords, type SeedsAndData } from './short-claims/finished-claims';

/**
 * The story's title and folder, or the folder alone where `files` could not be read or have no title: an author who forgot to name the story
 * sees here which one was read.
 */
export function headingOf(directory: string, files: SeedsAndData | null): string {
  const folder = path.resolve(directory) === process.cwd() ? 'this folder' : `folder ${directory}`;
  const title = files && titleOf(files);
  return title === null ? `The story in ${folder}` : `${title} (${folder})`;
}

/** Null where it cannot be read. */
export const titleOf = (files: SeedsAndData): string | null =>
  filledTitle(files) ?? titleIn(files.data['story.yaml'] ?? '');

/** The title with its placeholders filled; null where the records cannot be read. */
function filledTitle(files: SeedsAndData): string | null {
  const nothing = () => {};
  const records = readFinishedRecords(files, nothing, () => true);
  if (!records) return null;
  const text = textIn(records.authored['story.yaml'].language);
  return withoutPlaceholders(fillPlaceholders(records, text, nothing).records.authored['story.yaml'].title);
}

function titleIn(text: string): string | null {
  const story = parseDocument(text);
  const title: unknown = story.errors.length === 0 && story.has('title') ? story.get('title') : null;
  return typeof title === 'string' ? withoutPlaceholders(title) : null;
}

/** Everything that is wrong with a story, with a paragraph for each file. */
export function reportOf(directory: string, files: SeedsAndData, problems: readonly Problem[]): string {
  const names = [...new Set(problems.map(({ file }) => file))];
  const paragraphs = names.map((name) => formatProblems(problems.filter(({ file }) => file === name)));
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [headingOf(directory, files), ...paragraphs, `${count}. Correct all of them, then build again.`].join('\n\n');
}
