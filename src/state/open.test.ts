import { expect, test } from 'vitest';
import { compiledStory } from '../compile/fixtures/compiled-story';
import { nameOfOpen } from './open';
import { createPage } from './page';

const { dataset } = compiledStory('three-articles');

test.each([
  ['', null],
  ['#map=5.00/53.00000/34.00000&rings=kinzhal', null],
  ['#mark=kinzhal', 'Kinzhal'],
  ['#step=2', 'The strike'],
  ['#time=2024-11-17', 'Biden allows long-range strikes, 17 November 2024'],
  ['#source=001&mark=kinzhal', 'Ukraine uses US missiles'],
  ['#mark=depot&step=2&time=2024-11-17', 'Arms depot near Bryansk'],
])('%s names %s', (fragment, name) => {
  const page = createPage(dataset, fragment);
  const found = nameOfOpen(page.store.getState(), page);
  if (name === null) expect(found).toBeNull();
  else expect(found).toContain(name);
});
