import type { AnchorHTMLAttributes } from 'preact';
import { addressOf } from '../../model/dataset';
import { formatCount, formatPublished } from '../../model/format';
import { labelInFull } from '../../model/outlet';
import type { Source } from '../../model/source';
import { usePage } from '../parts/page-context';
import { FromAddress } from './from-address';

/** What the story is made from, and what can be taken from it. Each article's link is the caller's: with script it opens beside the map. */
export function Articles({ link }: { link: (source: Source) => AnchorHTMLAttributes }) {
  const { dataset } = usePage();
  const { sources, version } = dataset;
  return (
    <>
      <p>
        <b>From</b> {formatCount(sources.length, 'article')}. Quotes checked against the stored text; data {version}.
      </p>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <a {...link(source)}>{source.title ?? 'Title not stated'}</a>. {labelInFull(source)},{' '}
            {formatPublished(source)}
            {source.address && (
              <>
                . <FromAddress address={source.address} />
              </>
            )}
            {source.note && <small class="source-note"> {source.note}</small>}
          </li>
        ))}
      </ul>
      <p>
        Reuse: <a href={addressOf(dataset, 'map.geojson')}>GeoJSON</a>,{' '}
        <a href={addressOf(dataset, 'annotations.jsonld')}>annotations</a>,{' '}
        <a href={addressOf(dataset, 'claims.csv')}>claims (CSV)</a>
      </p>
    </>
  );
}
