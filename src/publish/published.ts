// The files that others reuse. Their form is the public contract. They are used away from the site, so each names the story, the version of its
// data and, where it is known, the address of the site.

import type { Compiled } from '../compile/compile';
import { annotations } from './annotations';
import { claimsTable } from './claims-table';
import { flatLayer, layer } from './layer';

/**
 * Every published file by its path below the site's base. `site` is the absolute address of that base, ending in a slash, or null where
 * it is not known at build: then addresses are relative to the files themselves.
 */
export function publishedFiles({ dataset, shapes }: Compiled, site: string | null = null): Record<string, string> {
  return {
    'map.geojson': layer(dataset, shapes, site),
    'map-flat.geojson': flatLayer(dataset, shapes, site),
    'annotations.jsonld': annotations(dataset, site),
    'claims.csv': claimsTable(dataset, site),
    ...Object.fromEntries(dataset.sources.map(({ id, text }) => [`sources/${id}.txt`, text])),
  };
}
