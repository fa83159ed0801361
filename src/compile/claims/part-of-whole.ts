// “Five of the six missiles fired” has two counts of one noun: six were fired, and five are a part of them. English.
import type { Span } from '../../model/quotation';
import { type SaidNumber, saidNumbers } from '../english/quantities';

/** After the noun of a whole, what is said of the whole and not of the part. */
const saidOfWhole = /^\s(fired|launched|aboard|on board)(?!\p{L})/u;
/** The verb of which the part is the object, as in “intercepted two of the eight missiles”. */
const doneToPart = /(\p{L}+ed|shot down|hit|struck)\s$/u;
/** Before a part that something is done to, as in “intercepted five of the six missiles fired”: no clause of its own. */
const doneTo = /(?:\p{L}ed|down|hit|struck)\s$/u;
const betweenCounts = /^\sof\s(?:the|its|their|his|her|our|those|these)\s$/u;

/**
 * What is wrong with a sentence of ours that says of the part what the words say of the whole, or of the whole what they say of the part; or
 * null. Only where the sentence does not name the other, and the passages give its own number nowhere else.
 */
export function faultOfPart(says: string, text: string, passages: readonly Span[]): string | null {
  const all = saidNumbers(text);
  const held = all.filter(({ start, end }) => passages.some((one) => one.start <= start && end <= one.end));
  const ours = saidNumbers(says);
  for (const whole of held) {
    const part = all[all.indexOf(whole) - 1];
    if (!part || !betweenCounts.test(text.slice(part.end, whole.start))) continue;
    const verb = doneToPart.exec(text.slice(0, part.start))?.[1];
    const turned = ours.find((one) => one.value === whole.value && verb !== undefined && saysOf(verb, one, says));
    const namesPart = ours.some(({ value }) => value === part.value);
    if (turned && !namesPart && !held.some((one) => one !== whole && one.value === whole.value)) {
      const count = text.slice(part.start, part.end);
      return `says of “${says.slice(turned.start, turned.end)}” what the words “${verb} ${text.slice(part.start, whole.end)}” say of “${count}”: say “${count}”, and give its value, or say “${text.slice(part.start, whole.end)}”`;
    }
    const said = saidOfWhole.exec(text.slice(whole.unit.end));
    const [words = '', what = ''] = said ?? [];
    const end = whole.unit.end + words.length;
    if (!said || !isOfWhole(what, text.slice(0, part.start), text.slice(end))) continue;
    const isElsewhere = held.some((one) => one !== part && one.value === part.value);
    if (isElsewhere || ours.some(({ value }) => value === whole.value)) continue;
    const wrong = ours.find((one) => one.value === part.value && saysOf(what, one, says));
    if (!wrong) continue;
    const count = text.slice(whole.start, whole.end);
    return `says of “${says.slice(wrong.start, wrong.end)}” what the words “${text.slice(part.start, end)}” say of “${count}”: say “${count}”, and give its value, or say “${text.slice(part.start, whole.end)}”`;
  }
  return null;
}

/** “Five of the six guns fired” may be a clause, of five that fired. */
const isOfWhole = (what: string, before: string, after: string) =>
  /board$/.test(what) || doneTo.test(before) || /^\s(?:was|were|had|have|has)(?!\p{L})/u.test(after);

/** “Five missiles were fired”, “fired five missiles”. */
function saysOf(what: string, { end, unit, whole }: SaidNumber, says: string): boolean {
  const after = new RegExp(String.raw`^\s(?:was|were|(?:had|have|has) been)\s(?:\p{L}+ly\s)?${what}(?!\p{L})`, 'iu');
  const before = new RegExp(String.raw`(?<!\p{L})${what}\s$`, 'iu');
  return after.test(says.slice(Math.max(end, unit.end))) || before.test(says.slice(0, whole.start));
}
