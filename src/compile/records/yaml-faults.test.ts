import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { faultOfYaml } from './yaml-faults';

const faultOf = (text: string) => faultOfYaml(text, parseDocument(text));

describe('what cannot be read is told at its line, by what was written', () => {
  test.each<[string, string, number, RegExp]>([
    ['a tab', '- id: a\n\tsays: x\n- id: b\n', 2, /^begins with a tab; YAML is indented with spaces/],
    ['a tab after spaces', '- id: a\n  \tsays: x\n', 2, /^begins with a tab/],
    ['a tab after a hyphen', '- id: b\n-\tid: a\n', 2, /^begins with a tab/],
    ['no-break spaces', '- id: a\n\u00A0\u00A0says: x\n', 2, /^begins with a no-break space/],
    ['a colon in a text', '- id: a\n  says: Two counts: six.\n', 2, /colon .*after “Two counts”; put quotation marks/],
    ['a colon between braces', '- { id: a, name: The ministry: Russia }\n', 1, /a text between \{ and \} has a colon/],
    ['a comma too few', '- { id: a name: b }\n', 1, /^a comma is missing between “a” and “name:”/],
    ['a field too far right', '- id: a\n   says: x\n', 2, /^begins after 3 spaces, and the field above it after 2/],
    ['a later field too far right', '- id: a\n  says: x\n   voice: c\n', 3, /^begins after 3 spaces/],
    [
      'a field too far left',
      '- id: a\n  says: x\n voice: c\n  via: d\n',
      3,
      /^begins after 1 space, and .* after 2 spaces/,
    ],
    ['a record without its hyphen', '- id: a\n  says: x\nid: b\n', 3, /^begins after 0 spaces, .* a record with “- ”/],
    [
      'a wrapped text at the margin',
      '- says: x\n  passages:\n    - One\nof two\n',
      4,
      /does not belong to the text before it/,
    ],
    [
      'a wrapped text where a field is',
      '- says: One\n  of two.\n  voice: x\n',
      2,
      /does not belong to the text before it/,
    ],
    [
      'an open quotation mark',
      "- id: a\n- { name: 'Ukraine, named: true }\n- id: c\n",
      2,
      /' before “Ukraine, named: true }” is not closed/,
    ],
    ['one that another closes', "- says: 'One.\n- says: Two.\n- says: 'Three.'\n", 1, /' before “One\.” is not closed/],
    [
      'one that an apostrophe closes in the next line',
      "- passages:\n    - 'One\n      and 'two'\n",
      2,
      /' before “One” is not closed/,
    ],
    [
      'an apostrophe in quotation marks',
      "- says: 'Russia's claim.'\n",
      1,
      /begins with ' ends at the next '.*an apostrophe in it is written ''/,
    ],
    ['a text that goes on after a quotation', '- says: "Six" were fired.\n', 1, /begins with " ends at the next "/],
    ['an open bracket', '- id: a\n  marks: [boat, plane\n  voice: b\n', 2, /^the \[ is not closed/],
    ['an open brace', '- { id: a\n- { id: b }\n', 1, /^the \{ is not closed/],
    ['a brace too many', '- { id: a }}\n', 1, /^has a } too many/],
    ['a field twice', '- id: a\n  says: x\n  says: y\n', 3, /“says” is given twice/],
    ['no space after a colon', '- id: a\n  says:x\n  voice: b\n', 2, /a space after the colon of “says:”/],
    ['no colon', '- id: a\n  says\n  voice: b\n', 2, /“says” has no colon/],
    ['no space after a hyphen', '-id: a\n  says: x\n', 1, /a space between the hyphen and “id:”/],
    ['a backslash', '- says: "C:\\d"\n', 1, /^a \\ between double quotation marks/],
    ['a merge conflict', '- id: a\n<<<<<<< HEAD\n- id: b\n=======\n- id: c\n>>>>>>> other\n', 2, /merge conflict/],
    ['a second document', '- id: a\n---\n- id: b\n', 2, /three hyphens/],
    ...['@', '`', '%', '*', '&', '!', '[', '{', '>', '|'].map((character): [string, string, number, RegExp] => [
      `a text that begins with ${character}`,
      `- id: a\n  says: ${character}${'[{'.includes(character) ? `sic${character === '[' ? ']' : '}'}` : 'sic'} he said\n`,
      2,
      new RegExp(`^a text that begins with \\${character} means something else`),
    ]),
    ['anything else', '- id: a\n  says: ? he\n', 2, /^cannot be read; look at its spaces/],
  ])('%s', (_, text, line, message) => {
    expect(faultOf(text)).toEqual({ line, message: expect.stringMatching(message) });
  });
});

test.each([
  ['a tab inside a text', '- says: x\ty\n'],
  ['a text over two lines', '- says: One\n    of two.\n  voice: b\n'],
  ['quoted texts over two lines', "- says: 'One\n    of two.'\n- voice: b\n"],
  ['brackets over two lines', '- marks: [\n    boat,\n    plane ]\n'],
  ['comments and blank lines', '# Claims\n\n- id: a # the first\n'],
])('%s can be read', (_, text) => {
  expect(faultOf(text)).toBeNull();
});
