import type { Source } from '../../model/source';
import { accessedOn } from '../../text/citation';
import { Filled } from '../parts/filled';
import { usePage } from '../parts/page-context';

/** Where a text was taken from, and when. */
export function FromAddress({ address: { url, accessed } }: { address: NonNullable<Source['address']> }) {
  const { text } = usePage();
  return (
    <Filled
      sentence={text.article.fromAddress}
      site={
        <a href={url} rel="noopener noreferrer">
          {new URL(url).hostname}
        </a>
      }
      accessed={accessedOn(accessed, text)}
    />
  );
}
