import { useState } from 'preact/hooks';
import type { Plain } from '../../protocol';

interface NumberFieldProps {
  readonly label: string;
  readonly value: Plain | undefined;
  readonly onChange: (value: number) => void;
}

/** What is typed stays as it is, so that “0.” can become “0.5”; only numbers are handed on. */
export function NumberField({ label, value, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      type="text"
      inputMode="decimal"
      aria-label={label}
      value={typed ?? String(value ?? '')}
      onInput={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const number = Number(currentTarget.value.replaceAll(',', ''));
        if (currentTarget.value.trim() !== '' && Number.isFinite(number)) onChange(number);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
