// A citation to be pasted elsewhere.
import type { Writer } from '../intl/writer';

export const citation = (_: Writer) => ({
  story: (title: string) => `${title}, Dateline. From:`,
  mark: (name: string, story: string) => `${name}. ${story}, Dateline.`,
  range: (name: string, range: string, credit: string, story: string) =>
    `${name}, ${range} (${credit}). ${story}, Dateline.`,
  claim: (says: string, credit: string, story: string) => `${says} (${credit}) ${story}, Dateline.`,
  claimOfEvent: (says: string, credit: string, event: string, story: string) =>
    `${says} (${credit}) ${event}. ${story}, Dateline.`,
  noTitle: 'Title not stated',
  article: (title: string, outlet: string, date: string) => `${title}, ${outlet}, ${date}.`,
  articleAtAddress: (title: string, outlet: string, date: string, url: string, accessed: string) =>
    `${title}, ${outlet}, ${date}. ${url} (${accessed}).`,
  /** The day on which the text was taken from its address. */
  accessed: (date: string) => `seen on ${date}`,
  closing: (link: string, version: string) => `${link} (data ${version}; quotes checked against the stored text)`,
});
