// What frames every page: masthead, links past the map, notices, the sheet of a phone, help, and how to report an error.
import type { Writer } from '../intl/writer';

export const frame = (_: Writer) => ({
  masthead: {
    navigation: 'Page',
    darkMode: 'Dark mode',
  },
  skipLinks: {
    text: 'Skip to the text',
    marks: 'Skip to the list of what is on the map',
    article: 'Skip to the article',
    map: 'Skip to the map',
  },
  notices: {
    /** What is left of a notice about the map once it has been dismissed, beside the button that loads the map again. */
    mapIsIncomplete: 'The interactive map did not load in full.',
    retry: 'Try again',
    dismiss: 'Dismiss',
  },
  /** Several things on the map lie under the place that was clicked. */
  chooser: {
    title: 'Select one',
  },
  /** The handle of the sheet, at each of its heights. */
  sheet: {
    peek: (title: string) => `${title}: text lowered. Use the up and down arrow keys to change its height.`,
    half: (title: string) => `${title}: text at half height. Use the up and down arrow keys to change its height.`,
    full: (title: string) => `${title}: text at full height. Use the up and down arrow keys to change its height.`,
  },
  foot: {
    label: 'Articles, help and errors',
  },
  help: {
    title: 'Help and keyboard shortcuts',
    list: 'Everything on the map is also in the list. Select it to read the quotes that put it there.',
    ranges: 'The switches in the map’s key show and hide ranges.',
    share: '“Share” gives you a link to exactly what you see.',
    keys: [
      { key: 'Tab', does: 'next item; Enter opens it' },
      { key: 'Esc', does: 'closes what was opened last' },
      { key: 'Arrows, + and −', does: 'move and zoom the map, once it is selected' },
      { key: 'Shift and arrows', does: 'rotate and tilt the map' },
    ],
    tourKeys: { key: '← and →', does: 'previous and next step of the tour' },
    phoneKeys: { key: '↑ and ↓', does: 'raise and lower the text on a phone, once its handle is selected' },
  },
  errorReport: {
    title: 'Report an error',
    how: 'Is a quote, a place or a figure wrong? Copy the report, add what is wrong and send it to whoever publishes this page.',
    copy: 'Copy a report of this view',
    copied: 'Report copied',
    report: ({ title, version, link }: { title: string; version: string; link: string }) =>
      [`Error in Dateline: ${title}, version ${version}.`, link, 'What is wrong:', 'How you know:'].join('\n'),
  },
  copying: {
    copied: 'Copied ✓',
    failed: 'Your browser did not let this page copy. The text is shown below the button, for you to copy.',
    textToCopy: (label: string) => `${label}: text to copy`,
  },
});
