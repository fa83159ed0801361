// Answers to the keys of the whole page, and takes articles that are pasted or dropped anywhere on it.
import { useEffect } from 'preact/hooks';
import { cursorIn } from './article/choice';
import { type Command, commandFor, focusOf } from './keys';
import { useDesk } from './parts/desk-context';
import { fromTransfer } from './received/from-file';
import type { Desk } from './state/desk';
import { acceptDraft, editDraft, refuseDraft, stepDraft } from './state/drafts';
import { goToLeft, goToOpenWords, openAt, redo, selectWords, undo } from './state/going';
import {
  addPassage,
  claimOfSelection,
  closeRecord,
  isChanged,
  leaveOut,
  widenSelection,
  writeRecord,
} from './state/records';
import { articleOf } from './state/select';
import { text } from './text/en';

const commands: Readonly<Record<Command, (desk: Desk) => unknown>> = {
  next: (desk) => stepDraft(desk, 1),
  previous: (desk) => stepDraft(desk, -1),
  accept: acceptDraft,
  refuse: refuseDraft,
  change: editDraft,
  undo,
  redo,
  claim: claimOfSelection,
  add: addPassage,
  widen: widenSelection,
  leaveOut,
  place: addPlaceOfSelection,
  here: openAtCursor,
  left: goToOpenWords,
  problem: (desk) => goToLeft(desk, 'problems'),
  write: writeRecord,
  close,
  keys: ({ set }) => set({ dialog: 'keys' }),
};

function addPlaceOfSelection({ get, set }: Desk): void {
  const article = articleOf(get());
  const { selection } = get();
  set({ placing: { name: article && selection ? article.text.slice(selection.start, selection.end) : '' } });
}

function openAtCursor(desk: Desk): void {
  const root = document.querySelector('.article-text');
  const cursor = root && cursorIn(root, document.getSelection());
  if (cursor === null) desk.say(text.selection.first);
  else openAt(desk, cursor);
}

/** What is open, one thing after the other. What was typed is not thrown away at the first press. */
function close(desk: Desk) {
  const { get, set, say } = desk;
  const { choosing, placing, editing, selection, said } = get();
  if (choosing) return set({ choosing: null });
  if (placing) return set({ placing: null });
  if (selection) return selectWords(desk, null);
  if (!editing) return;
  if (editing.seen && isChanged(editing) && said?.words !== text.record.pressAgain) return say(text.record.pressAgain);
  closeRecord(desk);
}

export function useCommands(): void {
  const desk = useDesk();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = event.defaultPrevented ? null : commandFor(event, focusOf(document.activeElement));
      if (!command) return;
      event.preventDefault();
      void commands[command](desk);
    };
    const isTyping = () => ['field', 'dialog'].includes(focusOf(document.activeElement));
    const receive = async (data: DataTransfer | null) => {
      const received = data && (await fromTransfer(data));
      if (received) desk.set({ dialog: 'article', received });
    };
    const paste = (event: ClipboardEvent) => {
      if (isTyping()) return;
      event.preventDefault();
      void receive(event.clipboardData);
    };
    const allowDrop = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      void receive(event.dataTransfer);
    };
    document.addEventListener('keydown', press);
    document.addEventListener('paste', paste);
    document.addEventListener('dragover', allowDrop);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('paste', paste);
      document.removeEventListener('dragover', allowDrop);
      document.removeEventListener('drop', drop);
    };
  }, [desk]);
}
