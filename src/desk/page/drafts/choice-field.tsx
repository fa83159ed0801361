import { useId } from 'preact/hooks';
import type { OpenChoice, Plain, RecordChange } from '../../protocol';
import { Combobox } from '../parts/combobox';
import { usePage } from '../parts/desk-context';
import { newRecordFor, optionsFor } from '../record/choices';
import { text } from '../text/en';

interface ChoiceFieldProps {
  readonly choice: OpenChoice;
  readonly onChoose: (value: Plain, first: RecordChange | null) => void;
}

/** Asks one thing that the words do not decide: its candidates first, then everything else of the kind, or something new. */
export function ChoiceField({ choice, onChoose }: ChoiceFieldProps) {
  const { story } = usePage();
  const id = useId();
  const field = choice.path.findLast((part) => typeof part === 'string') ?? '';
  const candidates = choice.candidates.map(({ label }, index) => ({ id: `candidate-${index}`, label }));
  const known = new Set(choice.candidates.map(({ value }) => value));
  const others = story ? optionsFor(story, String(field)).filter((option) => !known.has(option.id)) : [];
  const kind = newRecordFor(String(field), '', story);
  const chosenValue = (chosen: string): Plain =>
    choice.candidates[Number(/^candidate-(\d+)$/.exec(chosen)?.[1] ?? -1)]?.value ?? chosen;
  return (
    <div class="choice-field">
      <p id={id}>{choice.question}</p>
      <Combobox
        label={choice.question}
        options={[...candidates, ...others]}
        value=""
        onChoose={(chosen) => onChoose(chosenValue(chosen), null)}
        {...(kind
          ? {
              kindOfNew: text.record.kinds[kind.list],
              onNew: (typed: string) => {
                const made = newRecordFor(String(field), typed, story);
                if (made) onChoose(made.id, made.change);
              },
            }
          : {})}
        startsOpen
      />
    </div>
  );
}
