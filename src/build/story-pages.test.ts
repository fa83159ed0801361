// Six stories, each with what sets it apart: no ranges, other things counted, miles, both sides of the antimeridian, an article in another
// language, streets of its own. `page.txt` beside each is all that its page says, before any script and in every state that a link opens. It is written anew by
// `npx vitest run src/build/story-pages.test.ts -u`; read the difference before you commit it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { compiledStory } from '../compile/fixtures/compiled-story';
import { fragmentsOf, linesOf, rendered, stubBrowser, textLines } from '../ui/every-state.fixture';
import { openingMap } from './opening-map';
import { prerenderPage } from './page';

const html = readFileSync('index.html', 'utf8');

beforeAll(() => stubBrowser(vi));

describe.each(['small-story', 'counts-story', 'miles-story', 'second-story', 'french-story', 'derailment-story'])(
  '%s',
  (name) => {
    const story = compiledStory(name);
    const { dataset } = story;

    test('says what it should, before any script and by every link', async () => {
      const page = prerenderPage(html, dataset, await openingMap(story, 'public/basemap'), 'dataset-1.json');
      const body = page.slice(page.indexOf('<body')).replaceAll(/<(script|style)\b.*?<\/\1>/gs, '');
      const states = fragmentsOf(dataset).map((fragment) => [fragment || 'opened', ...linesOf(dataset, fragment)]);
      const text = [['before any script', ...textLines(body)], ...states].map(([state, ...lines]) =>
        [`== ${state}`, ...lines, ''].join('\n'),
      );
      // A version is of the files, and changes where no word does.
      await expect(text.join('\n').replaceAll(dataset.version, '…')).toMatchFileSnapshot(
        path.resolve('src/compile/fixtures', name, 'expected/page.txt'),
      );
    });

    test('can be framed in every state', () => {
      for (const fragment of fragmentsOf(dataset)) {
        expect(rendered('embed', dataset, fragment), fragment).toContain(dataset.story.title);
      }
    });
  },
);

test('the words of an article in another language are marked as such wherever they are', () => {
  const { dataset } = compiledStory('french-story');
  for (const fragment of ['#mark=apia', '#source=port']) {
    const panel = rendered('panel', dataset, fragment);
    const around = panel.slice(0, panel.indexOf('de nouveau ouvert'));
    expect(around.slice(around.lastIndexOf(' lang=')), fragment).toMatch(/^ lang="fr"/);
  }
});
