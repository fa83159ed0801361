import { describe, expect, test } from 'vitest';
import { decodeLink, encodeLink, type KnownIds } from './link';

const known: KnownIds = {
  rings: ['near', 'far'],
  ranges: ['near', 'far'],
  marks: ['depot', 'near', 'far'],
  sources: ['000', '001'],
  voices: ['russia'],
  times: ['2024-11-19'],
  steps: ['1', '2'],
};
const opened = (fragment: string) => decodeLink(fragment, known).link;
const rewritten = (fragment: string) => encodeLink(opened(fragment));

describe('what a link says is what it opens', () => {
  test.each([
    '#map=5.50/53.21500/34.67000&rings=near,far&mark=depot&source=001',
    '#map=5.50/53.21500/34.67000/-45/30&rings=near',
    '#map=5.50/-53.21500/-34.67000/45',
    '#map=0.00/0.00000/0.00000&rings=',
    '#mark=depot',
    '#source=000',
    '#mark=depot&voice=russia&time=2024-11-19',
    '#rings=near&mark=depot&voice=russia&theme=dark&time=2024-11-19',
    '#map=5.50/53.21500/34.67000&rings=near&step=2',
    '#rings=near&center=52.52437,13.41053&reach=near&units=mi&globe=1',
    '#center=-89.50000,-179.99999&reach=0.001',
    '#rings=near&center=1.00000,2.00000&reach=300&voice=russia&units=mi&lang=uk&globe=1&theme=light&step=1&later=x',
    '',
  ])('%s', (fragment) => {
    expect(rewritten(fragment)).toBe(fragment);
  });

  test('reads every field', () => {
    expect(opened('#map=5.5/53.2/34.6/90/20&rings=far&mark=depot&source=001')).toEqual({
      camera: { zoom: 5.5, center: [34.6, 53.2], bearing: 90, pitch: 20 },
      rings: ['far'],
      mark: 'depot',
      source: '001',
      own: null,
      voice: null,
      units: null,
      globe: false,
      theme: null,
      time: null,
      step: null,
      unknown: [],
    });
  });
});

describe('links that messengers and hands have changed', () => {
  test.each([
    ['encoded whole', '#map%3D5.5%2F53.2%2F34.6%26mark%3Ddepot', '#map=5.50/53.20000/34.60000&mark=depot'],
    ['an escaped hash sign', '#%23mark=depot', '#mark=depot'],
    ['encoded signs', '#rings=near%2Cfar', '#rings=near,far'],
    ['HTML entities', '#rings=near&amp;mark=depot', '#rings=near&mark=depot'],
    ['another order', '#mark=depot&rings=far,near', '#rings=near,far&mark=depot'],
    ['a key twice: the first counts', '#mark=depot&mark=near', '#mark=depot'],
  ])('%s', (_, fragment, canonical) => {
    expect(rewritten(fragment)).toBe(canonical);
  });
});

describe('what cannot be used is dropped or bounded and said, and the rest opens', () => {
  test.each([
    ['#map=5/0/1e308&mark=depot', '#mark=depot', 1],
    ['#map=Infinity/0/0&mark=depot', '#mark=depot', 1],
    ['#map=0x10/0/0&mark=depot', '#mark=depot', 1],
    ['#map=5&mark=depot', '#mark=depot', 1],
    ['#map=99/91/190/400/89&mark=depot', '#map=12.00/85.05112/-170.00000/40/60&mark=depot', 0],
    ['#map=5/53/34/x/y', '#map=5.00/53.00000/34.00000', 0],
    ['#mark=nowhere&rings=near', '#rings=near', 1],
    ['#rings=near,nothing,never', '#rings=near', 1],
    ['#rings=nothing', '', 1],
    ['#rings=,,,', '#rings=', 0],
    ['#depot', '', 1],
    ['#mark=depot&voice=nobody&time=yesterday', '#mark=depot', 2],
    ['#source=002&mark=depot', '#mark=depot', 1],
    ['#mark=%E0%A4%A', '', 1],
    ['#center=91,190&reach=300', '#center=90.00000,-170.00000&reach=300', 0],
    ['#center=1,2', '#center=1.00000,2.00000&reach=near', 0],
    ['#center=1,2&reach=99999', '#center=1.00000,2.00000&reach=20000', 0],
    ['#center=1,2&reach=0', '#center=1.00000,2.00000&reach=near', 1],
    ['#center=1,2&reach=1e3', '#center=1.00000,2.00000&reach=near', 1],
    ['#center=1,2&reach=depot', '#center=1.00000,2.00000&reach=near', 1],
    ['#center=1,2,3&reach=5', '', 1],
    ['#center=1e2,2&reach=5', '', 1],
    ['#reach=300&mark=depot', '#mark=depot', 1],
    ['#units=furlongs&globe=yes', '', 1],
    ['#__proto__=1&constructor=2', '#constructor=2', 0],
  ])('%s', (fragment, canonical, count) => {
    const { link, notices } = decodeLink(fragment, known);
    expect(encodeLink(link)).toBe(canonical);
    expect(notices).toHaveLength(count);
  });

  test('a fragment of 200 kB opens the page as usual, and says so', () => {
    expect(decodeLink(`#mark=depot&x=${'a'.repeat(200_000)}`, known)).toMatchObject({
      link: { mark: null },
      notices: [expect.any(String)],
    });
  });
});

test('any fragment decodes without throwing, within bounds, and to a link that encodes to itself', () => {
  const parts = [
    'map=5/10/20',
    'map=1/2/3/4/5',
    'map=',
    '&',
    '#',
    '/',
    '5',
    '-',
    '.',
    '1e308',
    'NaN',
    '%',
    '%E0%A4%A',
    '__proto__=',
    'mark=',
    'rings=',
    ',',
    'depot',
    'near',
    ' ',
    '\u0000',
    '\ud800',
    '99999',
    '=',
    '+',
    'step=2',
    'globe=1',
  ];
  let seed = 1;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >>> 12) % below;
  };
  for (let round = 0; round < 20_000; round++) {
    const fragment = Array.from({ length: random(14) }, () => parts[random(parts.length)]).join('');
    const link = opened(fragment);
    const { camera } = link;
    if (camera) {
      const inBounds =
        camera.zoom >= 0 &&
        camera.zoom <= 12 &&
        Math.abs(camera.center[0]) <= 180 &&
        Math.abs(camera.center[1]) <= 85.06 &&
        Math.abs(camera.bearing) <= 180 &&
        camera.pitch >= 0 &&
        camera.pitch <= 60;
      expect(inBounds, fragment).toBe(true);
    }
    const canonical = encodeLink(link);
    if (rewritten(canonical) !== canonical)
      throw new Error(`${JSON.stringify(fragment)} gives ${canonical}, then ${rewritten(canonical)}`);
  }
});
