import type { Article } from '../../protocol';
import { useDesk, usePage } from '../parts/desk-context';
import { KeyButton } from '../parts/key-button';
import { selectWords } from '../state/going';
import { addPassage, claimOfSelection, leaveOut, widenSelection } from '../state/records';
import { text } from '../text/en';
import { faultsOfChoice } from './passage';

/** The words chosen, exactly as they are, and what can be done with them. It keeps its place when nothing is chosen. */
export function SelectionBar({ article }: { article: Article }) {
  const desk = useDesk();
  const page = usePage();
  const { selection } = page;
  const words = text.selection;
  if (!selection) {
    return (
      <div class="selection-bar">
        <p class="hint">{words.none}</p>
      </div>
    );
  }
  const chosen = article.text.slice(selection.start, selection.end);
  const isEditing = page.editing?.list === 'claims.yaml';
  return (
    <div class="selection-bar">
      <p class="chosen">
        <small>{words.chosen}</small> <mark>{shortened(chosen)}</mark> <small>{words.characters(chosen.length)}</small>
      </p>
      {faultsOfChoice(article.text, selection).map((fault) => (
        <p key={fault} class="fault">
          {words.fault[fault]}
        </p>
      ))}
      <div class="actions">
        {isEditing && <KeyButton label={words.add} keys="a" onPress={() => addPassage(desk)} isMain />}
        <KeyButton label={words.claim} keys="c" onPress={() => void claimOfSelection(desk)} isMain={!isEditing} />
        <KeyButton label={words.widen} keys="w" onPress={() => widenSelection(desk)} />
        <KeyButton label={words.leaveOut} keys="l" onPress={() => leaveOut(desk)} />
        <KeyButton label={words.place} keys="p" onPress={() => desk.set({ placing: { name: chosen } })} />
        <KeyButton label={words.clear} keys="Esc" onPress={() => selectWords(desk, null)} />
      </div>
    </div>
  );
}

/** Its beginning and its end, so that both can be checked. */
function shortened(words: string): string {
  const most = 90;
  return words.length <= most ? words : `${words.slice(0, most / 2)} … ${words.slice(-most / 2)}`;
}
