import { expect, test } from 'vitest';
import { namesIn } from './names';

const towns = new Set(['Karachev', 'South Korea', 'U.S.', 'Reading', 'New York', 'Rostov-on-Don']);
const names = (text: string) => namesIn(text, towns).map(({ name }) => name);

test.each<[string, string, string[]]>([
  ['people, places, bodies and things', 'He told Ana Lima of the BBC in Lisbon.', ['Ana Lima of the BBC', 'Lisbon']],
  ['two bodies', 'the Ministry of Defense and the General Staff.', ['Ministry of Defense', 'General Staff']],
  ['a name that begins a sentence and is in another', 'A man called Lima spoke. Lima left.', ['Lima', 'Lima']],
  ['a surname after the whole name', 'It was Ana Lima. Lima left.', ['Ana Lima', 'Lima']],
  ['a town of the gazetteer that begins a sentence', 'Karachev burned. Smoke rose.', ['Karachev']],
  ['an ordinary word that is also a town', 'Reading is hard.', []],
  [
    'what only begins a sentence',
    'While Ukraine waits, Officials of Norway left. Officials in Oslo spoke.',
    ['Ukraine', 'Officials of Norway', 'Oslo'],
  ],
  ['what only begins a quotation', 'He said: “Nobody in Oslo slept.” “Smoke rose,” she said.', ['Oslo']],
  ['a title before a name', 'President Ana Lima met Gov. Mike DeWine.', ['President Ana Lima', 'Gov. Mike DeWine']],
  ['a title alone', 'The President spoke, and the Minister too.', []],
  ['no days and months', 'It fell on Tuesday, Nov. 19, in March.', []],
  [
    'no adjectives of nations, but the names they stand before',
    'the Russian Defense Ministry and North Korean troops of the Western allies.',
    ['Defense Ministry'],
  ],
  [
    'without the apostrophe’s end',
    'Russia’s Kinzhal and Moscow\u0027s war, O’Brien’s and Achilles’ too.',
    ['Kinzhal', 'Moscow', 'O’Brien', 'Achilles'],
  ],
  ['initials', 'in the U.S. on Monday, V. Putin posted on X.', ['U.S.', 'V. Putin', 'X']],
  [
    'words with a hyphen',
    'The Spokesman-Review, Rostov-on-Don, U.S.-made F-16 and Kh-22.',
    ['Spokesman-Review', 'Rostov-on-Don', 'U.S.', 'F-16', 'Kh-22'],
  ],
  ['two known names with a hyphen', 'a South Korea-U.S. drill', ['South Korea', 'U.S.']],
  ['small words within', 'Ursula von der Leyen and Osama bin Laden.', ['Ursula von der Leyen', 'Osama bin Laden']],
  ['what is written in capitals, or with one inside', 'ATACMS and SeaLand', ['ATACMS', 'SeaLand']],
  ['brackets', 'the company (Ukroboronprom) and it (Nobody knows)', ['Ukroboronprom']],
  ['who said it', 'Lima said so. Officials said so. He said so.', ['Lima']],
  [
    'a headline in which all words have a capital',
    'Trump Visits New York After Attack on NATO Base\nThe man called Trump left.',
    ['Trump', 'New York', 'NATO', 'Trump'],
  ],
  ['other scripts', 'Шесть ракет упали на Брянск, сказал Иван Петров.', ['Брянск', 'Иван Петров']],
  ['marks of a page', 'a <B>boat</B> and <b>Lima</b>', ['Lima']],
])('%s', (_, text, expected) => {
  expect(names(text)).toEqual(expected);
});

test('each name is where it says', () => {
  const text = 'He told Ana Lima. “Lima,” she said, “is not in the U.S.”';
  expect(namesIn(text, towns).map(({ start, end }) => text.slice(start, end))).toEqual(names(text));
});
