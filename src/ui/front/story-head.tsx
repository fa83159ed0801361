import { useInUnits, usePage } from '../parts/page-context';
import { Counts } from './counts';

export function StoryHead() {
  const { kicker, title, standfirst } = usePage().dataset.story;
  const inUnits = useInUnits();
  return (
    <>
      <p class="kicker">
        <b>{kicker.where}</b>
        <span>{kicker.when}</span>
      </p>
      <h1>{inUnits(title)}</h1>
      <p class="standfirst">{inUnits(standfirst)}</p>
      <Counts />
    </>
  );
}
