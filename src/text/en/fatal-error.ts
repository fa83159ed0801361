// What is said where the program of the page cannot run: the build writes it into the page.
import type { Writer } from '../intl/writer';

const withPicture = (reason: string) =>
  `${reason} The map is a still picture, and each mark in the list has a page with its quotes.`;

export const fatalError = (_: Writer) => ({
  openedAsFile: withPicture('This page needs a web server. Serve its folder, for instance with “npm start”.'),
  noProgram: withPicture('The program of this page could not be loaded.'),
  /** `{error}` is the message of the error. */
  notStarted: withPicture('This page could not start ({error}).'),
  reload: 'Reload the page',
  reloading: 'The page is being loaded again.',
  offline: 'The page cannot be loaded at the moment. You can read what is here; try again when you are online.',
  openFullMap: 'Open the full map',
});
