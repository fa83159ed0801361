import { regionLines } from './admin1.ts';
import { buildArchive } from './archive.ts';
import { russiaUkraineBorder } from './border-geometry.ts';
import { readCities } from './cities.ts';
import { readCountries } from './countries.ts';
import { countryLabels } from './country-labels.ts';
import { countryOutline } from './country-outline.ts';
import { countryShapes } from './country-shapes.ts';
import { detailedBox } from './detail.ts';
import { writeResult } from './files.ts';
import { buildFonts } from './fonts.ts';
import { detailedGround } from './ground.ts';
import { labelCollection } from './labels.ts';
import { bryanskOblast } from './oblast-geometry.ts';
import { borderLines, findOutlines } from './outlines.ts';
import { regionLabels } from './region-labels.ts';
import { readRegions } from './regions.ts';
import { readRivers } from './rivers.ts';
import { seas } from './seas.ts';
import { readLakes } from './water.ts';
import { readWorld, worldFills } from './world.ts';

buildFonts();

const world = readWorld();
const regions = readRegions(detailedBox);

writeResult(
  'public/basemap/labels.geojson',
  labelCollection({
    cities: readCities(),
    countries: countryLabels(world.countries),
    regions: regionLabels(regions),
    seas,
  }),
);

writeResult('data/basemap/country-shapes.geojson', countryShapes(world.countries));

const countries = readCountries(world.countries);
const outlines = findOutlines(countries);
const borders = borderLines(outlines);
writeResult('data/geometry/russia-ukraine-border.geojson', russiaUkraineBorder(borders));
writeResult('data/geometry/bryansk-oblast.geojson', bryanskOblast(regions, countries));
writeResult(
  'data/geometry/ukraine.geojson',
  countryOutline({ iso: 'UKR', name: 'Ukraine', officialArea: 603_550 }, countries),
);

const lakes = readLakes();
const rivers = readRivers();

const archive = buildArchive({
  world: {
    country: worldFills(world.countries),
    coast: world.coasts,
    border: world.borders,
    lake: lakes.world,
    river: rivers.world,
  },
  detailed: {
    ...detailedGround(outlines, borders),
    lake: lakes.detailed,
    river: rivers.detailed,
    admin1: regionLines(regions, countries, borders),
  },
});
writeResult('public/basemap/basemap.pmtiles', archive);
