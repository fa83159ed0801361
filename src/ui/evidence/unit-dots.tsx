import type { Count } from '../../model/accounts';
import type { LedgerColumn } from '../../model/story';
import { usePage } from '../parts/page-context';

const pitch = 14;

/**
 * A count as a row of dots, one for each unit, the parts first; nothing where the voice did not count the whole. `labelled`: for screen readers,
 * where no words beside the dots give the numbers.
 */
export function UnitDots({ count: { claims }, labelled = false }: { count: Count; labelled?: boolean }) {
  const { dataset, text } = usePage();
  const { ledger } = dataset.story;
  const [whole, ...parts] = (ledger?.columns ?? []).map(({ label, dot }, index) => ({
    label,
    dot,
    number: claims[index]?.value?.number ?? 0,
  }));
  if (!whole || !claims[0]) return null;
  const left = whole.number - parts.reduce((sum, { number }) => sum + number, 0);
  const rest = { number: parts.length > 0 ? left : 0, label: ledger?.rest ?? '' };
  const named = [whole, ...parts, rest].filter(({ number, label }) => number > 0 && label !== '');
  return (
    <Dots
      dots={[...parts, { ...whole, number: left }].flatMap(({ number, dot }) =>
        Array.from({ length: number }, () => dot),
      )}
      label={text.accounts.dots(named)}
      isHidden={!labelled}
    />
  );
}

/** What each form of a dot means, where a story counts parts of a whole. */
export function DotKey() {
  const { ledger } = usePage().dataset.story;
  const [whole, ...parts] = ledger?.columns ?? [];
  if (!whole || parts.length === 0) return null;
  const forms = [...parts, ...(ledger?.rest ? [{ dot: whole.dot, label: ledger.rest }] : [])];
  return (
    <p class="dot-key" aria-hidden="true">
      {forms.map(({ dot, label }) => (
        <span key={label}>
          <Dots dots={[dot]} label={label} isHidden /> {label}{' '}
        </span>
      ))}
    </p>
  );
}

interface DotsProps {
  readonly dots: readonly LedgerColumn['dot'][];
  readonly label: string;
  readonly isHidden: boolean;
}

function Dots({ dots, label, isHidden }: DotsProps) {
  const width = dots.length * pitch;
  return (
    <svg class="unit-dots" width={width} height="12" viewBox={`0 0 ${width} 12`} role="img" aria-hidden={isHidden}>
      <title>{label}</title>
      {dots.map((dot, index) => {
        const x = index * pitch + 6;
        return (
          <g key={index}>
            <circle cx={x} cy="6" r="4.25" class={dot === 'full' ? 'full' : 'hollow'} />
            {dot === 'half' && <path d={`M${x} 1.75a4.25 4.25 0 0 1 0 8.5z`} class="full" />}
          </g>
        );
      })}
    </svg>
  );
}
