import { describe, expect, test } from 'vitest';
import { textIn } from '../text/text';
import { linkIds } from './fixtures/link-ids';
import { decodeLink, encodeLink } from './link';

const text = textIn('en');

const opened = (fragment: string) => decodeLink(fragment, linkIds, text).link;
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
      readerRing: null,
      fit: null,
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

describe('nothing of a link is lost in silence', () => {
  test.each<[string, string, string[]]>([
    ['#mark=depot&nonsense', '#mark=depot', ['Part of this link could not be read: “nonsense”.']],
    ['#one&two&mark=depot', '#mark=depot', ['Part of this link could not be read: “one” and 1 more.']],
    ['#nonsense', '', ['This link could not be read, so the map opens as usual.']],
    [
      `#later=${'x'.repeat(201)}&mark=depot`,
      '#mark=depot',
      [expect.stringMatching(/^Part of this link .*“later=x{34}…”\.$/)],
    ],
    [
      '#mark=depot&mark=near',
      '#mark=depot',
      ['This link has the same setting more than once: mark. The first one that can be read is used.'],
    ],
    [
      '#mark=nowhere&mark=near',
      '#mark=near',
      ['This link has the same setting more than once: mark. The first one that can be read is used.'],
    ],
    ['#later=1&later=2', '#later=1', []],
    [
      '#https://example.org/?a#mark=depot',
      '#mark=depot',
      ['Part of this link could not be read: “https://example.org/?a”.'],
    ],
    [
      '#utm_content=see?mark=near&mark=depot',
      '#mark=depot',
      ['This link has the same setting more than once: mark. The first one that can be read is used.'],
    ],
    [
      '#note=see;mark=near&mark=depot',
      '#mark=depot&note=see',
      ['This link has the same setting more than once: mark. The first one that can be read is used.'],
    ],
    [
      '#map=5/53/34/x/30',
      '#map=5.00/53.00000/34.00000/0/30',
      ['The rotation of the map in this link could not be read.'],
    ],
    [
      '#mark=depot&fit=everything',
      '#mark=depot',
      ['The part of the map that this link shows could not be read: “everything”.'],
    ],
    [
      '#map=9/50/30&fit=center',
      '#map=9.00/50.00000/30.00000',
      ['The part of the map that this link shows could not be read: “center”.'],
    ],
    [
      '#mark=depot&fit=1,2,1,3',
      '#mark=depot',
      ['The part of the map that this link shows could not be read: “1,2,1,3”.'],
    ],
  ])('%s', (fragment, canonical, sentences) => {
    const { link, notices } = decodeLink(fragment, linkIds, text);
    expect(encodeLink(link)).toBe(canonical);
    expect(notices).toEqual(sentences);
  });

  const noCenter = 'The centre of the ring in this link could not be read, so the ring is left out.';
  test.each<[string, string, string[]]>([
    ['#map=', '', [expect.stringMatching(/map/)]],
    ['#map=.', '', [expect.stringMatching(/map/)]],
    ['#map=)&mark=depot', '#mark=depot', [expect.stringMatching(/map/)]],
    ['#reach=300&center=', '', [noCenter]],
    ['#center=&reach=300', '', [noCenter]],
    ['#center=...&mark=depot', '#mark=depot', [noCenter]],
    ['#mark=?', '', ['This link points to something that isn’t on the map: “?”.']],
    ['#mark=-&source=001', '#source=001', ['This link points to something that isn’t on the map: “-”.']],
    ['#mark=&source=&voice=%20', '', []],
    ['#map=5/53/34&map=', '#map=5.00/53.00000/34.00000', []],
    ['#rings=', '#rings=', []],
    ['#rings=near%20nothing', '#rings=near', [expect.stringMatching(/“nothing”/)]],
  ])('a field with nothing in it that can be read: %s', (fragment, canonical, sentences) => {
    const { link, notices } = decodeLink(fragment, linkIds, text);
    expect(encodeLink(link)).toBe(canonical);
    expect(notices).toEqual(sentences);
  });

  test('a ring in a story that has no size for it is left out, and that is said', () => {
    const { link, notices } = decodeLink('#center=1,2', { ...linkIds, ranges: [] }, text);
    expect(link.readerRing).toBeNull();
    expect(notices).toEqual(['This link gives the place of a ring but not its size, so the ring is left out.']);
  });

  test('what trackers add is not spoken of, nor are more fields than anyone has kept', () => {
    expect(decodeLink('#mark=depot&utm_source=x&_ga=2.1', linkIds, text).notices).toEqual([]);
    const many = Array.from({ length: 20 }, (_, index) => `k${index}=1`).join('&');
    const { link, notices } = decodeLink(`#${many}`, linkIds, text);
    expect(link.unknown).toHaveLength(16);
    expect(notices).toEqual(['Part of this link could not be read: “k16=1” and 3 more.']);
  });
});

