// “Five of the six boats sent” has two counts of one noun: six were sent, and five are part of them.
import type { Span } from '../../model/quotation';
import { type Quantity, quantitiesIn } from '../english/quantities';
import { contains } from '../english/spans';

/** Words after the noun that are about the whole and not about the part. */
const aboutWhole = /^\s(fired|launched|sent|ordered|planned|aboard|on board)(?!\p{L})/u;
/** The verb of which the part is the object, as in “stopped two of the eight boats”. */
const doneToPart = /(\p{L}+ed|shot down|hit|struck)\s$/u;
/** Before a part that something is done to, as in “stopped five of the six boats sent”: no separate clause. */
const doneTo = /(?:\p{L}ed|down|hit|struck)\s$/u;
const betweenCounts = /^\sof\s(?:the|its|their|his|her|our|those|these)\s$/u;

/**
 * What is wrong with a claim's `says` that gives the number of the whole to what the quote says of the part, or the reverse; or null. Only where
 * `says` does not have the other number too, and no other part of the passages has its number.
 */
export function faultOfPart(
  says: string,
  text: string,
  passages: readonly Span[],
  all = quantitiesIn(text),
): string | null {
  const quoted = all.filter((quantity) => passages.some((passage) => contains(passage, quantity)));
  const inSays = quantitiesIn(says);
  for (const whole of quoted) {
    const part = all[all.indexOf(whole) - 1];
    if (!part || !betweenCounts.test(text.slice(part.end, whole.start))) continue;
    const verb = doneToPart.exec(text.slice(0, part.start))?.[1];
    const swapped = inSays.find((one) => one.value === whole.value && verb !== undefined && saysOf(verb, one, says));
    const namesPart = inSays.some(({ value }) => value === part.value);
    if (swapped && !namesPart && !quoted.some((one) => one !== whole && one.value === whole.value)) {
      const count = text.slice(part.start, part.end);
      return `says of “${says.slice(swapped.start, swapped.end)}” what the words “${verb} ${text.slice(part.start, whole.end)}” say of “${count}”: say “${count}”, and give its value, or say “${text.slice(part.start, whole.end)}”`;
    }
    const found = aboutWhole.exec(text.slice(whole.unit.end));
    const [words = '', what = ''] = found ?? [];
    const end = whole.unit.end + words.length;
    if (!found || !isOfWhole(what, text.slice(0, part.start), text.slice(end))) continue;
    const isElsewhere = quoted.some((one) => one !== part && one.value === part.value);
    if (isElsewhere || inSays.some(({ value }) => value === whole.value)) continue;
    const wrong = inSays.find((one) => one.value === part.value && saysOf(what, one, says));
    if (!wrong) continue;
    const count = text.slice(whole.start, whole.end);
    return `says of “${says.slice(wrong.start, wrong.end)}” what the words “${text.slice(part.start, end)}” say of “${count}”: say “${count}”, and give its value, or say “${text.slice(part.start, whole.end)}”`;
  }
  return null;
}

/** “Five of the six boats sent” may be a clause, of five that sent something. */
const isOfWhole = (what: string, before: string, after: string) =>
  /board$/.test(what) || doneTo.test(before) || /^\s(?:was|were|had|have|has)(?!\p{L})/u.test(after);

/** “Five boats were sent”, “sent five boats”. */
function saysOf(what: string, { end, unit, whole }: Quantity, says: string): boolean {
  const after = new RegExp(String.raw`^\s(?:was|were|(?:had|have|has) been)\s(?:\p{L}+ly\s)?${what}(?!\p{L})`, 'iu');
  const before = new RegExp(String.raw`(?<!\p{L})${what}\s$`, 'iu');
  return after.test(says.slice(Math.max(end, unit.end))) || before.test(says.slice(0, whole.start));
}
