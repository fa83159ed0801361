// `npm run check:story`: compiles the story and prints what is wrong with it, or what it holds.
import { compile } from './compile';
import { formatProblems } from './problem';
import { readStory } from './read';

const result = compile(readStory(process.env.STORY ?? '.'));
if ('problems' in result) {
  console.error(
    `${formatProblems(result.problems)}\n\n${result.problems.length} problem(s). Nothing is built until they are mended.`,
  );
  process.exitCode = 1;
} else {
  const { dataset, unaccounted } = result;
  const passages = dataset.claims.flatMap((claim) => claim.passages).length;
  console.log(
    `${dataset.sources.length} articles, ${dataset.claims.length} claims, ${passages} passages, all verbatim; ${dataset.marks.length} marks.`,
  );
  if (unaccounted.length > 0) {
    console.log('\nCapitalised names in no passage (not a problem; look whether a claim is missing):');
    for (const { source, line, name } of unaccounted) console.log(`  ${source}:${line} ${name}`);
  }
}
