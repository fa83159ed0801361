import { expect, test } from 'vitest';
import { css } from '../../build/look-css';
import { themeFor } from '../../look/theme';
import { style } from '../../map/style';
import { accents } from '../../model/mark';
import { openingScene } from '../../picture/static-map';
import { textIn } from '../../text/text';
import { compiledStory } from '../fixtures/compiled-story';
import { systemAccents } from './system-accents';

const story = compiledStory('five-systems-story');
const accentOfRings = Object.fromEntries(
  story.dataset.marks.flatMap((mark) => (mark.kind === 'ring' ? [[mark.id, mark.accent]] : [])),
);

test('a ring keeps the colour that it names, and the others take the next that no ring has', () => {
  expect(accentOfRings).toEqual({
    drone: 'red',
    helicopter: 'navy',
    seaplane: 'teal',
    patrol: 'ochre',
    freighter: 'blue',
  });
});

test('each is drawn in its colour on the live map, and has it as a class in the page', () => {
  const theme = themeFor({ isDark: false, moreContrast: false });
  const { layers } = style(openingScene(story.dataset, textIn('en')), theme, (file) => file);
  for (const [id, accent] of Object.entries(accentOfRings)) {
    const line = layers.find((layer) => layer.id === `${id}:line`);
    expect(line?.type === 'line' && line.paint?.['line-color']).toBe(theme[accent]);
    expect(css()).toContain(`.accent-${accent} {`);
  }
});

test('where there are more systems than colours, none is taken a third time before every one is taken twice', () => {
  const ring = { kind: 'ring', accent: undefined } as const;
  const many = Array.from({ length: 2 * accents.length }, (_, index) => ({ ...ring, id: `ring-${index}` }));
  const taken = [...systemAccents(many as unknown as Parameters<typeof systemAccents>[0]).values()];
  expect(taken).toEqual([...accents, ...accents]);
});
