import { accessedOn } from '../../model/outlet';
import type { Source } from '../../model/source';

/** Where a text was taken from, and when. */
export function FromAddress({ address: { url, accessed } }: { address: NonNullable<Source['address']> }) {
  return (
    <>
      <a href={url} rel="noopener noreferrer">
        {new URL(url).hostname}
      </a>
      , {accessedOn(accessed)}
    </>
  );
}
