// `npm run check`: compiles the story and prints what is wrong with it, or what is in it. With `--watch` it does so again after each change;
// with `--explain <id>` it prints a claim, a mark or a place in full, with the reason for each of its fields.

import { type Compiled, compile } from '../compile/compile';
import { headingOf, reportOf } from '../compile/report';
import { explanationOf } from '../compile/short-claims/explanation';
import type { CoverageCount } from '../model/source';
import { NoStory, readStory } from './read';
import { storyFolder } from './story-folder';
import { watchStory } from './watch-story';
import { writeSchemas } from './write-schemas';

const directory = storyFolder();

writeSchemas();
const explained = process.argv[process.argv.indexOf('--explain') + 1];
if (process.argv.includes('--explain')) process.exitCode = explain(explained ?? '') ? 0 : 1;
else if (process.argv.includes('--watch')) watch();
else process.exitCode = check() ? 0 : 1;

/** Prints the report; false where something is wrong. */
function check(): boolean {
  try {
    const files = readStory(directory);
    const result = compile(files);
    if ('problems' in result) console.error(reportOf(directory, files, result.problems));
    else console.log(`${headingOf(directory, files)}\n\n${contentsOf(result)}`);
    return !('problems' in result);
  } catch (error) {
    if (!(error instanceof NoStory)) throw error;
    console.error(`${headingOf(directory, null)}\n\n${error.message}`);
    return false;
  }
}

function explain(id: string): boolean {
  const { isKnown, text } = explanationOf(id, readStory(directory));
  console[isKnown ? 'log' : 'error'](text);
  return isKnown;
}

function watch(): void {
  const checkAgain = () => {
    // On a terminal the last report is removed, so that it is not mistaken for the new one.
    console.clear();
    try {
      check();
    } catch (error) {
      console.error(error);
    }
    console.log(`\n${new Date().toLocaleTimeString('en-GB')}, watching for changes; Ctrl+C ends it.`);
  };
  watchStory(directory, checkAgain);
  checkAgain();
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function contentsOf({ dataset }: Compiled): string {
  const passages = dataset.claims.flatMap((claim) => claim.passages).length;
  const lines = [
    `${counted(dataset.sources.length, 'article')}, ${counted(dataset.claims.length, 'claim')}, ${counted(passages, 'passage')}, all verbatim; ${counted(dataset.marks.length, 'mark')}.`,
    `Data version ${dataset.version}. ${counted(dataset.checks.length, 'check')}, each as expected.`,
    '\nCarried by claims (page furniture not counted):',
  ];
  const share = ({ carried, all }: CoverageCount) =>
    `${carried} of ${all}${all > 0 ? ` (${Math.floor((100 * carried) / all)} %)` : ''}`;
  for (const { source, sentences, numbers, names, quotations, attributions, leftOut } of dataset.coverage) {
    const shares = Object.entries({ sentences, numbers, names, quotations, attributions });
    lines.push(`  ${source}: ${shares.map(([what, of]) => `${what} ${share(of)}`).join(', ')}`);
    for (const { line, exact, reason } of leftOut)
      lines.push(`    left out, line ${line}: ${JSON.stringify(exact)} ${reason}`);
  }
  return lines.join('\n');
}
