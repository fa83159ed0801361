// The key of the map: the legend, and the switches of the ranges.
import type { Writer } from '../intl/writer';

export const key = ({ number }: Writer) => ({
  title: 'Ranges',
  scale: (longest: string) => `to scale, 0 to ${longest}`,
  countOn: (on: number, all: number) => `${number(on)} of ${number(all)} on`,
  /** On a phone: the way from the map to the key in the text below it. */
  chip: (on: number, all: number) => `Ranges: ${number(on)} of ${number(all)} on`,
  howWeKnow: 'How we know',
  notInView: 'Not in view. {zoomToIt}',
  zoomToIt: 'Zoom to it',
  tryOnYourCity: 'Try a range on your city',
});
