import { usePage } from '../parts/page-context';
import { Counts } from './counts';

/** What it is about, in brief: where and when, the headline, and the counts that stand side by side. */
export function StoryHead() {
  const { kicker, title, standfirst } = usePage().dataset.story;
  return (
    <>
      <p class="kicker">
        <b>{kicker.where}</b>
        <span>{kicker.when}</span>
      </p>
      <h1>{title}</h1>
      <p class="standfirst">{standfirst}</p>
      <Counts />
    </>
  );
}
