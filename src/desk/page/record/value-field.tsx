import { useId } from 'preact/hooks';
import type { Plain } from '../../protocol';
import { usePage } from '../parts/desk-context';
import { text } from '../text/en';
import { isFields } from './changes';
import { NumberField } from './number-field';

/** A number with its unit, and the limit that the words set. */
export function ValueField({ value, onChange }: { value: Plain | undefined; onChange: (value: Plain) => void }) {
  const { story } = usePage();
  const id = useId();
  const fields = isFields(value) ? value : {};
  const words = text.record.value;
  const { limit, ...withoutLimit } = fields;
  return (
    <div class="value-field">
      <NumberField label={words.number} value={fields.number} onChange={(number) => onChange({ ...fields, number })} />
      <input
        type="text"
        aria-label={words.unit}
        list={`${id}-units`}
        value={String(fields.unit ?? '')}
        onInput={({ currentTarget }) => onChange({ ...fields, unit: currentTarget.value })}
      />
      <datalist id={`${id}-units`}>
        {story?.choices.units.map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
      <select
        aria-label={words.limit}
        value={String(limit ?? '')}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value === '' ? withoutLimit : { ...fields, limit: currentTarget.value })
        }
      >
        <option value="">{`${words.limit}: ${text.record.none}`}</option>
        {story?.choices.limits.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </div>
  );
}
