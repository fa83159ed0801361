// The days of the story, and one day opened.
import type { Writer } from '../intl/writer';

export const timeline = (_: Writer) => ({
  title: 'Timeline',
  note: (event: string) => `${event}.`,
  publishedThatDay: (article: string) => `Published that day: ${article}`,
});
