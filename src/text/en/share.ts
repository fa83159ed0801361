// The share dialog: links, the citation, the map for another page, the data.
import type { Writer } from '../writer';

export const share = (_: Writer) => ({
  title: 'Share',
});
