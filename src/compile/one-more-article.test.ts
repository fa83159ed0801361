// What happens to our own sentences when a story gets one more article: the second story, in which some sentences count articles and some
// say what none states.

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { compile, type StoryFiles } from './compile';
import { secondStory } from './fixtures/cases';
import { compiledFiles, problemsOf } from './fixtures/compiled-story';

const counting =
  '{articles | article tells | articles tell} of the Marama, {articles dated | of them carries | of them carry} a date and {articles naming plane | names | name} the search plane.';

/** The second story with sentences that contain placeholders, and with a third article of these lines, each a claim with these fields. */
function story(lines: readonly (readonly [line: string, fields: string])[]): StoryFiles {
  const { data, seeds } = secondStory;
  const changed: StoryFiles['data'] = {
    ...data,
    'story.yaml': data['story.yaml']?.replace(/^description: .*$/m, `description: '${counting}'`) ?? '',
    'tour.yaml':
      data['tour.yaml']?.replace(
        'A search plane looks up to 200 miles from the call.',
        'A search plane looks up to 200 miles from the call; {not stated crew | no article says how many were crew}.',
      ) ?? '',
  };
  if (lines.length === 0) return { ...secondStory, data: changed };
  const text = ['4 March 2023', ...lines.map(([line]) => line), ''].join('\n');
  const bytes = new TextEncoder().encode(text);
  const source = `
- id: gazette
  file: gazette.txt
  sha256: ${createHash('sha256').update(bytes).digest('hex')}
  label: Outlet not stated
  title: null
  publisher: null
  byline: null
  published: { exact: 4 March 2023, date: '2023-03-04' }
  language: en
  furniture: []
  days: []
`;
  const claims = lines.map(
    ([line, fields], index) => `
- id: gazette-${index}
  source: gazette
  says: ${line}
  voice: article-gazette
  status: reported
  ${fields}
  passages: [${JSON.stringify(line)}]
`,
  );
  return {
    ...secondStory,
    seeds: { ...seeds, 'gazette.txt': bytes },
    data: {
      ...changed,
      'sources.yaml': changed['sources.yaml'] + source,
      'claims.yaml': changed['claims.yaml'] + claims.join(''),
    },
  };
}

function descriptionOf(files: StoryFiles): string {
  const result = compiledFiles(files);
  return result.dataset.story.description;
}

const plane: readonly [string, string] = ['A search plane is on its way.', 'marks: [plane]'];
const crew: readonly [string, string] = [
  'Three people of the crew were aboard.',
  'question: crew\n  value: { number: 3, unit: people }\n  marks: [boat]',
];
const position: readonly [string, string] = [
  'The boat was at 16.9 degrees south.',
  'question: position\n  marks: [boat]',
];

describe('one more article', () => {
  test('is counted, with the verbs that go with the number', () => {
    expect(descriptionOf(story([]))).toBe(
      'Two articles tell of the Marama, one of them carries a date and one names the search plane.',
    );
    expect(descriptionOf(story([plane]))).toBe(
      'Three articles tell of the Marama, two of them carry a date and two name the search plane.',
    );
  });

  test('with another count is counted in the title, and not with a count that is there already', () => {
    const titled = (number: string, value: number) => {
      const line = [
        `${number} people were aboard.`,
        `question: aboard\n  value: { number: ${value}, unit: people }\n  marks: [boat]`,
      ] as const;
      const result = compiledFiles(story([line]));
      return result.dataset.story.title;
    };
    expect(titled('Twelve', 12)).toBe('One boat, three lists');
    expect(titled('Nine', 9)).toBe('One boat, two lists');
  });

  test('that states what no article stated is reported with every sentence that depends on it, and only those', () => {
    const said = problemsOf(story([crew]));
    expect(said.split('\n')).toEqual([
      expect.stringMatching(
        /^data\/claims\.yaml:\d+ \(gazette-0\): answers “How many of them were crew\?” with a value, so that these sentences are no longer true; .*“crew”/,
      ),
      expect.stringMatching(/^ {4}data\/story\.yaml:\d+: “How many of them were crew: no figure is given\.”$/),
      expect.stringMatching(
        /^ {4}data\/tour\.yaml:\d+: “A search plane looks up to 200 miles from the call; no article says how many were crew\.”$/,
      ),
    ]);
  });

  test('makes one problem of each thing that it states', () => {
    const heads = problemsOf(story([crew, position])).match(/^data\/\S+ \(gazette-\d\)/gm) ?? [];
    expect(heads.map((head) => head.replace(/^.*\(/, '('))).toEqual(['(gazette-0)', '(gazette-1)']);
  });

  test('that only speaks of the matter, without a figure, leaves a sentence about the figure true', () => {
    expect(problemsOf(story([['Few of them were crew.', 'question: crew\n  marks: [boat]']]))).toBe('no problem');
  });

  test('may be an exception that its author has looked at', () => {
    const files = story([position]);
    const excepted =
      files.data['story.yaml']?.replace('question: position, mark: boat', '$&, except: [gazette-0]') ?? '';
    expect(problemsOf({ ...files, data: { ...files.data, 'story.yaml': excepted } })).toBe('no problem');
    const needless = files.data['story.yaml']?.replace('question: crew, value: true', '$&, except: [gazette-0]') ?? '';
    expect(problemsOf({ ...files, data: { ...files.data, 'story.yaml': needless } })).toContain(
      'claim gazette-0 would not refute it, so it needs no exception',
    );
  });

  test('with the date of another is named with it', () => {
    const files = story([plane]);
    const event = (sources: string) => `
- date: '2023-03-04'
  label: '{articles dated 2023-03-04 | article is | articles are} dated'
  aside: false
  basis: stated
  reason: The date of the article.
  claims: []
  sources: [${sources}]
`;
    const gazette = files.data['sources.yaml']?.match(/\n- id: gazette\n[\s\S]*$/)?.[0] ?? '';
    const twin = gazette.replace('id: gazette', 'id: twin').replace('gazette.txt', 'twin.txt');
    const seeds = { ...files.seeds, 'twin.txt': files.seeds['gazette.txt'] ?? new Uint8Array() };
    const claims =
      files.data['claims.yaml']?.match(/\n- id: gazette-0\n[\s\S]*$/)?.[0]?.replaceAll('gazette', 'twin') ?? '';
    const twins = (sources: string): StoryFiles => ({
      ...files,
      seeds,
      data: {
        ...files.data,
        'sources.yaml': files.data['sources.yaml'] + twin,
        'claims.yaml': files.data['claims.yaml'] + claims,
        'events.yaml': files.data['events.yaml'] + event(sources),
      },
    });
    expect(problemsOf(twins('gazette, twin'))).toBe('no problem');
    expect(problemsOf(twins('gazette'))).toMatch(
      /^data\/events\.yaml:\d+: lists articles published on this date, and twin was too/,
    );
  });

  test('that answers a question shows it to readers, who did not see it before', () => {
    const asked = (files: StoryFiles) => {
      const result = compile(files);
      return 'problems' in result ? null : result.dataset.questions.map(({ id }) => id);
    };
    expect(asked(story([]))).not.toContain('crew');
    expect(asked(story([['Few of them were crew.', 'question: crew\n  marks: [boat]']]))).toContain('crew');
  });
});
