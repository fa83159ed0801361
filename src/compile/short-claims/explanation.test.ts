import { expect, test } from 'vitest';
import { secondStory } from '../fixtures/cases';
import { explanationOf } from './explanation';

test('each field of a claim is explained by its line, or by the words that it follows from', () => {
  const data = {
    ...secondStory.data,
    'claims.yaml': (secondStory.data['claims.yaml'] ?? '').replace('  voice: owner\n  status: claimed\n', ''),
  };
  const { isKnown, text } = explanationOf('aboard-eleven', { ...secondStory, data });
  expect(isKnown).toBe(true);
  expect(text).toMatch(
    /^aboard-eleven \(data\/claims\.yaml:\d+\)\nsays: Eleven people were aboard\.\n {4}written in line/,
  );
  expect(text).toContain('source: wire\n    written in line');
  expect(text).toMatch(/voice: owner\n {4}derived: .*“The owner of the Marama said”/);
  expect(text).toMatch(/day: Thursday\n {4}written in line \d+; it follows from the words, and can be left out/);
  expect(text).toMatch(/passage: The owner .*\n {4}word for word in seeds\/\S+:\d+$/);
});

test('a written field that says otherwise than the words is not said to follow from them, nor one whose words are not found', () => {
  const claims = secondStory.data['claims.yaml'] ?? '';
  const explained = (find: string, replace: string) =>
    explanationOf('aboard-eleven', {
      ...secondStory,
      data: { ...secondStory.data, 'claims.yaml': claims.replace(find, replace) },
    }).text;
  const passage = '  day: Thursday\n  marks: [boat]\n  passages:\n    - The owner';
  expect(explained(passage, passage.replace('Thursday', 'null'))).toMatch(/day: none\n {4}written in line \d+\nmarks/);
  expect(explained(passage, '  marks: [boat]\n  passages:\n    - An owner')).toContain(
    'day: none\n    not derived: its words are not found',
  );
});

test('for an id that no claim has the nearest is named', () => {
  const { isKnown, text } = explanationOf('aboard-eleve', secondStory);
  expect([isKnown, text]).toEqual([
    false,
    '“aboard-eleve” is not a claim, mark or place; did you mean “aboard-eleven”?',
  ]);
});

test('of a mark or a place the fields have their lines, and the claims that support or name it are listed', () => {
  const area = explanationOf('boat-area', secondStory);
  expect(area.isKnown).toBe(true);
  expect(area.text).toMatch(/^boat-area \(data\/marks\.yaml:\d+\)\nkind: area\n {4}written in line \d+\n/);
  expect(area.text).toMatch(/\nsupported by: called, off-reef\n/);
  const { text } = explanationOf('taveuni', secondStory);
  expect(text).toMatch(/^taveuni \(data\/places\.yaml:\d+\)\nname: Taveuni\n/);
  expect(text).toMatch(/\nnamed in: called, .*aboard-eleven/);
});
