import { Combobox } from '../parts/combobox';
import type { Option } from '../parts/filter-options';
import { text } from '../text/en';

interface ChosenListProps {
  readonly name: string;
  readonly values: readonly string[];
  readonly options: readonly Option[];
  readonly onChange: (values: readonly string[]) => void;
  readonly kindOfNew?: string;
  readonly onNew?: (typed: string) => void;
}

/** Several records: each can be removed, and a field adds another one. */
export function ChosenList({ name, values, options, onChange, ...ofNew }: ChosenListProps) {
  return (
    <div class="chosen-list">
      {values.map((value) => {
        const label = options.find(({ id }) => id === value)?.label ?? value;
        return (
          <span key={value} class="chip">
            {label}
            <button
              type="button"
              aria-label={text.field.remove(label)}
              onClick={() => onChange(values.filter((other) => other !== value))}
            >
              ×
            </button>
          </span>
        );
      })}
      <Combobox
        label={name}
        options={options.filter(({ id }) => !values.includes(id))}
        value=""
        onChoose={(id) => onChange([...values, id])}
        adds
        placeholder={text.field.add}
        {...ofNew}
      />
    </div>
  );
}
