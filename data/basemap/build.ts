import { regionLines } from './admin1';
import { buildArchive } from './archive';
import { russiaUkraineBorder } from './border-geometry';
import { readCities, readListedCities } from './cities';
import { cityList } from './city-list';
import { readCountries } from './countries';
import { countryLabels } from './country-labels';
import { countryOutline } from './country-outline';
import { countryShapes } from './country-shapes';
import { detailedBox } from './detail';
import { writeResult } from './files';
import { detailedGround } from './ground';
import { labelCollection } from './labels';
import { readNationalGround, riversOutside } from './national';
import { bryanskOblast } from './oblast-geometry';
import { borderLines, findOutlines } from './outlines';
import { regionLabels } from './region-labels';
import { regionNames } from './region-names';
import { readAllRegions, readRegions } from './regions';
import { readRivers } from './rivers';
import { seas } from './seas';
import { readLakes } from './water';
import { readWorld, worldFills } from './world';

const world = readWorld();
const regions = readRegions(detailedBox);
const allRegions = readAllRegions();

writeResult(
  'public/basemap/labels.geojson',
  labelCollection({
    cities: readCities(),
    countries: countryLabels(world.countries),
    regions: regionLabels(regions),
    seas,
  }),
);

writeResult('public/basemap/cities.json', cityList(readListedCities()));

writeResult('data/basemap/region-names.json', regionNames(allRegions));

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
  national: {
    ...readNationalGround(allRegions),
    lake: lakes.national,
    river: riversOutside(rivers.world),
  },
});
writeResult('public/basemap/basemap.pmtiles', archive);
