import { type Count, dotsOf } from '../../model/accounts';
import type { LedgerColumn } from '../../model/story';
import { usePage } from '../parts/page-context';

const pitch = 14;

/** A count as a row of dots, one for each unit. `labelled`: for screen readers, where no words beside the dots give the numbers. */
export function UnitDots({ count, labelled = false }: { count: Count; labelled?: boolean }) {
  const { dataset, text } = usePage();
  const { ledger } = dataset.story;
  const dots = ledger ? dotsOf(count, ledger).filter(({ number }) => number > 0) : [];
  if (!ledger || dots.length === 0) return null;
  const [first] = ledger.columns;
  const whole =
    ledger.rest !== null && first ? [{ label: first.label, number: count.claims[0]?.value?.number ?? 0 }] : [];
  return (
    <Dots
      dots={dots.flatMap(({ number, dot }) => Array.from({ length: number }, () => dot))}
      label={text.accounts.dots([...whole, ...dots])}
      isHidden={!labelled}
    />
  );
}

/** What each form of a dot means, where a story counts more than one thing. */
export function DotKey() {
  const { ledger } = usePage().dataset.story;
  if (!ledger || ledger.columns.length < 2) return null;
  const [whole, ...parts] = ledger.columns;
  const forms = ledger.rest !== null && whole ? [...parts, { dot: whole.dot, label: ledger.rest }] : ledger.columns;
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
