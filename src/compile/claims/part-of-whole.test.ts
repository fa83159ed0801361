import { expect, test } from 'vitest';
import { faultOfPart } from './part-of-whole';

const fault = (says: string, words: string) => faultOfPart(says, words, [{ start: 0, end: words.length }]);

test.each([
  ['Five missiles were fired.', 'claimed to have intercepted five of the six missiles fired at a base'],
  ['Five missiles were reportedly fired.', 'claimed to have intercepted five of the six missiles fired'],
  ['Ukraine fired five missiles.', 'claimed to have intercepted five of the six missiles fired at a base'],
  ['Two missiles were launched.', 'Ukraine shot down two of its eight missiles launched that day'],
  ['Five missiles were fired.', 'Five of the six missiles fired were intercepted'],
  ['Five buses were ordered.', 'Five of the six buses ordered had come by noon'],
  ['Nine people were aboard.', 'he said, and nine of the eleven people aboard swam'],
])('what is said of the whole is not said of the part: “%s” on “%s”', (says, words) => {
  expect(fault(says, words)).toMatch(/^says of “/);
});

test('the message has the words, and what to say', () => {
  expect(fault('Five missiles were fired.', 'intercepted five of the six missiles fired at a base')).toBe(
    'says of “Five” what the words “five of the six missiles fired” say of “six”: say “six”, and give its value, or say “five of the six”',
  );
});

test.each([
  ['Six missiles were fired.', 'intercepted five of the six missiles fired at a base'],
  ['Five missiles were intercepted.', 'intercepted five of the six missiles fired at a base'],
  ['Five of the six missiles fired were intercepted.', 'intercepted five of the six missiles fired at a base'],
  ['Five of the missiles fired were intercepted.', 'intercepted five of the six missiles fired at a base'],
  ['Five were intercepted after they were fired.', 'intercepted five of the six missiles fired at a base'],
  // A clause: it was five that fired, or that were fired.
  ['Five missiles were fired.', 'Five of the six missiles were fired'],
  ['Five guns were fired.', 'Five of the six guns fired at dawn'],
  // The number is elsewhere in the words.
  ['Five missiles were fired.', 'intercepted five of the six missiles fired on Monday; on Tuesday five were fired'],
  ['Four missiles were fired.', 'intercepted five of the six missiles fired at dusk; at dawn four were fired'],
  ['Five of six missiles were launched.', 'Five of six missiles launched, officials say'],
])('and all else is left alone: “%s” on “%s”', (says, words) => {
  expect(fault(says, words)).toBeNull();
});

test.each([
  ['Russia intercepted eight missiles.', 'stated that Russia intercepted two of the eight missiles launched'],
  ['Eight missiles were intercepted.', 'stated that Russia intercepted two of the eight missiles'],
  ['Six drones were shot down.', 'the army shot down five of the six drones'],
])('what is said of the part is not said of the whole: “%s” on “%s”', (says, words) => {
  expect(fault(says, words)).toMatch(/^says of “(?:eight|Eight|Six)” what the words/);
});

test.each([
  [
    'Russia intercepted two of the eight missiles.',
    'stated that Russia intercepted two of the eight missiles launched',
  ],
  ['Eight missiles were launched.', 'stated that Russia intercepted two of the eight missiles launched'],
  ['Eight missiles were intercepted.', 'intercepted two of the eight missiles; by night it had intercepted all eight'],
])('and where it is not, nothing is said: “%s” on “%s”', (says, words) => {
  expect(fault(says, words)).toBeNull();
});
