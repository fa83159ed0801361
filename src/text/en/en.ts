// The English catalogue: every sentence that a reader sees or hears, a file for each part of the page.
import type { Writer } from '../writer';
import { frame } from './frame';
import { mapControls } from './map-controls';
import { share } from './share';

export const en = (writer: Writer) => ({
  frame: frame(writer),
  share: share(writer),
  mapControls: mapControls(writer),
});