test('a long link takes no longer than its length asks for', () => {
  const pieces = ['&amp;', '%2525', '&#38;', 'mark=', '&sa=D&source=a&ust=', '\\u0026', ';mark=', '%', '((('];
  const time = (length: number) => {
    const started = performance.now();
    for (const piece of pieces) decodeLink(`#${piece.repeat(length).slice(0, length)}`, linkIds, text);
    return performance.now() - started;
  };
  time(4000);
  const [short, long] = [500, 4000].map((length) => Math.min(...Array.from({ length: 7 }, () => time(length)))) as [
    number,
    number,
  ];
  // Eight times as long; a square would take 64 times.
  expect(long / short).toBeLessThan(32);
});

describe('what a link fits the map to', () => {
  test.each([
    ['#fit=start', '#fit=start'],
    ['#fit=29.9,50.45,39.3,55.95', '#fit=29.90000,50.45000,39.30000,55.95000'],
    ['#fit=170,-10,190,10', '#fit=170.00000,-10.00000,190.00000,10.00000'],
    ['#fit=170,-10,-170,10', '#fit=170.00000,-10.00000,190.00000,10.00000'],
    ['#fit=530,-10,550,10', '#fit=170.00000,-10.00000,190.00000,10.00000'],
    ['#fit=-500,-90,500,90', '#fit=-180.00000,-85.05112,180.00000,85.05112'],
    [
      '#map=5/53/34&center=1,2&reach=3&fit=1,2,3,4&voice=russia',
      '#map=5.00/53.00000/34.00000&center=1.00000,2.00000&reach=3&fit=1.00000,2.00000,3.00000,4.00000&voice=russia',
    ],
  ])('%s', (fragment, canonical) => {
    expect(rewritten(fragment)).toBe(canonical);
    expect(rewritten(canonical)).toBe(canonical);
    expect(decodeLink(fragment, linkIds, text).notices).toEqual([]);
  });
});

describe('what cannot be used is dropped or bounded and said, and the rest opens', () => {
  test.each([
    ['#map=5/0/1e308&mark=depot', '#mark=depot', 1],
    ['#map=Infinity/0/0&mark=depot', '#mark=depot', 1],
    ['#map=0x10/0/0&mark=depot', '#mark=depot', 1],
    ['#map=5&mark=depot', '#mark=depot', 1],
    ['#map=99/91/190/400/89&mark=depot', '#map=12.00/85.05112/-170.00000/40/60&mark=depot', 0],
    ['#map=5/53/34/x/y', '#map=5.00/53.00000/34.00000', 1],
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
    ['#units=furlongs&globe=yes', '', 2],
    ['#__proto__=1&constructor=2', '#constructor=2', 0],
  ])('%s', (fragment, canonical, count) => {
    const { link, notices } = decodeLink(fragment, linkIds, text);
    expect(encodeLink(link)).toBe(canonical);
    expect(notices).toHaveLength(count);
  });

  test('a fragment of 200 kB opens the page as usual, and says so', () => {
    expect(decodeLink(`#mark=depot&x=${'a'.repeat(200_000)}`, linkIds, text)).toMatchObject({
      link: { mark: null },
      notices: [expect.any(String)],
    });
  });
});
