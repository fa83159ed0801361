import type { Fields, Plain } from '../../protocol';
import { isFields } from '../record/changes';
import { text } from '../text/en';

interface SourceFieldsProps {
  /** Of the article as it will be kept. */
  readonly text: string;
  readonly source: Fields;
  readonly onChange: (source: Fields) => void;
}

const stated = ['title', 'byline', 'published', 'publisher'] as const;

/** What the article says of itself, each in its own words or “not stated”. */
export function SourceFields({ text: article, source, onChange }: SourceFieldsProps) {
  const words = text.received;
  const set = (name: string, value: Plain) => onChange({ ...source, [name]: value });
  return (
    <fieldset class="source-fields">
      <label>
        <span>{words.label}</span>
        <input
          type="text"
          value={String(source.label ?? '')}
          onInput={({ currentTarget }) => set('label', currentTarget.value)}
        />
      </label>
      <label>
        <span>{words.id}</span>
        <input
          type="text"
          spellcheck={false}
          value={String(source.id ?? '')}
          onInput={({ currentTarget }) => set('id', currentTarget.value)}
        />
      </label>
      {stated.map((name) => {
        const value = source[name];
        const fields = isFields(value) ? value : {};
        const exact = String(fields.exact ?? '');
        return (
          <label key={name}>
            <span>{words.stated[name]}</span>
            <span class="stated">
              <input
                type="text"
                placeholder={words.notStated}
                value={exact}
                onInput={({ currentTarget }) =>
                  set(
                    name,
                    currentTarget.value === '' ? null : { ...withoutContext(fields), exact: currentTarget.value },
                  )
                }
              />
              {name === 'published' && exact !== '' && (
                <input
                  type="date"
                  aria-label={words.date}
                  value={String(fields.date ?? '')}
                  onInput={({ currentTarget }) => set(name, { ...fields, date: currentTarget.value })}
                />
              )}
              {exact !== '' && !article.includes(exact) && <small class="fault">{words.notThere}</small>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** Words before and after, and how they are shown, were those of other words. */
const withoutContext = ({ prefix: _, suffix: __, reads: ___, ...fields }: Fields): Fields => fields;
