// The pictures that are made of the map: previews of links, and those that readers save.
import type { Writer } from '../intl/writer';

export const picture = (_: Writer) => ({
  /** A range of the map, as its legend has it: “Coastal gun, up to 30 km”. */
  range: (name: string, range: string) => `${name}, ${range}`,
  /** For those who do not see a preview. */
  previewAlt: (title: string) => `Map with a headline: ${title}`,
  /** Whose words are quoted, on the line below them. */
  source: (credit: string, date: string) => `${credit}, ${date}`,
});
