// The archive of streets that story.yaml names: which schema it has, whom it credits, and how far it reaches.
import type { StreetSchema, Streets } from '../../model/streets';
import { didYouMean } from '../problems/did-you-mean';
import type { Report } from '../problems/problem';
import type { Records } from '../records/records';
import type { ArchiveHead, ArchiveHeads } from './archive-head';
import { creditIn } from './credit';

/** Where the built site has it. */
const publishedFile = 'basemap/streets.pmtiles';

/** Null where the story brings none, or one that cannot be used, which is then reported. */
export function readStreets(archives: ArchiveHeads, { authored, problemAt }: Records, report: Report): Streets | null {
  const { basemap } = authored['story.yaml'];
  if (!basemap) return null;
  const { file } = basemap;
  const fail = (field: string, message: string) => {
    report(problemAt('story.yaml', ['basemap', field], message));
    return null;
  };
  const head = Object.hasOwn(archives, file) ? archives[file] : undefined;
  if (!head) {
    const others = Object.keys(archives);
    return fail(
      'file',
      `${file} is not in the folder of the story, beside seeds/ and data/${didYouMean(file, others)}`,
    );
  }
  if ('fault' in head) return fail('file', `${file} ${head.fault}`);
  const schema = basemap.schema ?? schemaOf(head);
  if (schema === null) {
    return fail(
      'file',
      `${file} has the layers ${layersOf(head).join(', ') || 'of no schema'}, which are neither those of Protomaps (version 4) nor those of Shortbread; if they are of one of the two, say so under \`schema\``,
    );
  }
  const credit =
    basemap.attribution === undefined ? creditIn(textIn(head.metadata, 'attribution')) : creditIn(basemap.attribution);
  if (credit.length === 0) {
    return fail('file', `${file} does not say whom to credit for its data; give it under \`attribution\``);
  }
  const { minZoom, maxZoom, bounds } = head;
  return { file: publishedFile, schema, minZoom, maxZoom, bounds, credit };
}

/** Layers that only the one schema has. */
const typicalLayers: Readonly<Record<StreetSchema, readonly string[]>> = {
  protomaps: ['earth', 'roads', 'water'],
  shortbread: ['streets', 'street_labels', 'water_polygons', 'place_labels', 'ocean'],
};

/** Small places lack some of the layers: two of them are enough. Null for any other schema, and for version 3 of Protomaps. */
function schemaOf(head: ArchiveHead): StreetSchema | null {
  const layers = layersOf(head);
  const has = (schema: StreetSchema) => typicalLayers[schema].filter((name) => layers.includes(name)).length > 1;
  if (has('shortbread')) return 'shortbread';
  const [major = ''] = textIn(head.metadata, 'version').split('.');
  return has('protomaps') && major !== '2' && major !== '3' ? 'protomaps' : null;
}

function layersOf({ metadata }: ArchiveHead): string[] {
  const layers = fieldOf(metadata, 'vector_layers');
  return Array.isArray(layers) ? layers.map((layer) => textIn(layer, 'id')).filter((id) => id !== '') : [];
}

const textIn = (value: unknown, name: string): string => {
  const text = fieldOf(value, name);
  return typeof text === 'string' ? text : '';
};

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
