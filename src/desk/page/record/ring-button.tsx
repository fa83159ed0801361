import { useState } from 'preact/hooks';
import { isLengthUnit } from '../../../model/length';
import { type ChangeAnswer, paths } from '../../protocol';
import { Combobox } from '../parts/combobox';
import { useDesk, usePage } from '../parts/desk-context';
import type { Editing } from '../state/desk-page';
import { text } from '../text/en';
import { isFields, isList } from './changes';
import { optionsFor } from './choices';

/** A ring from a claim whose value is a length: at once where its centre is clear, else round the mark that is chosen. */
export function RingButton({ editing }: { editing: Editing }) {
  const desk = useDesk();
  const { story } = usePage();
  const [isAsking, setAsking] = useState(false);
  const { seen, fields } = editing;
  const { value } = fields;
  if (!seen || !story || !isFields(value) || !isLengthUnit(String(value.unit))) return null;
  const listed = isList(fields.marks) ? fields.marks.map(String) : [];
  const sites = story.choices.marks.filter(({ kind }) => kind === 'site');
  const own = sites.filter(({ id }) => listed.includes(id));
  const centers = own.length > 0 ? own : sites;
  const draw = async (center: string) => {
    setAsking(false);
    const answer = await desk.server.post<ChangeAnswer>(paths.ring, { claim: seen, center });
    if ('refused' in answer) return desk.sayFault(answer.refused);
    if ('isGone' in answer) return desk.sayFault(text.connection.notWritten);
    await desk.refresh();
    if ('conflict' in answer.given) desk.sayFault(answer.given.conflict.message);
    else desk.say(text.said.ring(String(fields.id)));
  };
  const [only] = centers;
  return isAsking ? (
    <Combobox
      label={text.record.ringAround}
      options={optionsFor(story, 'marks')}
      value=""
      onChoose={(center) => void draw(center)}
      startsOpen
    />
  ) : (
    <button type="button" onClick={() => (only && centers.length === 1 ? void draw(only.id) : setAsking(true))}>
      {text.record.drawRing}
    </button>
  );
}
