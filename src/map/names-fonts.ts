// The fonts of the names on the map.
import { fontFamilies } from '../look/fonts';

export interface NamesFonts {
  /** Whether names that are drawn now may have to be drawn again. */
  readonly areLate: () => boolean;
  readonly settled: Promise<unknown>;
}

/** Names need letters that the page does not show, of files that it would not load. MapLibre waits for those of most letters by itself. */
export function loadNamesFonts({ fonts }: Document): NamesFonts {
  const families = Object.values(fontFamilies).map(({ name }) => name);
  // Without what stands in for them, which browsers look for among the reader's own fonts, one by one.
  const faces = [...fonts].filter(({ family }) => families.includes(family.replaceAll('"', '')));
  return {
    areLate: () => faces.some(({ status }) => status === 'loading'),
    settled: Promise.allSettled(faces.map((face) => face.load())),
  };
}
