import { paths } from '../../protocol';
import { usePage } from '../parts/desk-context';
import { frameId } from '../places/click-on-map';
import { text } from '../text/en';

/** The real page of the story, with a line that says which state of the story it shows. */
export function StoryFrame() {
  const { story } = usePage();
  const words = text.story;
  const shown = story?.shown ?? 'none';
  const line = shown === 'earlier' ? words.earlier(story?.left.problems ?? 0) : words[shown];
  return (
    <section class="pane story-pane" aria-label={text.page.storyPane}>
      <p class={`shown ${story?.isCompiling ? '' : `is-${shown}`}`}>
        <span>{story?.isCompiling ? words.compiling : line}</span>
        <a href={paths.story} target="_blank" rel="noreferrer">
          {words.alone}
        </a>
      </p>
      {story && shown !== 'none' && <iframe id={frameId} title={words.frame} src={paths.story} />}
    </section>
  );
}
