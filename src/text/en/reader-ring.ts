// “See a range on your own city”: its heading and what is shown until it has loaded, then the form and the table of cities.
import type { Writer } from '../intl/writer';

export const readerRing = ({ plural, number, numberToEdit }: Writer) => ({
  title: 'See a range on your own city',
  loading: 'Loading…',
  failed: 'This part of the page did not load.',
  retry: 'Try again',
  form: {
    city: 'City or coordinates',
    citiesLoading: 'Loading the list of cities…',
    citiesFailed: 'The list of cities did not load. Coordinates work without it.',
    noCity: 'No city found. Try another spelling or coordinates.',
    noPlace: 'No place found.',
    places: (count: number) => plural(count, { one: '# place found.', other: '# places found.' }),
    range: 'Range',
    rangeOption: (name: string, range: string) => `${name}, ${range}`,
    otherDistance: 'Other distance',
    distance: 'Distance',
    chooseCity: 'Choose a city and the ring is drawn there.',
    centredOn: (place: string) =>
      `Centred on ${place}. Drag the dot on the map to move the ring, or use the arrow keys once the dot is selected.`,
    zoom: 'Zoom to ring',
    remove: 'Remove ring',
  },
  /** What is read from coordinates or the link of a map, and why it cannot be. */
  place: {
    position: (latitude: string, longitude: string) => `${latitude}, ${longitude}`,
    north: (degrees: number) => `${number(degrees)}° N`,
    south: (degrees: number) => `${number(degrees)}° S`,
    east: (degrees: number) => `${number(degrees)}° E`,
    west: (degrees: number) => `${number(degrees)}° W`,
    zero: '0°',
    placeInLink: 'the place in this link',
    centreInLink: 'the centre of the map in this link',
    coordinates: 'coordinates',
    latitudeFirst: 'latitude, then longitude',
    latitudeFirstWithDash: 'latitude, then longitude; the dash is not read as a minus sign',
    longitudeFirst: 'longitude, then latitude, which is never over 90',
    noCoordinates: 'This link has no coordinates in it. Open it and copy the address or the coordinates from there.',
    unreadable: 'These coordinates cannot be read. Enter latitude, then longitude, such as 48.9, 2.4 or 48.9 N 2.4 E.',
    oneOfEach: 'One of the two must be a latitude (N or S), the other a longitude (E or W).',
    minutesAndSeconds: 'Minutes and seconds must be less than 60.',
    signAndLetter: 'Use a minus sign or a letter, not both.',
    outOfBounds: 'Latitude goes from 90° S to 90° N, longitude from 180° W to 180° E.',
  },
  /** What is read from a typed distance, and why it cannot be. */
  distance: {
    examples: 'For example 300 km, 500 m or 200 miles.',
    readAs: (distance: string) => `Read as ${distance}.`,
    isItThis: 'Is this what you mean?',
    whichOfTwo: 'This can be read in two ways. Which do you mean?',
    isItThisOne: (distance: string) => `Is this what you mean? ${distance}.`,
    whichOf: (one: string, other: string) => `This can be read in two ways. Which do you mean: ${one} or ${other}?`,
    unreadable: 'This cannot be read as a distance. Enter a number and a unit, such as 300 km, 500 m or 200 miles.',
    unknownUnit: (unit: string) =>
      `“${unit}” is not a unit that this page knows. Use km, m, miles, nautical miles, feet or yards.`,
    negative: 'A distance cannot be negative.',
    zero: 'Enter a distance of more than zero.',
    tooShort: 'Enter a distance of at least 1 m.',
    tooLong: 'Enter a distance up to 20,000 km (12,400 miles).',
    /** A distance with no sign but that of the decimals, so that it can be read in one way. */
    amounts: {
      km: (amount: number) => `${numberToEdit(amount)} km`,
      m: (amount: number) => `${numberToEdit(amount)} m`,
      mi: (amount: number) =>
        plural(amount, { one: `${numberToEdit(amount)} mile`, other: `${numberToEdit(amount)} miles` }),
      nmi: (amount: number) =>
        plural(amount, {
          one: `${numberToEdit(amount)} nautical mile`,
          other: `${numberToEdit(amount)} nautical miles`,
        }),
      ft: (amount: number) =>
        plural(amount, { one: `${numberToEdit(amount)} foot`, other: `${numberToEdit(amount)} feet` }),
      yd: (amount: number) =>
        plural(amount, { one: `${numberToEdit(amount)} yard`, other: `${numberToEdit(amount)} yards` }),
    },
  },
  cities: {
    title: 'Cities inside',
    yourRing: 'Your ring',
    ringCentre: 'the centre of your ring',
    failed: 'The list of cities did not load.',
    measuring: 'Measuring distances…',
    none: (distance: string, place: string) => `No city in the list is within ${distance} of ${place}.`,
    count: (count: number, distance: string, place: string) =>
      plural(count, {
        one: `# city within ${distance} of ${place}`,
        other: `# cities within ${distance} of ${place}, nearest first`,
      }),
    country: 'Country',
    allCountries: (count: number) =>
      plural(count, { one: 'All countries (# city)', other: 'All countries (# cities)' }),
    city: 'City',
    distance: 'Distance',
    atCentre: 'at the centre',
    inside: 'inside',
    /** Between the two edges of a range that has a least and a greatest distance, such as “1,500 to 2,000 km”. */
    inBand: (range: string) => `${range} away`,
    outside: 'outside',
    notStated: 'not stated',
    more: (count: number) => `Show ${number(count)} more`,
    download: 'Download list (CSV)',
  },
});
