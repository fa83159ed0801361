// The English catalogue: every sentence that a reader sees or hears, a file for each part of the page.

import type { Writer } from '../intl/writer';
import { accounts } from './accounts';
import { announcements } from './announcements';
import { article } from './article';
import { basis, status } from './basis';
import { checks } from './checks';
import { citation } from './citation';
import { comparison } from './comparison';
import { compiled } from './compiled';
import { counts } from './counts';
import { coverage } from './coverage';
import { credit } from './credit';
import { embed } from './embed';
import { fatalError } from './fatal-error';
import { format } from './format';
import { frame } from './frame';
import { front } from './front';
import { key } from './key';
import { linkProblems } from './link-problems';
import { map } from './map';
import { mapControls } from './map-controls';
import { mark } from './mark';
import { parts } from './parts';
import { picture } from './picture';
import { quotes } from './quotes';
import { readerRing } from './reader-ring';
import { share } from './share';
import { timeline } from './timeline';
import { tour } from './tour';
import { wholePage } from './whole-page';

export const en = (writer: Writer) => ({
  accounts: accounts(writer),
  announcements: announcements(writer),
  article: article(writer),
  basis: basis(writer),
  checks: checks(writer),
  citation: citation(writer),
  comparison: comparison(writer),
  compiled: compiled(writer),
  counts: counts(writer),
  coverage: coverage(writer),
  credit: credit(writer),
  embed: embed(writer),
  format: format(writer),
  frame: frame(writer),
  front: front(writer),
  key: key(writer),
  linkProblems: linkProblems(writer),
  map: map(writer),
  mapControls: mapControls(writer),
  mark: mark(writer),
  parts: parts(writer),
  picture: picture(writer),
  quotes: quotes(writer),
  readerRing: readerRing(writer),
  share: share(writer),
  status: status(writer),
  timeline: timeline(writer),
  tour: tour(writer),
  fatalError: fatalError(writer),
  wholePage: wholePage(writer),
});
