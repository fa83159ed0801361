import { describe, expect, test } from 'vitest';
import { datesIn, faultOfDate, faultOfReading, faultOfWritten } from './dates';

/** As "words: year month day weekday", with a dash for what the words leave open. */
const read = (text: string) =>
  datesIn(text).map(({ start, end, year, month, day, weekday }) =>
    [`${text.slice(start, end)}:`, ...[year, month, day, weekday].map((part) => part ?? '-')].join(' '),
  );

describe('datesIn', () => {
  test.each([
    ['fired on Nov. 19, a source said', 'Nov. 19: - 11 19 -'],
    ['Nov. 19, 2024, 2:30 p.m.', 'Nov. 19, 2024: 2024 11 19 -'],
    ['November 20, 2024', 'November 20, 2024: 2024 11 20 -'],
    ['Sunday December 22, 2024', 'Sunday December 22, 2024: 2024 12 22 0'],
    ['on Sunday, Nov. 17, covers', 'Sunday, Nov. 17: - 11 17 0'],
    ['Tues., 3 March 2024.', 'Tues., 3 March 2024: 2024 3 3 2'],
    ['by 31 February. On 3 Nov. it', '31 February: - 2 31 -', '3 Nov.: - 11 3 -'],
    ['the 20th of November', 'the 20th of November: - 11 20 -'],
    ['MARCH 3RD', 'MARCH 3RD: - 3 3 -'],
    ['Nov. 19-20', 'Nov. 19: - 11 19 -'],
    ['SEPT. 3, 2024', 'SEPT. 3, 2024: 2024 9 3 -'],
    ['date 2024-11-20 US officials', '2024-11-20: 2024 11 20 -'],
    ['2024-11-20T14:30', '2024-11-20: 2024 11 20 -'],
    ['11/20/2024', '11/20/2024: 2024 11 20 -'],
    ['12/13/2024', '12/13/2024: 2024 12 13 -'],
    ['20.11.2024', '20.11.2024: 2024 11 20 -'],
    ['in November 2024', 'November 2024: 2024 11 - -'],
    ['this November', 'November: - 11 - -'],
    ['In May and since March', 'May: - 5 - -', 'March: - 3 - -'],
    ['before 20 November 2024, a Wednesday', '20 November 2024, a Wednesday: 2024 11 20 3'],
    ['said on Tuesday\nNov. 20', 'Tuesday: - - - 2', 'Nov. 20: - 11 20 -'],
    ['Tuesday’s strike', 'Tuesday: - - - 2'],
    ['30 February 2024', '30 February 2024: 2024 2 30 -'],
    ['July 29, 2017 in East Coast', 'July 29, 2017: 2017 7 29 -'],
    ['On Nov. 19 1,000 people', 'Nov. 19: - 11 19 -'],
    ['between 9 October and 19 November', '9 October: - 10 9 -', '19 November: - 11 19 -'],
  ])('reads %s', (text, ...dates) => {
    expect(read(text)).toEqual(dates);
  });

  test('gives no month where either number can be it', () => {
    expect(read('03/04/2024')).toEqual(['03/04/2024: 2024 - - -']);
  });

  test.each([
    'They may march 12 km, March said',
    'the sun sat on Monument Avenue, Mayor',
    'the 1,000th day, 48 hours, 1/5 of it, version 1.12.2024.3, in 2019, today',
    '2024-11-201 and 12024-11-20',
    'Decker, Marchand and Augustus',
  ])('finds none in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('reads no more of a number than is a day', () => {
    expect(read('In November 1,000 fell; in November 45 fell; in November 12.5 tons; in November 30% less')).toEqual([
      'November: - 11 - -',
      'November: - 11 - -',
      'November: - 11 - -',
      'November: - 11 - -',
    ]);
  });
});

test.each([
  ['2024-02-30', 'there is no 30 February'],
  ['2023-02-29', 'there is no 29 February in 2023'],
  ['2024-11-31', 'there is no 31 November'],
  ['2024-13-01', 'there is no month 13'],
  ['2024-00-10', 'there is no month 0'],
  ['2024-01-00', 'there is no 0 January'],
  ['2024-02-29', null],
  ['1883-05-19', null],
])('%s: %s', (date, fault) => {
  expect(faultOfDate(date)).toBe(fault);
});

test.each([
  ['30 February', 'there is no 30 February'],
  ['29 February', null],
  ['29 February 2023', 'there is no 29 February in 2023'],
  ['20 November 2024, a Wednesday', null],
  ['20 November 2024, a Tuesday', 'says Tuesday, but 2024-11-20 is a Wednesday'],
  ['Tuesday, 20 November', null],
])('“%s” by itself: %s', (words, fault) => {
  const [written] = datesIn(words);
  expect(written && faultOfWritten(written)).toBe(fault);
});

test.each([
  ['Tuesday', '2024-11-19', null],
  ['Tuesday', '2024-11-20', 'says Tuesday, but 2024-11-20 is a Wednesday'],
  ['Nov. 19', '2024-11-19', null],
  ['Nov. 19', '2024-11-20', 'says 19 November, but 2024-11-20 is 20 November 2024'],
  ['March 3, 2024', '2021-03-03', 'says 3 March 2024, but 2021-03-03 is 3 March 2021'],
  ['Sunday December 21, 2024', '2024-12-21', 'says Sunday, but 2024-12-21 is a Saturday'],
  ['31 November 2024', '2024-12-01', 'says 31 November 2024, but 2024-12-01 is 1 December 2024'],
  ['03/04/2024', '2024-04-03', null],
])('“%s” read as %s: %s', (words, date, fault) => {
  const [written] = datesIn(words);
  expect(written && faultOfReading(written, date)).toBe(fault);
});
