import { expect, test } from 'vitest';
import { unquotedNumbers } from './unquoted-numbers';

const russia = 'Russia claimed to have intercepted five of the six missiles fired at a military facility on Tuesday';

test.each<[string, string]>([
  ['Six missiles were fired.', russia],
  ['Five of the 6 missiles were intercepted.', russia],
  ['On Tuesday one facility was aimed at.', russia],
  ['That Tuesday was the war’s 1,000th day.', 'on Tuesday, marking the war’s thousandth day, or 1000 days'],
  ['Another missile was damaged.', 'five of the missiles were shot down and another was damaged'],
  ['It was the first attack.', 'the attack'],
  ['A fifth of it is held.', 'a fifth of its territory'],
  ['It is half a mile off.', 'a half-mile away'],
  ['It is 1 mile off.', 'a mile away'],
  ['It is a mile off.', 'a 1-mile radius'],
  ['It is 100 km (60 miles) off.', '100 kilometers (60 miles) off'],
  ['It began in 2022.', 'since 24 February 2022'],
  ['It began on 24 February 2022.', 'since Feb. 24, 2022, a Thursday'],
  ['On Tuesday 19 November 2024.', 'It came on Nov. 19. In 2024 that was a Tuesday'],
  ['It may last two days.', 'it lasts two days'],
  ['It fell in May.', 'since May 3, 2024'],
])('“%s” is supported by “%s”', (says, words) => {
  expect(unquotedNumbers(says, [words])).toEqual([]);
});

test.each<[string, string, string[]]>([
  ['Nine missiles were fired.', russia, ['Nine']],
  ['Six missiles were fired on Monday.', russia, ['Monday']],
  ['Six missiles were fired in November.', russia, ['November']],
  ['Six missiles were fired on 19 November.', russia, ['19 November']],
  ['It began on 25 February 2022.', 'since 24 February 2022', ['25 February 2022']],
  ['It began on 24 March 2022.', 'since 24 February 2022, in March', ['24 March 2022']],
  ['It began on 24 February 2021.', 'since 24 February 2022', ['24 February 2021']],
  ['It flies up to 300 miles.', 'with a range of up to 300 km', ['300 miles']],
  ['It flies a mile.', 'one of the cars', ['a mile']],
  // The 24 of a date counts no boats.
  ['There were 24 boats.', 'since 24 February 2022', ['24']],
  ['Two of 12 fell in 2024.', 'boats fell', ['Two', '12', '2024']],
])('in “%s”, on “%s”, %j is in no words', (says, words, missing) => {
  expect(unquotedNumbers(says, [words])).toEqual(missing);
});

test('the words may be several passages', () => {
  expect(unquotedNumbers('Two of six.', ['two were hit', 'of six'])).toEqual([]);
});
