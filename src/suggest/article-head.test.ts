import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { storyFiles } from '../compile/fixtures/compiled-story';
import { headOf } from './article-head';

const { seeds, data } = storyFiles('three-articles');
interface Stated {
  readonly exact: string;
}
const sources = parse(data['sources.yaml'] ?? '') as {
  readonly file: string;
  readonly title: Stated | null;
  readonly byline: Stated | null;
  readonly published: (Stated & { readonly date: string }) | null;
  readonly furniture: readonly { readonly line: number; readonly exact: string }[];
}[];

describe.each(sources)('what $file states about itself', ({ file, title, byline, published, furniture }) => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(seeds[file]);
  const head = headOf(text);
  const written = (span: { readonly start: number; readonly end: number } | null) =>
    span && text.slice(span.start, span.end);

  test('title and date are those that people quoted', () => {
    expect(written(head.title)).toBe(title?.exact ?? null);
    expect(written(head.published?.words ?? null)).toBe(published?.exact ?? null);
    expect(head.published?.date).toBe(published?.date);
  });

  test('so is the byline, perhaps with “By” before it', () => {
    expect(written(head.byline)?.replace(/^By\s(?!Reuters)/u, '') ?? null).toBe(byline?.exact ?? null);
  });

  test('the lines of the page are those that people marked', () => {
    expect(head.furniture.map(({ line, span }) => [line, written(span)])).toEqual(
      furniture.map(({ line, exact }) => [line, exact]),
    );
  });
});

test('a masthead that is called a newspaper is the publisher', () => {
  const text = 'The Harbour Post\n\nFerry with many aboard runs aground\nUpdated 4 May 2024, 9 a.m.\n\nIt fell.';
  const { publisher, published } = headOf(text);
  expect(publisher && text.slice(publisher.start, publisher.end)).toBe('The Harbour Post');
  expect(published && text.slice(published.words.start, published.words.end)).toBe('Updated 4 May 2024, 9 a.m.');
});
