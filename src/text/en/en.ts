// The English catalogue: every sentence that a reader sees or hears, a file for each part of the page.
import type { Writer } from '../writer';
import { share } from './share';

export const en = (writer: Writer) => ({
  share: share(writer),
});
