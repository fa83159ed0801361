import { useState } from 'preact/hooks';

interface CopyButtonProps {
  /** What the button says. */
  readonly label: string;
  /** What is said when it is done. */
  readonly done: string;
  /** What is copied, worked out when it is asked for. */
  readonly text: () => string;
}

/** Copies a text and says so; where the browser forbids it, the text is shown for copying by hand. */
export function CopyButton({ label, done, text }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<{ readonly copied: boolean; readonly text: string } | null>(null);
  const copy = async () => {
    const copied = text();
    try {
      await navigator.clipboard.writeText(copied);
      setOutcome({ copied: true, text: copied });
      setTimeout(() => setOutcome(null), 3000);
    } catch {
      setOutcome({ copied: false, text: copied });
    }
  };
  return (
    <span class="copier">
      <button type="button" class="copy" onClick={copy}>
        {label}
      </button>
      <span role="status" class="copied">
        {outcome?.copied && done}
      </span>
      {outcome && !outcome.copied && (
        <textarea
          aria-label={`${label}: copy this by hand`}
          readOnly
          value={outcome.text}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </span>
  );
}
