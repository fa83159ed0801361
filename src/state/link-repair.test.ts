import { describe, expect, test } from 'vitest';
import { textIn } from '../text/text';
import { linkIds } from './fixtures/link-ids';
import { decodeLink, encodeLink } from './link';

const text = textIn('en');
const opened = (fragment: string) => decodeLink(fragment, linkIds, text).link;

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
