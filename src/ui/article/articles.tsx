import type { AnchorHTMLAttributes } from 'preact';
import { addressOf } from '../../model/dataset';
import { formatCount } from '../../model/format';
import type { Source } from '../../model/source';
import { labelInFull } from '../../text/credit';
import { formatPublished } from '../../text/format';
import { usePage } from '../parts/page-context';
import { FromAddress } from './from-address';

/** What the story is made from, and what can be taken from it. Each article's link is the caller's: with script it opens beside the map. */
export function Articles({ link }: { link: (source: Source) => AnchorHTMLAttributes }) {
  const { dataset, text } = usePage();
  const { sources, version } = dataset;
  return (
    <>
      <p>
        <b>From</b> {formatCount(sources.length, 'article')}. Quotes checked against the stored text; data {version}.
      </p>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <a {...link(source)}>{source.title ?? 'Title not stated'}</a>. {labelInFull(source, text)},{' '}
            {formatPublished(source, text)}
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
