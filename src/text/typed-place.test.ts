import { describe, expect, test } from 'vitest';
import { textIn } from './text';
import { positionInWords, readPlace } from './typed-place';

const { readerRing } = textIn('en');

/** Latitude and longitude to a centimetre, what is wrong with the text, or null for what is no coordinates. */
function read(text: string) {
  const place = readPlace(text);
  if (place === null || 'fault' in place) return place?.fault ?? null;
  const [lng, lat] = place.position;
  return [Number(lat.toFixed(7)), Number(lng.toFixed(7))];
}
const option = (text: string) => {
  const place = readPlace(text);
  return place && 'position' in place ? `${positionInWords(place.position, readerRing)} (${place.origin})` : place;
};

describe('coordinates as they are typed', () => {
  test.each([
    ['53.2, 34.4', [53.2, 34.4]],
    ['53.2,34.4', [53.2, 34.4]],
    ['53.2 34.4', [53.2, 34.4]],
    ['53.2; 34.4', [53.2, 34.4]],
    ['53.2/34.4', [53.2, 34.4]],
    ['(53.2, 34.4)', [53.2, 34.4]],
    ['[53.2, 34.4]', [53.2, 34.4]],
    ['  53.2\u00a0\u202f34.4 ', [53.2, 34.4]],
    ['53, 34', [53, 34]],
    ['53,34', [53, 34]],
    ['90, 180', [90, 180]],
    ['-33.9,-70.7', [-33.9, -70.7]],
    ['\u221233.9, \u221270.7', [-33.9, -70.7]],
    ['–33.9 +18.4', [-33.9, 18.4]],
    ['53.2, 34.4444444444444444444444444', [53.2, 34.4444444]],
    // A dash between two numbers keeps them apart, unless the first has a sign as well.
    ['53-34', [53, 34]],
    ['53.2-34.4', [53.2, 34.4]],
    ['53.2–34.4', [53.2, 34.4]],
    ['53,2-34,4', [53.2, 34.4]],
    ['53.2 - 34.4', [53.2, 34.4]],
    ['53.2--34.4', [53.2, -34.4]],
    ['53.2 -34.4', [53.2, -34.4]],
    ['+53.2-034.4/', [53.2, -34.4]],
    ['-33.9-70.7', [-33.9, -70.7]],
    ['53.2N-34.4E', [53.2, 34.4]],
    ['53°12′-34°40′12″', [53.2, 34.67]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ['53,2; 34,4', [53.2, 34.4]],
    ['53,2 34,4', [53.2, 34.4]],
    ['53,25, 34,45', [53.25, 34.45]],
    ['53,25,34,45', [53.25, 34.45]],
    ['-33,9 18,4', [-33.9, 18.4]],
    ['53,2 N 34,4 E', [53.2, 34.4]],
  ])('%s has decimal commas', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ['53.2N 34.4E', [53.2, 34.4]],
    ['53.2 N, 34.4 E', [53.2, 34.4]],
    ['N53.2 E34.4', [53.2, 34.4]],
    ['n 53.2, e 34.4', [53.2, 34.4]],
    ['N53,E34', [53, 34]],
    ['33.9° S, 18.4° E', [-33.9, 18.4]],
    ['33.9S 70.7W', [-33.9, -70.7]],
    // The letters say which is which, in any order.
    ['34.4E 53.2N', [53.2, 34.4]],
    ['lat 53.2, lon 34.4', [53.2, 34.4]],
    ['Longitude: 34.4 Latitude: 53.2', [53.2, 34.4]],
    ['lat=-33.9&lng=18.4', [-33.9, 18.4]],
  ])('%s has its letters', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    // 53 + 12/60 + 54/3600 and 34 + 40/60 + 12/3600
    ['53°12′54″N 34°40′12″E', [53.215, 34.67]],
    ['53°12\'54"N, 34°40\'12"E', [53.215, 34.67]],
    ["53° 12' 54'' N 34° 40' 12'' E", [53.215, 34.67]],
    ['N 53° 12.9’ E 034° 40.2’', [53.215, 34.67]],
    ['53º12’54”S 34˚40’12”W', [-53.215, -34.67]],
    ['53 12 54 N 34 40 12 E', [53.215, 34.67]],
    ['53:12:54N 34:40:12E', [53.215, 34.67]],
    ['53 12 54 34 40 12', [53.215, 34.67]],
    ['-0°30′ 34°40′12″', [-0.5, 34.67]],
    ['53° 34°40′12″', [53, 34.67]],
  ])('%s has minutes and seconds', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('the option says what was understood, and which of two numbers is the latitude', () => {
    expect(option('53.2, 34.4')).toBe('53.2° N, 34.4° E (latitudeFirst)');
    expect(option('-33.9 -70.7')).toBe('33.9° S, 70.7° W (latitudeFirst)');
    expect(option('53°12′54″N 34°40′12″E')).toBe('53.215° N, 34.67° E (coordinates)');
    // No latitude is 134.4, so the longitude must come first.
    expect(option('134.4, -53.2')).toBe('53.2° S, 134.4° E (longitudeFirst)');
    expect(option('53-34')).toBe('53° N, 34° E (latitudeFirstWithDash)');
    expect(option('0, 0')).toBe('0°, 0° (latitudeFirst)');
  });
});

