// Figures in digits of any script: "10,000", "2.5", "1½", "3/4", "1,000th", "2:30", "F-16".
import type { NumberToken } from './numbers';

// Thousands are separated by a comma, a no-break or narrow space or an apostrophe; a plain space may separate two numbers.
const thousands = String.raw`[,٬’'\u00A0\u2009\u202F]`;
const whole = String.raw`(?:\p{Nd}{1,3}(?:${thousands}\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+)`;
const scales: Readonly<Record<string, number>> = { k: 1e3, mn: 1e6, bn: 1e9 };
const figure = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])(?:`,
    String.raw`(?<iso>\d{4}-\d{2}-\d{2})(?!\p{N})|`,
    String.raw`(?<time>\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?(?!\p{N})|\p{Nd}{1,2}(?=\s?[ap]\.?m(?![\p{L}\p{N}])))|`,
    String.raw`(?:(?<mixed>\p{Nd}+)\s)?(?<over>[1-5]\/[2-8])(?![\p{N}/])|`,
    String.raw`(?<whole>${whole})(?<decimals>[.٫]\p{Nd}+)?(?:\s?(?<vulgar>[¼-¾⅐-⅞]))?|`,
    '(?<alone>[¼-¾⅐-⅞])',
    String.raw`)(?:(?:st|nd|rd|th)(?!\p{L})|(?<scale>[kK]|mn|bn)(?![\p{L}\p{N}]))?`,
  ].join(''),
  'gu',
);

/** In the order of the text. A date in digits has the value of its year. */
export function digitsIn(text: string): NumberToken[] {
  return [...text.matchAll(figure)].map((match) => {
    const {
      iso,
      time,
      mixed = '0',
      over,
      whole: digits = '0',
      decimals = '',
      vulgar,
      alone,
      scale = '',
    } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const amount =
      over === undefined
        ? Number(asciiDigits(digits).replaceAll(/\D/g, '') + asciiDigits(decimals).replace('٫', '.')) +
          fraction(vulgar ?? alone)
        : Number(asciiDigits(mixed)) + fraction(over);
    const isNegative = /(?:−|(?<!\p{L})minus\s)$/u.test(text.slice(0, start));
    // "F-16" and "9M723" name a thing.
    const isInName = /\p{Lu}\p{L}*-$/u.test(text.slice(0, start)) || /^\p{L}+\p{N}/u.test(text.slice(end));
    return {
      start,
      end,
      value:
        iso || time
          ? Number.parseFloat(asciiDigits(match[0]))
          : amount * (scales[scale.toLowerCase()] ?? 1) * (isNegative ? -1 : 1),
      isAmount: !iso && !time && !isInName,
    };
  });
}

/** The value of "½" or "1/2"; 0 for none. */
function fraction(sign = ''): number {
  const [above, below] = sign.normalize('NFKD').split(/[⁄/]/).map(Number);
  return above !== undefined && below ? above / below : 0;
}

/** Digits of any script as ASCII digits. In Unicode the ten digits of a script are consecutive, beginning with zero. */
function asciiDigits(digits: string): string {
  return digits.replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let before = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
    return String(before % 10);
  });
}
