import { expect, test } from 'vitest';
import { attributionsIn, quotationsIn } from './attribution';

const slices = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

test.each<[string, string, string[]]>([
  ['curly and straight marks', 'He said “no” and "yes".', ['“no”', '"yes"']],
  ['single marks', 'The ‘War’ of ’Everything’ is Achilles’ and the boys’ own.', ['‘War’', '’Everything’']],
  ['several sentences', '“It fell. It burned,” he said.', ['“It fell. It burned,”']],
  ['one that goes on in the next paragraph', '“It fell.\n“It burned.”', ['“It fell.', '“It burned.”']],
  ['no inches', 'a 5" gun', []],
])('quotations: %s', (_, text, expected) => {
  expect(slices(text, quotationsIn(text))).toEqual(expected);
});

test.each<[string, string, string[]]>([
  [
    'verbs of saying',
    'He said so. She told him. It reported that. Kyiv announced it.',
    ['said', 'told', 'reported', 'announced'],
  ],
  ['according to', 'It fell, according to Reuters. According to him it burned.', ['according to', 'According to']],
  ['at a quotation', '“It fell,” he added. He vowed that it would. She added salt.', ['added', 'vowed']],
  ['as reported by', 'it was reported by Reuters', ['reported']],
  [
    'no adjectives, and nothing done to somebody',
    'the reported range, its stated aim, a so-called man; it was posted and is confirmed',
    [],
  ],
  ['no longer words', 'hearsay, unsaid, foretold', []],
])('attributions: %s', (_, text, expected) => {
  expect(slices(text, attributionsIn(text))).toEqual(expected);
});
