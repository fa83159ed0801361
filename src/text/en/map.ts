// The map itself: its name, what is written on it, and what is said where it cannot be drawn.
import type { Writer } from '../intl/writer';

const notDrawn = (reason: string) =>
  `No interactive map: ${reason}. This is a still image; everything on it is in the list.`;

export const map = ({ list }: Writer) => ({
  loading: 'Loading the interactive map…',
  title: (story: string) =>
    `Map: ${story}. Use the arrow keys to move it, plus and minus to zoom. Everything on it is in the list of what is on the map.`,
  /** The still picture, for those who do not see it. */
  picture: (things: readonly string[]) => (things.length > 0 ? `Map: ${list(things)}.` : 'Map.'),
  thingOnPicture: (name: string, note: string) => `${name} (${note})`,
  /** A distance on two lines: as it was given, and in the reader's unit. */
  inBothUnits: (given: string, converted: string) => `${given}\n(${converted})`,
  /** On the last line of a ring's label. */
  measuredFrom: (origin: string) => `from ${origin}`,
  rangeOnPicture: (name: string, range: string) => `${name} ${range}`.trim(),
  somewhereHere: 'somewhere in this area',
  somewhereHereAccordingTo: (who: string) => `somewhere in this area, according to ${who}`,
  /** Where the area is too small to be seen. */
  notAPoint: 'exact site unknown',
  notAPointAccordingTo: (who: string) => `exact site unknown, according to ${who}`,
  /** Beside the lines of an area’s constraints. `word`: the word of an article that is read as a distance, in quotation marks. */
  within: (distance: string, place: string, word: string) => `within ${distance} of ${place}: our reading of ${word}`,
  distanceFrom: (distance: string, place: string) => `${distance} from ${place}`,
  /** A site as one source describes it. */
  caption: (credit: string, status: string, says: string) => `${credit} (${status}): ${says}`,
  readerRing: 'Your ring',
  readerRingIn: (city: string) => `Your ring, centred on ${city}`,
  readerRingAsLargeAs: (range: string) => `${range} range, centred here`,
  readerRingAsLargeAsIn: (range: string, city: string) => `${range} range, centred on ${city}`,
  readerRingHandle: 'Centre of your ring. The arrow keys move it; with Shift they move it further.',
  loaded: 'The map has been loaded.',
  loadingAgain: 'The interactive map is being loaded again.',
  loadingPartsAgain: 'The missing parts of the map are being loaded again.',
  partMissing: 'Some of the map could not be loaded. Everything on it is in the list.',
  notDrawn: {
    noProgram: notDrawn('its program could not be loaded'),
    noWorker: notDrawn('a part of its program could not be loaded'),
    canvasIsChanged: notDrawn(
      'this browser changes what a page reads back from a canvas, to protect against tracking, so its names could not be drawn',
    ),
    nothingLoaded: notDrawn('none of its files could be loaded'),
    nothingMoreLoaded: notDrawn('the rest of it could not be loaded'),
    noWorld: notDrawn('its land and borders could not be loaded'),
    graphicsLost: notDrawn('the browser stopped its graphics'),
    noGraphics: notDrawn('the browser cannot draw its graphics at the moment'),
    noWebGl: notDrawn('this browser has no WebGL2 to draw it with'),
    programFailed: notDrawn('its program failed'),
  },
});
