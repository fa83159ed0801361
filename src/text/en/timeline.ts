// The days of the story, and one day opened.
import type { Writer } from '../intl/writer';

export const timeline = (_: Writer) => ({
  title: 'Timeline',
  note: (event: string) => `${event}.`,
  publishedThatDay: 'Published that day: {article}',
});
