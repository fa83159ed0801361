import { describe, expect, test } from 'vitest';
import type { LinkIds } from '../model/link-ids';
import { textIn } from '../text/text';
import { decodeLink, encodeLink } from './link';

const text = textIn('en');

const linkIds: LinkIds = {
  rings: ['near', 'far'],
  ranges: ['near', 'far'],
  marks: ['depot', 'near', 'far'],
  sources: ['000', '001'],
  voices: ['russia'],
  times: ['2024-11-19'],
  steps: ['1', '2'],
  views: ['start', 'strike-ring'],
};
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

describe('links that messengers, mail, linkifiers and hands have changed', () => {
  const good = '#map=5.00/53.00000/34.00000&rings=near,far&mark=depot&voice=russia';
  const whole = 'map%3D5.00%2F53.00000%2F34.00000%26rings%3Dnear%2Cfar%26mark%3Ddepot%26voice%3Drussia';
  const twice =
    'map%253D5.00%252F53.00000%252F34.00000%2526rings%253Dnear%252Cfar%2526mark%253Ddepot%2526voice%253Drussia';

  // Each end follows a link that ends in an id, and after one that ends in a number.
  const ends = [
    '.',
    ',',
    ')',
    ').',
    ']',
    '>',
    '"',
    '”',
    '»',
    '!',
    ';',
    ':',
    "'",
    '*',
    '_',
    '**',
    '…',
    '?',
    '’',
    '`',
    '|',
    '}',
    '%20',
    '%0A',
    '%0D%0A',
    '%C2%A0',
    '%E2%80%8B',
    '%EF%BB%BF',
    '\u00a0',
    '\u200b',
    ' ',
    '\n',
    '&',
    '&gt;',
    '&quot;',
    '&#39;',
    '&nbsp;',
    '#',
    '#comment-12',
    '?utm_source=x',
    '?utm_source=x&utm_medium=mail',
    '?fbclid',
    '&sa=D&source=editors&ust=1700000000000000&usg=AOvVaw0x',
    '&source=gmail&ust=1700000000000000&usg=AFQj',
    '&sa=D&sntz=1&usg=AFQj',
    '&sa=D&source=docs&ust=1',
  ]; // prettier-ignore
  test.each(ends)('left at the end: %s', (end) => {
    expect(decodeLink(good + end, linkIds, text)).toEqual({ link: opened(good), notices: [] });
    const number = '#map=5.00/53.00000/34.00000';
    expect(decodeLink(number + end, linkIds, text)).toEqual({ link: opened(number), notices: [] });
  });

  test.each([
    ['encoded whole', `#${whole}`],
    ['encoded whole, with its hash sign', `#%23${whole}`],
    [
      'encoded whole, and one of them not',
      '#map%3D5.00%2F53.00000%2F34.00000%26rings%3Dnear%2Cfar&mark=depot&voice=russia',
    ],
    ['encoded whole, with a tracker after it', `#${whole}?utm_source=x&utm_medium=y`],
    ['encoded twice', `#${twice}`],
    ['encoded field by field', '#map=5.00%2F53.00000%2F34.00000&rings=near%2Cfar&mark=depot&voice=russia'],
    ['a comma encoded twice', '#map=5.00/53.00000/34.00000&rings=near%252Cfar&mark=depot&voice=russia'],
    ['an escaped hash sign', '#%23map=5.00/53.00000/34.00000&rings=near,far&mark=depot&voice=russia'],
    ['a backslash before it', '\\#map=5.00/53.00000/34.00000&rings=near,far&mark=depot&voice=russia'],
    ['HTML: &amp;', '#map=5.00/53.00000/34.00000&amp;rings=near,far&amp;mark=depot&amp;voice=russia'],
    [
      'HTML twice: &amp;amp;',
      '#map=5.00/53.00000/34.00000&amp;amp;rings=near,far&amp;amp;mark=depot&amp;amp;voice=russia',
    ],
    ['HTML: &#38;', '#map=5.00/53.00000/34.00000&#38;rings=near,far&#38;mark=depot&#38;voice=russia'],
    ['HTML: &#038;', '#map=5.00/53.00000/34.00000&#038;rings=near,far&#038;mark=depot&#038;voice=russia'],
    ['HTML: &#x26;', '#map=5.00/53.00000/34.00000&#x26;rings=near,far&#x26;mark=depot&#x26;voice=russia'],
    [
      'HTML: &#x3D; and &#x2F;',
      '#map&#x3D;5.00&#x2F;53.00000&#x2F;34.00000&amp;rings&#x3D;near,far&amp;mark&#x3D;depot&amp;voice&#x3D;russia',
    ],
    [
      'HTML, encoded: %26amp%3B',
      '#map=5.00/53.00000/34.00000%26amp%3Brings=near,far%26amp%3Bmark=depot%26amp%3Bvoice=russia',
    ],
    ['JSON: \\u0026', '#map=5.00/53.00000/34.00000\\u0026rings=near,far\\u0026mark=depot\\u0026voice=russia'],
    ['mail: =3D', '#map=3D5.00/53.00000/34.00000&rings=3Dnear,far&mark=3Ddepot&voice=3Drussia'],
    ['mail: a space after / and &', '#map=5.00/ 53.00000/%2034.00000& rings=near,far&%20mark=depot&voice=russia'],
    ['mail: a line’s end', '#map=5.00/53.00000/\n34.00000&\r\nrings=near,\n far&mark=de\npot&voice=russia'],
    ['; for &', '#map=5.00/53.00000/34.00000;rings=near,far;mark=depot;voice=russia'],
    ['#!', '#!map=5.00/53.00000/34.00000&rings=near,far&mark=depot&voice=russia'],
    ['#/', '#/map=5.00/53.00000/34.00000&rings=near,far&mark=depot&voice=russia'],
    ['#?', '#?map=5.00/53.00000/34.00000&rings=near,far&mark=depot&voice=russia'],
    ['large letters', '#MAP=5.00/53.00000/34.00000&Rings=Near,FAR&Mark=Depot&VOICE=RUSSIA'],
    ['rings twice: all of them', '#map=5.00/53.00000/34.00000&rings=near&rings=far&mark=depot&voice=russia'],
    ['in quotation marks', '#map="5.00/53.00000/34.00000"&rings=“near”,“far”&mark="depot"&voice=%22russia%22'],
    ['in brackets', '#map=<5.00/53.00000/34.00000>&rings=[near,far]&mark=(depot)&voice=%3Crussia%3E'],
    ['another order', '#voice=russia&mark=depot&rings=far,near&map=5.00/53.00000/34.00000'],
    ['the same twice', '#map=5.00/53.00000/34.00000&rings=near,far&mark=depot&mark=depot&voice=russia'],
  ])('%s', (_, fragment) => {
    expect(decodeLink(fragment, linkIds, text)).toEqual({ link: opened(good), notices: [] });
  });

  test.each([
    ['a minus sign for a hyphen', '#map=5.00/\u221253.00000/\u221234.00000', '#map=5.00/-53.00000/-34.00000'],
    ['an en dash', '#fit=strike\u2013ring&time=2024\u201311\u201319', '#fit=strike-ring&time=2024-11-19'],
    [
      'a hyphen that does not break',
      '#fit=strike\u2011ring&time=2024\u201111\u201119',
      '#fit=strike-ring&time=2024-11-19',
    ],
    ['encoded twice, before a tracker’s field', `#${twice}&fbclid=abc`, `${good}&fbclid=abc`],
    ['encoded whole, before a tracker’s field', `#${whole}&fbclid=abc`, `${good}&fbclid=abc`],
    ['an unknown field encoded with all', '#mark%3Ddepot%26later%3Da%2526b%253Dc', '#mark=depot&later=a%26b%3Dc'],
    ['a language with a full stop', '#mark=depot&lang=uk.', '#mark=depot&lang=uk'],
    ['a language with an underscore', '#mark=depot&lang=zh_CN', '#mark=depot&lang=zh_CN'],
    ['several languages', '#mark=depot&lang=de,en', '#mark=depot&lang=de,en'],
    ['a language as its own speakers call it', '#lang=українська', `#lang=${encodeURIComponent('українська')}`],
    ['a question mark before an id', '#mark=?depot', '#mark=depot'],
    ['a hash sign before an id', '#mark=#depot', '#mark=depot'],
    ['a tracker’s field after an empty one', '#mark=depot&rings=?utm_source=x', '#rings=&mark=depot'],
    ['a tracker’s field with a space after an empty one', '#mark=depot&source=%20?utm_source=x', '#mark=depot'],
    ['an unknown field after ;', '#mark=depot;foo=1', '#mark=depot&foo=1'],
    ['the same, encoded', '#mark=depot%3Bfoo%3D1', '#mark=depot&foo=1'],
    ['a tracker’s field after ;', '#mark=depot;utm_source=x', '#mark=depot'],
    ['spaces between rings', '#rings=near%20far', '#rings=near,far'],
    ['a line’s end between rings', '#rings=far\nnear&mark=depot', '#rings=near,far&mark=depot'],
    ['a line’s end within a ring', '#rings=ne\nar,far', '#rings=near,far'],
    ['a line’s end in a place', '#center=1.0\n0,\n2&reach=30\n0', '#center=1.00000,2.00000&reach=300'],
    ['a link in a field that is not known', '#note=see?mark=near&mark=depot', '#mark=depot&note=see%3Fmark%3Dnear'],
    ['the same after #', '#note=a#source=001&mark=depot', '#mark=depot&note=a%23source%3D001'],
    ['a link after a tracker’s field', '#utm_source=x#mark=depot', '#mark=depot'],
    [
      'our own article before Google’s field of that name',
      '#source=001&sa=D&source=editors&ust=1&usg=x',
      '#source=001',
    ],
  ])('%s', (_, fragment, canonical) => {
    const { link, notices } = decodeLink(fragment, linkIds, text);
    expect(encodeLink(link)).toBe(canonical);
    expect(notices).toEqual([]);
  });

  test.each(['.', ')', ',', '%20', ',,,', '"', '&mark=depot'])(
    'none of the rings is none, also with an end: #rings=%s',
    (end) => {
      expect(opened(`#rings=${end}`).rings).toEqual([]);
    },
  );
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
