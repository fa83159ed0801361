import { usePage } from '../parts/page-context';
import { Counts } from './counts';

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
