// The credit of an archive is HTML, by whoever made it. Only its words and the addresses of its links are taken.
import type { CreditPart } from '../../model/streets';

const mostCharacters = 400;

/** Empty where it has no words. */
export function creditIn(html: string): readonly CreditPart[] {
  const parts: CreditPart[] = [];
  let url: string | null = null;
  const add = (words: string) => {
    const text = withoutEntities(words).replaceAll(/\s+/g, ' ');
    if (text.trim() !== '') parts.push({ text, url });
  };
  let rest = html.slice(0, mostCharacters * 10);
  for (let tag = nextTag(rest); tag; tag = nextTag(rest)) {
    add(rest.slice(0, tag.index));
    rest = rest.slice(tag.index + tag[0].length);
    if (/^<a\b/i.test(tag[0])) url = webAddressIn(tag[0]);
    if (/^<\/a\b/i.test(tag[0])) url = null;
  }
  add(rest);
  const length = parts.reduce((sum, { text }) => sum + text.length, 0);
  return length > mostCharacters ? [] : parts;
}

const nextTag = (html: string) => /<[^>]*>/.exec(html);

function webAddressIn(tag: string): string | null {
  const [, , address = ''] = /\bhref\s*=\s*(["'])(.*?)\1/i.exec(tag) ?? [];
  const url = withoutEntities(address);
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url).href : null;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', copy: '©', nbsp: ' ' };

const withoutEntities = (text: string): string =>
  text
    .replaceAll(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(\w+);/g, (written, name: string) => entities[name] ?? written);
