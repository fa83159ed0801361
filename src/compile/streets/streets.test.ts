import { describe, expect, test } from 'vitest';
import { compiledStory, problemsOf, storyFiles } from '../fixtures/compiled-story';
import type { ArchiveHead, ArchiveHeads } from './archive-head';

const files = storyFiles('derailment-story');
const archive = 'corbel.pmtiles';
const head = files.archives?.[archive] as ArchiveHead;

const problems = (archives: ArchiveHeads, fields = '') => {
  const story = (files.data['story.yaml'] ?? '').replace(
    '{ file: corbel.pmtiles }',
    `{ file: corbel.pmtiles${fields} }`,
  );
  return problemsOf({ ...files, data: { ...files.data, 'story.yaml': story }, archives });
};
const described = (metadata: object): ArchiveHeads => ({ [archive]: { ...head, metadata } });
const layers = (...ids: string[]) => ids.map((id) => ({ id, fields: {} }));
const credited = { attribution: '© OpenStreetMap' };

test('the streets of a story are described by their archive', () => {
  expect(compiledStory('derailment-story').dataset.streets).toEqual({
    file: 'basemap/streets.pmtiles',
    schema: 'protomaps',
    minZoom: 8,
    maxZoom: 14,
    bounds: [-84.9, 40.04, -84.72, 40.16],
    credit: [
      { text: 'Streets invented for ', url: null },
      { text: 'Dateline’s tests', url: 'https://example.org/dateline' },
    ],
  });
  expect(compiledStory('small-story').dataset.streets).toBeNull();
});

describe('the schema', () => {
  test('is recognised by its layers', () => {
    expect(problems(described({ ...credited, vector_layers: layers('streets', 'street_labels', 'land') }))).toBe(
      'no problem',
    );
    expect(problems(described({ ...credited, version: '4.2.0', vector_layers: layers('roads', 'earth') }))).toBe(
      'no problem',
    );
  });
  test('is asked for where it is neither, or is Protomaps of version 3', () => {
    const others = problems(described({ ...credited, vector_layers: layers('transportation', 'water') }));
    expect(others).toMatch(
      /story\.yaml:\d+.* has the layers transportation, water, which are neither .* say so under `schema`/,
    );
    expect(problems(described({ ...credited, version: '3.7', vector_layers: layers('roads', 'earth') }))).toContain(
      'are neither',
    );
    expect(
      problems(
        described({ ...credited, version: '3.7', vector_layers: layers('roads', 'earth') }),
        ', schema: protomaps',
      ),
    ).toBe('no problem');
  });
});

test('an archive that is not there, cannot be read or names nobody to credit is reported', () => {
  expect(problems({ 'corbl.pmtiles': head })).toMatch(
    /is not in the folder of the story.*did you mean “corbl\.pmtiles”\?/,
  );
  expect(problems({ [archive]: { fault: 'is no PMTiles archive' } })).toContain('corbel.pmtiles is no PMTiles archive');
  const silent = { version: '4', vector_layers: layers('roads', 'earth') };
  expect(problems(described(silent))).toContain('does not say whom to credit');
  expect(problems(described(silent), ', attribution: The town')).toBe('no problem');
  expect(problems({}, '/../x')).toContain('must be the name of a file');
});