describe('links of maps', () => {
  test.each([
    ['geo:53.2,34.4', '53.2° N, 34.4° E (placeInLink)'],
    ['geo:53.2,34.4;u=35?z=7', '53.2° N, 34.4° E (placeInLink)'],
    ['geo:0,0?q=53.2,34.4(Depot)', '53.2° N, 34.4° E (placeInLink)'],
    ['https://www.google.com/maps/@53.2,34.4,7z', '53.2° N, 34.4° E (centreInLink)'],
    [
      'https://www.google.com/maps/place/Br/@53.1,34.1,12z/data=!4m6!3m5!1s0x41!8m2!3d53.2!4d-34.4!16zL',
      '53.2° N, 34.4° W (placeInLink)',
    ],
    ['https://www.google.com/maps?q=53.2,34.4', '53.2° N, 34.4° E (placeInLink)'],
    ['https://www.google.com/maps/search/?api=1&query=53.2%2C34.4', '53.2° N, 34.4° E (placeInLink)'],
    ['https://maps.google.com/?ll=53.2,34.4&z=9', '53.2° N, 34.4° E (placeInLink)'],
    ['www.google.com/maps/search/53.2,+34.4', '53.2° N, 34.4° E (placeInLink)'],
    ['https://www.openstreetmap.org/#map=7/53.2/34.4', '53.2° N, 34.4° E (centreInLink)'],
    ['https://www.openstreetmap.org/?mlat=53.2&mlon=34.4#map=7/50/30', '53.2° N, 34.4° E (placeInLink)'],
    ['https://maps.apple.com/?ll=53.2,34.4&q=Depot', '53.2° N, 34.4° E (placeInLink)'],
    ['https://maps.apple.com/place?coordinate=53.2,34.4', '53.2° N, 34.4° E (placeInLink)'],
    ['https://www.bing.com/maps?cp=53.2~34.4&lvl=7', '53.2° N, 34.4° E (placeInLink)'],
    // Yandex writes the longitude first.
    ['https://yandex.com/maps/?ll=34.4%2C53.2&z=10', '53.2° N, 34.4° E (placeInLink)'],
    // So does NASA’s map of fires.
    ['https://firms.modaps.eosdis.nasa.gov/map/#d:24hrs;@34.4,53.2,10.0z', '53.2° N, 34.4° E (centreInLink)'],
    ['firms2.modaps.eosdis.nasa.gov/map/#d:2024-11-19;@34.4,-53.2,10.0z', '53.2° S, 34.4° E (centreInLink)'],
    ['https://example.org/@53.2,34.4444444444444444444444444', '53.2° N, 34.44444° E (centreInLink)'],
    ['geo:53.2,34.4.', '53.2° N, 34.4° E (placeInLink)'],
    ['https://example.org/map/#map=5.00/50/30&center=53.20000,34.40000&reach=atacms', '53.2° N, 34.4° E (placeInLink)'],
  ])('%s', (text, expected) => {
    expect(option(text)).toBe(expected);
  });

  test('a link that says no place is refused, and so is one to a place that is not on Earth', () => {
    expect(read('https://maps.app.goo.gl/abcDEF123')).toBe('noCoordinates');
    expect(read('https://www.google.com/maps?q=Bryansk')).toBe('noCoordinates');
    expect(read('geo:1,1111')).toBe('noCoordinates');
    expect(read('geo:153.2,34.4')).toBe('outOfBounds');
    expect(read('https://example.org/%E0%A4%A')).toBe('noCoordinates');
  });
});

describe('what cannot be taken', () => {
  test.each([
    ['91, 181', 'outOfBounds'],
    ['0, 181', 'outOfBounds'],
    ['95N 20E', 'outOfBounds'],
    ['53.2N 20S', 'oneOfEach'],
    ['53.2 20E', 'unreadable'],
    ['-33.9S 18.4E', 'signAndLetter'],
    ['53°72′ 34°12′', 'minutesAndSeconds'],
    ['53.5°12′ 34°12′', 'unreadable'],
    ['1, 2, 3', 'unreadable'],
    ['1e3, 2', 'unreadable'],
    ['53.2.1 34.4', 'unreadable'],
    ['N53.2N E34.4', 'unreadable'],
    ['1345, 12', 'unreadable'],
    ['53 123 N 34 E', 'unreadable'],
  ])('%s is refused', (text, fault) => {
    expect(read(text)).toBe(fault);
  });

  test.each(['', ' ', '53', '53.2', '53.2, ', 'NaN, 0', '0x10, 0', 'Berlin', 'Sense', 'News', '100 Mile House'])(
    '“%s” is a name, or not yet coordinates',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );

  // A pattern that goes back over what it has read would not end here.
  test('long texts are no places', () => {
    for (const part of ['1', '1 ', '1,', '1.', "1'", '1°', 'N', 'N1', '!3d', 'q=1', ' ', '-', '(', 'a.']) {
      for (const start of ['', 'https://www.google.com/maps?', '53.2 34.']) {
        for (const length of [100, 2000, 300_000])
          expect(Array.isArray(read((start + part.repeat(length)).slice(0, length)))).toBe(false);
      }
    }
  });
});
