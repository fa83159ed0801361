// What could not be used of the link that opened the page, a sentence for each field of it and for each other fault.
import type { Writer } from '../intl/writer';

/** The words of the link: the first of them, shortened, how many others there are, and all in one row. */
export interface WordsOfLink {
  readonly first: string;
  readonly others: number;
  readonly all: string;
}

export const linkProblems = ({ plural }: Writer) => {
  const withOthers = ({ first, others }: WordsOfLink) =>
    others === 0 ? `“${first}”` : plural(others, { one: `“${first}” and 1 more`, other: `“${first}” and # more` });
  return {
    'too-long': () => 'This link is too long, so the map opens as usual.',
    nothing: () => 'This link could not be read, so the map opens as usual.',
    part: (words: WordsOfLink) => `Part of this link could not be read: ${withOthers(words)}.`,
    repeated: ({ all }: WordsOfLink) =>
      `This link has the same setting more than once: ${all}. The first one that can be read is used.`,
    rotation: () => 'The rotation of the map in this link could not be read.',
    'ring-without-size': () => 'This link gives the place of a ring but not its size, so the ring is left out.',
    'ring-without-place': () => 'This link gives the size of a ring but not its place, so the ring is left out.',
    map: () => 'The map position in this link could not be read.',
    rings: (words: WordsOfLink) => `This link names a range that isn’t on the map: ${withOthers(words)}.`,
    mark: ({ first }: WordsOfLink) => `This link points to something that isn’t on the map: “${first}”.`,
    source: ({ first }: WordsOfLink) => `This link points to an article that isn’t here: “${first}”.`,
    center: () => 'The centre of the ring in this link could not be read, so the ring is left out.',
    reach: ({ first }: WordsOfLink) => `The size of the ring in this link could not be read: “${first}”.`,
    fit: ({ first }: WordsOfLink) => `The part of the map that this link shows could not be read: “${first}”.`,
    voice: ({ first }: WordsOfLink) => `This link names a source that isn’t here: “${first}”.`,
    units: ({ first }: WordsOfLink) => `This link asks for an unknown unit: “${first}”.`,
    lang: ({ first }: WordsOfLink) => `The language in this link could not be read: “${first}”.`,
    globe: ({ first }: WordsOfLink) => `The globe setting in this link could not be read: “${first}”.`,
    theme: ({ first }: WordsOfLink) => `This link asks for an unknown colour theme: “${first}”.`,
    time: ({ first }: WordsOfLink) => `This link points to a day that isn’t here: “${first}”.`,
    step: ({ first }: WordsOfLink) => `This link points to a step of the tour that isn’t here: “${first}”.`,
  };
};
