// Distances side by side: the bars on the front, and what different sources say of one range.
import type { Writer } from '../intl/writer';

export const comparison = ({ number }: Writer) => ({
  title: 'How the ranges compare',
  titleWithoutRanges: 'How the distances compare',
  timesAsFar: (from: number, to: number, range: string) =>
    from === to
      ? `About ${number(from)} times as far as ${range}.`
      : `About ${number(from)} to ${number(to)} times as far as ${range}.`,
  capitals: 'Some capitals, by their distance from the centre',
  capitalAt: (capital: string, distance: string) => `${capital} ${distance}`,
  bars: 'Distances as bars, to the same scale',
  showAsTable: 'Show as a table',
  what: 'What',
  distance: 'Distance',
  source: 'Source',
  basisAndSource: (basis: string, source: string) => `${basis}, ${source}`,
  disputed: (name: string) => `${name} (sources disagree)`,
  howFarAndWhoSaysSo: 'How far, and who says so',
  showOnMap: 'show on the map',
});
