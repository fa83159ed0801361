import { useState } from 'preact/hooks';
import { usePage } from './page-context';

interface CopyButtonProps {
  readonly label: string;
  /** What is copied, for screen readers, which may read the button out of context. */
  readonly of?: string;
  /** Announced once it is copied. */
  readonly done: string;
  /** Null where it cannot be had. */
  readonly text: () => string | null | Promise<string | null>;
}

/** Where the browser forbids copying, the text is shown to be copied by hand. */
export function CopyButton({ label, of, done, text }: CopyButtonProps) {
  const { actions, text: sentences } = usePage();
  const [outcome, setOutcome] = useState<{ readonly copied: boolean; readonly text: string } | null>(null);
  const copy = async () => {
    const found = text();
    // Without waiting where it is there, since some browsers copy only while the press lasts.
    const copied = found instanceof Promise ? await found : found;
    if (copied === null) return actions.announce(sentences.parts.failed.quotes);
    try {
      await navigator.clipboard.writeText(copied);
      setOutcome({ copied: true, text: copied });
      actions.announce(done);
      setTimeout(() => setOutcome(null), 3000);
    } catch {
      setOutcome({ copied: false, text: copied });
      actions.announce(sentences.frame.copying.failed);
    }
  };
  return (
    <span class="copier">
      <button type="button" class="act copy" onClick={copy}>
        {/* Over the label, so that nothing moves. It is announced, and so is not a part of the button’s name. */}
        {outcome?.copied && (
          <span class="copied" aria-hidden="true">
            {sentences.frame.copying.copied}
          </span>
        )}
        <span>
          {label}
          {of && <span class="visually-hidden">: {of}</span>}
        </span>
      </button>
      {outcome && !outcome.copied && (
        <textarea
          aria-label={sentences.frame.copying.textToCopy(label)}
          readOnly
          value={outcome.text}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </span>
  );
}
