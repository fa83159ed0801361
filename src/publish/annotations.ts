// The passages as a W3C Web Annotation collection.
import type { Claim } from '../model/claim';
import type { Dataset } from '../model/dataset';
import { formatVersion } from './formats';
import { selectorsOf } from './selectors';

/**
 * One W3C Web Annotation for each passage, with the claim as its body. Programs that read the file without knowing its address drop annotations
 * whose relative ids have no base: the base is the site, or an address that does not exist where the site is not known.
 */
export function annotations(dataset: Dataset, site: string | null): string {
  const { claims, story, version } = dataset;
  const addressOf = (file: string) => (site ?? '') + file;
  const items = claims.flatMap((claim) => annotationsOf(claim, dataset, addressOf));
  // The fragment of an annotation ends in a number, so none is `#page`.
  const page = {
    id: addressOf('annotations.jsonld#page'),
    type: 'AnnotationPage',
    partOf: addressOf('annotations.jsonld'),
    startIndex: 0,
    items,
  };
  return `${JSON.stringify(
    {
      '@context': [
        'http://www.w3.org/ns/anno.jsonld',
        {
          '@base': site ?? `https://dateline.invalid/${version}/`,
          version: 'https://schema.org/version',
          formatVersion: 'https://schema.org/schemaVersion',
        },
      ],
      id: addressOf('annotations.jsonld'),
      type: 'AnnotationCollection',
      label: story.title,
      version,
      formatVersion,
      total: items.length,
      first: page,
    },
    null,
    1,
  )}\n`;
}

function annotationsOf(
  claim: Claim,
  { sources, story }: Pick<Dataset, 'sources' | 'story'>,
  addressOf: (file: string) => string,
) {
  const text = sources.find(({ id }) => id === claim.source)?.text ?? '';
  // The standard counts code points; a passage counts UTF-16 code units, as scripts do.
  const codePoints = (offset: number) => [...text.slice(0, offset)].length;
  return selectorsOf(claim.passages, sources).map(({ source, exact, prefix, suffix, start, end }, index) => ({
    id: addressOf(`annotations.jsonld#${claim.id}-${index + 1}`),
    type: 'Annotation',
    motivation: 'describing',
    body: { type: 'TextualBody', value: claim.says, format: 'text/plain', language: story.language },
    target: {
      source: addressOf(`sources/${source}.txt`),
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start: codePoints(start), end: codePoints(end) },
      ],
    },
  }));
}
