// `npm run suggest -- seeds/<file>`: prints drafts of the records that would carry an article, as YAML for the files of data/, and what is then
// still to be done.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { compile } from '../compile/compile';
import { formatProblems, type Problem } from '../compile/problems/problem';
import { readFinishedRecords } from '../compile/short-claims/finished-claims';
import { articleText } from '../compile/sources/article-text';
import { freeId } from '../compile/sources/sources';
import { recordsOf } from '../suggest/records';
import { inShortForm } from '../suggest/short-form';
import { draftsOf } from '../suggest/suggest';
import { commented, withBlocks, yamlOf } from '../suggest/yaml';
import { readStory } from './read';
import { storyFolder } from './story-folder';

const directory = storyFolder();
const [, , file] = process.argv;

try {
  if (file === undefined) throw new Error('name the article: npm run suggest -- seeds/<file>');
  console.log(draftsInYaml(file));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function draftsInYaml(file: string): string {
  const { gazetteer, ...files } = readStory(directory);
  const problems: Problem[] = [];
  const records = readFinishedRecords(
    files,
    (problem) => problems.push(problem),
    () => true,
  );
  if (!records) throw new Error(`the records of the story cannot be read:\n${formatProblems(problems)}`);
  const name = path.basename(file);
  const bytes = files.seeds[name];
  if (!bytes) throw new Error(`there is no seeds/${name} in ${path.resolve(directory)}: put the article there`);
  const read = articleText(bytes);
  if ('fault' in read) throw new Error(`seeds/${name} ${read.fault}`);

  const { authored } = records;
  const sources = authored['sources.yaml'];
  const described = sources.find((source) => source.file === name)?.id;
  const article = { id: described ?? freeId(name, new Set(sources.map(({ id }) => id))), text: read.text };
  const story = { authored, gazetteer };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const drafted = recordsOf(article, { file: name, sha256 }, draftsOf(article, story), story);
  const blocks = yamlOf(inShortForm(drafted, files));
  const accepted = compile({ ...files, gazetteer, data: withBlocks(files.data, blocks) });
  const left = 'problems' in accepted ? formatProblems(accepted.problems) : 'nothing: the story compiles.';
  return [
    ...Object.entries(blocks)
      .filter(([, block]) => block !== '')
      .map(([of, block]) => `# ---- For the end of data/${of} ----\n\n${block}`),
    `# ---- Left to do when all of this is accepted as it is ----\n\n${commented(left)}`,
  ].join('\n');
}
