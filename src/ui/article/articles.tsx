import type { AnchorHTMLAttributes } from 'preact';
import { addressOf } from '../../model/dataset';
import type { SourceHead } from '../../model/source';
import { labelInFull } from '../../text/credit';
import { formatPublished } from '../../text/format';
import type { Text } from '../../text/text';
import { Filled } from '../parts/filled';
import { usePage } from '../parts/page-context';
import { FromAddress } from './from-address';

/** The story's articles and data. `link` returns the attributes of an article's link: with script it opens the article beside the map. */
export function Articles({ link }: { link: (source: SourceHead) => AnchorHTMLAttributes }) {
  const { dataset, text } = usePage();
  const { sources, version } = dataset;
  const words = text.article;
  return (
    <>
      <p>{words.checked(sources.length, version)}</p>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <Filled
              sentence={listed(source, words)}
              title={<a {...link(source)}>{source.title ?? source.label}</a>}
              outlet={labelInFull(source, text)}
              date={formatPublished(source, text)}
              address={source.address && <FromAddress address={source.address} />}
            />
            {source.note && <small class="source-note"> {source.note}</small>}
          </li>
        ))}
      </ul>
      <p>
        <Filled
          sentence={words.download}
          geojson={<a href={addressOf(dataset, 'map.geojson')}>{words.geojson}</a>}
          annotations={<a href={addressOf(dataset, 'annotations.jsonld')}>{words.annotations}</a>}
          claims={<a href={addressOf(dataset, 'claims.csv')}>{words.claims}</a>}
        />
      </p>
    </>
  );
}

/** An article without a title is listed by its label, which then says what its outlet is. */
function listed({ title, label, publisher, address }: SourceHead, words: Text['article']): string {
  if (address) return words.listedWithAddress;
  return title === null && (publisher === null || label === publisher) ? words.listedUntitled : words.listed;
}
