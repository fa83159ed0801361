import { expect, test } from 'vitest';
import { compiledStory } from '../compile/fixtures/compiled-story';
import { accountsOf, captionBy, countsOf } from './accounts';

const { dataset } = compiledStory('three-articles');

test('the counts are side by side, each with its voice and article, and silence is shown', () => {
  const rows = countsOf(dataset).map(({ voice, source, claims }) => [
    voice.id,
    source?.id ?? null,
    ...claims.map((claim) => claim?.value?.number ?? null),
  ]);
  expect(rows).toEqual([
    ['russia', '001', 6, 5, null],
    ['us-official', '001', 8, 2, null],
    ['russia-defense-ministry', '003', 6, 5, 1],
    ['ukraine-military', null, null, null, null],
  ]);
});

test('one voice in two articles is two accounts, several claims of one voice in one article are one', () => {
  const damage = accountsOf('damage', dataset).map(({ voice, source, claims }) => [voice.id, source.id, claims.length]);
  expect(damage).toContainEqual(['russia', '001', 2]);
  expect(damage).toContainEqual(['russia-defense-ministry', '003', 2]);
});

test('a site is captioned by the account of the chosen voice, or not at all', () => {
  expect(captionBy('russia', 'depot', dataset)?.says).toBe('The missiles were fired at a military facility.');
  expect(captionBy('andrii-kovalenko', 'depot', dataset)?.says).toMatch(/warehouses/);
  expect(captionBy('dmitry-peskov', 'depot', dataset)).toBeNull();
});

test('a story without counts has no ledger', () => {
  expect(countsOf({ ...dataset, story: { ...dataset.story, ledger: null } })).toEqual([]);
});
