// The story's own sentences, with their distances in the units of the page.
import type { PageUnits } from '../model/length';
import { inBothUnits } from './format';
import { asConverted, convertedUnits, lengthIn, lengthsIn } from './length';
import type { Text } from './text';

/**
 * “within 50 km of the city” for a reader of miles: “within 50 km (31 miles) of the city”. Words in quotation marks stay as they were said, and
 * so does a distance that its author has put in or before brackets.
 */
export function sentenceInUnits(sentence: string, units: PageUnits, text: Text): string {
  const quoted = [...sentence.matchAll(/“[^”]*”|"[^"]*"/g)].map(({ 0: words, index }) => [index, index + words.length]);
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, fromKm, km, isInMiles } of text.format.distancesIn(sentence)) {
    const isQuoted = quoted.some(([from = 0, to = 0]) => from < start && end < to);
    const isInBrackets = sentence[start - 1] === '(' || /^\s?\(/.test(sentence.slice(end));
    const converted = isQuoted || isInBrackets ? null : convertedUnits(isInMiles ? 'mi' : 'km', units);
    if (converted === null) continue;
    const inOther =
      fromKm === null
        ? lengthIn(km, converted, asConverted, text)
        : lengthsIn(fromKm, km, converted, asConverted, text);
    parts.push(sentence.slice(done, start), inBothUnits(sentence.slice(start, end), inOther, text));
    done = end;
  }
  return [...parts, sentence.slice(done)].join('');
}
