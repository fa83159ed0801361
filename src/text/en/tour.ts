// The story in steps.
import type { Writer } from '../intl/writer';

export const tour = ({ number }: Writer) => ({
  close: 'Close',
  waysOn: 'Go through the tour',
  progress: (step: number, steps: number) => `Step ${number(step)} of ${number(steps)}`,
  steps: 'Steps of the tour',
  step: (step: number, title: string) => `Step ${number(step)}: ${title}`,
  previous: 'Previous',
  next: (title: string) => `Next: ${title}`,
  exploreTheMap: 'Explore the map',
});
