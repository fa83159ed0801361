import { bindings, type Command } from './keys';
import { useDesk } from './parts/desk-context';
import { Modal } from './parts/modal';
import { text } from './text/en';

export function KeysDialog() {
  const desk = useDesk();
  const words = text.keys;
  return (
    <Modal heading={words.heading} onClose={() => desk.set({ dialog: null })}>
      <p class="hint">{words.note}</p>
      <dl class="keys">
        {(Object.keys(words.does) as Command[]).map((command) => (
          <div key={command}>
            <dt>
              {bindings
                .filter((binding) => binding.command === command)
                .map(({ shown }) => (
                  <span key={shown.join()}>
                    {shown.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </span>
                ))}
            </dt>
            <dd>{words.does[command]}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
