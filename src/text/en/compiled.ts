// Sentences that the build adds to those of the story's files.
import type { Writer } from '../intl/writer';

export const compiled = (_: Writer) => ({
  accordingTo: (name: string, who: string) => `${name} according to ${who}`,
  pointOfBasemap: 'The point is where the basemap has its name.',
  figureOf: (credit: string) => `The radius is the figure of ${credit}.`,
  secondLine: (first: string, who: string) =>
    `Drawn about the same centre as ${first}, and to be read in the same way; only the figure differs, which is that of ${who}.`,
  disputedCenter: (who: string, others: string) =>
    `Its centre is according to ${who}; according to ${others}, it lies elsewhere.`,
});
