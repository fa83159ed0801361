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

test('for an id that no claim has the nearest is named', () => {
  const { isKnown, text } = explanationOf('aboard-eleve', secondStory);
  expect([isKnown, text]).toEqual([
    false,
    '“aboard-eleve” is not a claim of data/claims.yaml; did you mean “aboard-eleven”?',
  ]);
});
