// What of a link could not be used, in a sentence each for the reader.
import type { Key } from './link';

export interface LinkProblem {
  /** The field that could not be read, or what else is wrong. */
  readonly what:
    | Key
    | 'too long'
    | 'nothing'
    | 'part'
    | 'repeated'
    | 'turn'
    | 'ring without size'
    | 'ring without place';
  /** The words of the link that it is about. */
  readonly words: readonly string[];
}

/** `first` in quotation marks, and how many more; `all` as they stand. */
const sentences: Record<LinkProblem['what'], (first: string, more: string, all: string) => string> = {
  'too long': () => 'This link is too long to be one of ours, so the map opens as usual.',
  nothing: () => 'This link could not be read, so the map opens as usual.',
  part: (first, more) => `Part of this link could not be read: ${first}${more}.`,
  repeated: (_first, _more, all) => `This link says more than once: ${all}. The first that can be read counts.`,
  turn: () => 'How the map is turned could not be read in this link.',
  'ring without size': () => 'This link says where a ring is and not how large, so the ring is left out.',
  'ring without place': () => 'This link says how large a ring is and not where, so the ring is left out.',
  map: () => 'The map position in this link could not be read.',
  rings: (first, more) => `This link names a ring that is not here: ${first}${more}.`,
  mark: (first) => `This link names a mark that is not here: ${first}.`,
  source: (first) => `This link names an article that is not here: ${first}.`,
  center: () => 'The centre of the ring in this link could not be read, so the ring is left out.',
  reach: (first) => `The size of the ring in this link could not be read: ${first}.`,
  fit: (first) => `The part of the map that this link shows could not be read: ${first}.`,
  voice: (first) => `This link names a voice that is not here: ${first}.`,
  units: (first) => `This link names a unit that is not here: ${first}.`,
  lang: (first) => `This link names a language that could not be read: ${first}.`,
  globe: (first) => `Whether this link shows a globe could not be read: ${first}.`,
  theme: (first) => `This link names a theme that is not here: ${first}.`,
  time: (first) => `This link names a day that is not here: ${first}.`,
  step: (first) => `This link names a step of the tour that is not here: ${first}.`,
};

export function problemSentence({ what, words }: LinkProblem): string {
  const more = words.length > 1 ? ` and ${words.length - 1} more` : '';
  return sentences[what](`“${shortened(words[0] ?? '')}”`, more, words.join(', '));
}

const shortened = (words: string) =>
  words.length > 40 ? `${words.slice(0, 40).toWellFormed()}…` : words.toWellFormed();
