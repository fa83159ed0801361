import type { AnchorHTMLAttributes } from 'preact';
import type { Source } from '../model/dataset';
import { formatPublished } from '../model/format';
import { usePage } from './page-context';

/** What the story is made from, and what can be taken from it. Each article's link is the caller's: with script it opens beside the map. */
export function Articles({ link }: { link: (source: Source) => AnchorHTMLAttributes }) {
  const { sources, version } = usePage().dataset;
  return (
    <>
      <p>
        <b>From</b> {sources.length} articles. Quotes checked against the stored text; data {version}.
      </p>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <a {...link(source)}>{source.title ?? 'Title not stated'}</a>. {source.label}, {formatPublished(source)}
          </li>
        ))}
      </ul>
      <p>
        Reuse: <a href="map.geojson">GeoJSON</a>, <a href="annotations.jsonld">annotations</a>,{' '}
        <a href="claims.csv">claims (CSV)</a>
      </p>
    </>
  );
}
