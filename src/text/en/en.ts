// The English catalogue: every sentence that a reader sees or hears, a file for each part of the page.
import type { Writer } from '../writer';
import { accounts } from './accounts';
import { checks } from './checks';
import { comparison } from './comparison';
import { counts } from './counts';
import { coverage } from './coverage';
import { frame } from './frame';
import { front } from './front';
import { key } from './key';
import { mapControls } from './map-controls';
import { mark } from './mark';
import { quotes } from './quotes';
import { readerRing } from './reader-ring';
import { share } from './share';
import { timeline } from './timeline';
import { tour } from './tour';

export const en = (writer: Writer) => ({
  frame: frame(writer),
  accounts: accounts(writer),
  checks: checks(writer),
  comparison: comparison(writer),
  counts: counts(writer),
  coverage: coverage(writer),
  front: front(writer),
  key: key(writer),
  mark: mark(writer),
  quotes: quotes(writer),
  timeline: timeline(writer),
  tour: tour(writer),
  share: share(writer),
  mapControls: mapControls(writer),
  readerRing: readerRing(writer),
});
