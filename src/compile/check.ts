// `npm run check:story`: compiles the story and prints what is wrong with it, or what it holds.
import type { Share } from '../model/dataset';
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
  console.log(`Data version ${dataset.version}. ${dataset.checks.length} checks, all come out as expected.`);

  console.log('\nCarried by claims (page furniture not counted):');
  const share = ({ carried, all }: Share) =>
    `${carried} of ${all}${all > 0 ? ` (${Math.floor((100 * carried) / all)} %)` : ''}`;
  for (const { source, sentences, numbers, names, leftOut } of dataset.coverage) {
    console.log(`  ${source}: sentences ${share(sentences)}, numbers ${share(numbers)}, place names ${share(names)}`);
    for (const { line, exact, reason } of leftOut)
      console.log(`    left out, line ${line}: ${JSON.stringify(exact)} ${reason}`);
  }
  if (unaccounted.length > 0) {
    console.log('\nCapitalised names in no passage (not a problem; look whether a claim is missing):');
    for (const { source, line, name } of unaccounted) console.log(`  ${source}:${line} ${name}`);
  }
}
