import { useState } from 'preact/hooks';
import { usePage } from './page-context';

interface CopyButtonProps {
  /** What the button says. */
  readonly label: string;
  /** Of what, for those who hear the button by itself. */
  readonly of?: string;
  /** What is said when it is done. */
  readonly done: string;
  /** What is copied, worked out when it is asked for. */
  readonly text: () => string;
}

/** Copies a text and says so; where the browser forbids it, the text is shown for copying by hand. */
export function CopyButton({ label, of, done, text }: CopyButtonProps) {
  const { actions } = usePage();
  const [outcome, setOutcome] = useState<{ readonly copied: boolean; readonly text: string } | null>(null);
  const copy = async () => {
    const copied = text();
    try {
      await navigator.clipboard.writeText(copied);
      setOutcome({ copied: true, text: copied });
      actions.announce(`${done}.`);
      setTimeout(() => setOutcome(null), 3000);
    } catch {
      setOutcome({ copied: false, text: copied });
      actions.announce('The browser does not let the page copy. The text stands below the button, to copy by hand.');
    }
  };
  return (
    <span class="copier">
      <button type="button" class="act" onClick={copy}>
        {label}
        {of && <span class="visually-hidden">: {of}</span>}
      </button>
      <span class="copied">{outcome?.copied && done}</span>
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
