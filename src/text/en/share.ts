// The share dialog: links, the citation, the map for another page, the data.
import type { Units } from '../../model/length';
import type { Writer } from '../intl/writer';

const unitNames = { km: 'kilometres', mi: 'miles' } satisfies Record<Units, string>;

export const share = (_: Writer) => ({
  title: 'Share',
  close: 'Close',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  viewLink: 'Copy link to this view',
  viewLinkOpens: 'Opens the map exactly as you see it.',
  markLink: 'Copy link to this item',
  markLinkOpens: (name: string) => `Opens ${name} with its quotes, whatever the map shows.`,
  copyCitation: 'Copy citation',
  citationCopied: 'Citation copied',
  storyCitation: 'Title, articles, link and version of the data.',
  markCitation: 'Title, quotes, articles, link and version of the data.',
  /** The switch of the units does not change what is copied and downloaded. */
  distances: (units: Units) =>
    `Distances are in ${unitNames[units]} in citations, in the unit of the words in the CSV, and in kilometres in GeoJSON.`,
  otherApps: 'Share via…',
  otherAppsAre: 'Email, messages and other apps on this device.',
  otherAppsFailed: 'This device could not share the link. Copy it instead.',
  embed: {
    title: 'Embed this view',
    note: 'exactly as you see it',
    copy: 'Copy embed code',
    copied: 'Embed code copied',
    show: 'Show code',
    code: 'Embed code',
    /** The title of the frame on the other page. */
    frameTitle: (story: string) => `Map: ${story}`,
  },
  data: {
    title: 'Download data',
    version: (version: string) => `version ${version}`,
    files: [
      {
        file: 'map.geojson',
        name: 'GeoJSON',
        use: 'Everything on the map, with outlines and quotes. Opens in QGIS, Felt, geojson.io and other map tools.',
      },
      {
        file: 'map-flat.geojson',
        name: 'GeoJSON, flat',
        use: 'The same, with text and numbers only. Converts to GeoPackage, FlatGeobuf, KML and Shapefile.',
      },
      {
        file: 'claims.csv',
        name: 'CSV',
        use: 'One row for each claim, with its source, value, quote and article. Opens in LibreOffice, R and any spreadsheet. If Excel shows a single column, use Data, From Text/CSV, with a comma.',
      },
      {
        file: 'annotations.jsonld',
        name: 'JSON-LD',
        use: 'Every quote as a W3C Web Annotation, for annotation tools, archives and scripts.',
      },
    ],
  },
});
