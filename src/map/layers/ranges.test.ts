import { expect, test } from 'vitest';
import { compiledStory } from '../../compile/fixtures/compiled-story';
import { themeFor } from '../../look/theme';
import { textIn } from '../../text/text';
import { createScene } from '../scene/scene';
import { hasNameAlone, rangeLabelLayers, wholeLabelAnchors } from './ranges';

const { dataset } = compiledStory('three-articles');
const rings = ['atacms', 'kinzhal'];
const { ranges } = createScene({ dataset, text: textIn('en') }, { rings, mark: null, highlighted: [] });
const theme = themeFor({ isDark: false, moreContrast: false });

test('a ring without a place for its label has its name alone, a band or a ring with its label beside it does not', () => {
  const [band] = ranges.filter(({ edgeLabels }) => edgeLabels.length > 0);
  const [ring] = ranges.filter(({ edgeLabels }) => edgeLabels.length === 0);
  if (!band || !ring) throw new Error('the story has a band and a ring');
  const beside = { ...ring, label: { ...ring.label, isOutside: true } };
  const within = { ...ring, label: { ...ring.label, isOutside: false } };
  expect([band, beside, within].map(hasNameAlone)).toEqual([false, false, true]);
  expect(rangeLabelLayers([beside], theme).map(({ id }) => id)).not.toContain(`${ring.id}:name-alone`);
  // MapLibre places what is last first: the name where the label has not found a place.
  const ids = rangeLabelLayers([within], theme).map(({ id }) => id);
  expect(ids.indexOf(`${ring.id}:name-alone`)).toBeLessThan(ids.indexOf(`${ring.id}:label`));
  expect(ids).toContain(`${ring.id}:name-alone`);
  // The whole label has one place, so that the name is the next choice; beside the ring it has all of them.
  expect(wholeLabelAnchors(within)).toHaveLength(1);
  expect(wholeLabelAnchors(beside).length).toBeGreaterThan(1);
});
