import { expect, test } from 'vitest';
import { sentencesIn } from './sentences';

const read = (text: string) => sentencesIn(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['two sentences', 'It fell. “It burned,” he said.', ['It fell.', '“It burned,” he said.']],
  ['a line break', 'By Our Reporter\nIt fell', ['By Our Reporter', 'It fell']],
  ['initials before a capital', 'The U.S. Army fired. It fell.', ['The U.S. Army fired.', 'It fell.']],
  [
    'an initial of a name',
    'The president V. Putin understands. It fell.',
    ['The president V. Putin understands.', 'It fell.'],
  ],
  ['a shortened title', 'It was Gov. Mike DeWine. It fell.', ['It was Gov. Mike DeWine.', 'It fell.']],
  [
    'a shortened month, and an hour before a day',
    'It fell on Oct. 9, Ana says, at 9 p.m. Friday. It burned at 9 p.m. Nobody slept in Oct. Nobody spoke.',
    ['It fell on Oct. 9, Ana says, at 9 p.m. Friday.', 'It burned at 9 p.m.', 'Nobody slept in Oct.', 'Nobody spoke.'],
  ],
  ['initials that end a line', 'It fell in the U.S.\nIt burned.', ['It fell in the U.S.', 'It burned.']],
  ['a shortened word before a small letter', 'Each has 28 sq. meter of room.', ['Each has 28 sq. meter of room.']],
  ['dots within', 'He intends... to go on.', ['He intends... to go on.']],
  ['a closing quotation mark', 'It was “much more.” Nobody spoke.', ['It was “much more.”', 'Nobody spoke.']],
  ['space around, and lines of nothing', '  It fell.  \n\n – \n', ['It fell.']],
  // What the comment on `sentencesIn` owns up to.
  [
    'initials that do end a sentence: one, not two',
    'It fell in the U.S. It burned.',
    ['It fell in the U.S. It burned.'],
  ],
])('%s', (_, text, sentences) => {
  expect(read(text)).toEqual(sentences);
});
