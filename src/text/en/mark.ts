// A mark opened: what it is, how we know, why it is where it is.
import type { Writer } from '../intl/writer';

export const mark = ({ plural }: Writer) => ({
  backToOverview: 'Back to overview',
  /** The row of tabs. */
  sections: 'Sections',
  quotes: 'Quotes',
  howWePlacedIt: 'How we placed it',
  fromOtherSources: 'From other sources',
  whyHere: 'Why it is here',
  rivalAreas: (areas: number) => plural(areas, { other: 'Sources place it in # areas that don’t overlap.' }),
  shownAccordingTo: (sources: string) => `The map shows it, and what is drawn around it, according to ${sources}.`,
  accordingTo: (sources: string) => `According to ${sources}`,
  leaves: (statements: number, width: string) =>
    plural(statements, {
      one: `This statement leaves about {area}, about ${width} at its widest:`,
      other: `Together these statements leave about {area}, about ${width} at its widest:`,
    }),
  addsNothing: 'Without it the area would be practically the same.',
  adds: (area: string) => `Without it the area would be about ${area} larger.`,
  /** Of an author’s reading of words such as “near”. */
  withinOf: (distance: string, place: string | null) =>
    place === null ? `Within ${distance}` : `Within ${distance} of ${place}`,
  shortestLine: (distance: string) =>
    `The straight line on the map is ours: the shortest from there to one point of the area, ${distance}.`,
  measuredWith: (map: string) => `Measured with ${map}.`,
});
