import { expect, test } from 'vitest';
import { statementsIn } from './statements';

const textsOf = (text: string) => statementsIn(text, []).map(({ start, end }) => text.slice(start, end));

test('a dateline is a statement of its own', () => {
  expect(textsOf('KYIV, Nov 19 (Wire) - It fell.')).toEqual(['KYIV, Nov 19 (Wire) -', 'It fell.']);
  expect(textsOf('LYON, France (AP) — It fell.')).toEqual(['LYON, France (AP) —', 'It fell.']);
});

test('sentences of one quotation are one statement', () => {
  expect(textsOf('“It fell. It burned,” she said. It was Monday.')).toEqual([
    '“It fell. It burned,” she said.',
    'It was Monday.',
  ]);
});

test('what is exempt at the beginning of a sentence is cut off', () => {
  const text = 'date 2024-11-20 The boat fell from the crane and burned in the harbour.';
  const [statement] = statementsIn(text, [{ start: 0, end: 15 }]);
  expect(text.slice(statement?.start)).toBe('The boat fell from the crane and burned in the harbour.');
});

test('a long sentence has its clauses, and one with a pronoun the sentence before it', () => {
  const first =
    'The boat that had left the harbour of the island in the night fell from the crane on the quay, after the rope had been cut by somebody.';
  const text = `${first} It burned.`;
  const [one, two] = statementsIn(text, []);
  expect(one?.parts.map(({ start, end }) => text.slice(start, end))).toContain(
    'after the rope had been cut by somebody.',
  );
  expect(two?.withContext && text.slice(two.withContext.start, two.withContext.end)).toBe(
    'after the rope had been cut by somebody. It burned.',
  );
});
