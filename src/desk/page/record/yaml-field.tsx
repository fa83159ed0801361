import { useState } from 'preact/hooks';
import { parse, stringify } from 'yaml';
import type { Plain } from '../../protocol';
import { text } from '../text/en';

interface YamlFieldProps {
  readonly name: string;
  readonly value: Plain | undefined;
  readonly onChange: (value: Plain) => void;
}

/** For fields with fields of their own that have no control here. */
export function YamlField({ name, value, onChange }: YamlFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const shown = typed ?? stringify(value ?? null, { lineWidth: 0 });
  return (
    <>
      <textarea
        class="code"
        aria-label={`${name}. ${text.record.asYaml}`}
        aria-invalid={fault !== null}
        spellcheck={false}
        rows={Math.min(10, shown.split('\n').length)}
        value={shown}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          try {
            onChange(parse(currentTarget.value) as Plain);
            setFault(null);
          } catch (error) {
            setFault(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
          }
        }}
      />
      {fault !== null && <p class="fault">{text.record.notYaml(fault)}</p>}
    </>
  );
}
