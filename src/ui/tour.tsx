import { useEffect, useRef } from 'preact/hooks';
import type { TourStep } from '../model/dataset';
import { Ledger } from './accounts';
import { usePage } from './page-context';
import { ClaimQuotes } from './quotes';

/** One step of the tour: what is told, in whose words, and the ways on. Nothing moves but when the reader says so. */
export function Tour({ step }: { step: TourStep }) {
  const { actions, claims, dataset } = usePage();
  const { tour } = dataset;
  const index = tour.indexOf(step);
  const region = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  // Begun from elsewhere, reading goes on at the title; within the tour the keyboard stays on the button it is on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is another page
  useEffect(() => {
    region.current?.closest('.panel')?.scrollTo({ top: 0 });
    if (!region.current?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, [step.id]);

  const go = (by: 1 | -1) => {
    const to = tour[index + by];
    if (to) actions.takeStep(to.id);
  };
  return (
    <article
      class="mark-panel tour"
      aria-labelledby="tour-title"
      ref={region}
      onKeyDown={(event) => {
        const by = ({ ArrowRight: 1, ArrowLeft: -1 } as const)[event.key];
        if (by === undefined || event.altKey || event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        go(by);
      }}
    >
      <p class="tour-head">
        <button type="button" class="back" onClick={() => actions.takeStep(null)}>
          <span aria-hidden="true">×</span> Leave the tour
        </button>
        <span>
          Step {index + 1} of {tour.length}
        </span>
      </p>
      <nav class="tour-progress" aria-label="Steps of the tour">
        {tour.map(({ id, title }, position) => (
          <button
            key={id}
            type="button"
            aria-label={`Step ${position + 1}: ${title}`}
            aria-current={id === step.id ? 'step' : undefined}
            onClick={() => actions.takeStep(id)}
          />
        ))}
      </nav>
      <div class="mark-title">
        <h2 id="tour-title" tabIndex={-1} ref={heading}>
          {step.title}
        </h2>
      </div>
      <p class="standfirst">{step.text}</p>
      {step.showsLedger && <Ledger />}
      <div class="section-head">
        <h3>In the articles</h3>
        <span>word for word</span>
      </div>
      {step.claims.map((id) => {
        const claim = claims.get(id);
        return claim ? <ClaimQuotes key={id} claim={claim} /> : null;
      })}
      <div class="tour-steps">
        <button type="button" class="act" disabled={index === 0} onClick={() => go(-1)}>
          Previous
        </button>
        {index === tour.length - 1 ? (
          <button type="button" class="act" onClick={() => actions.takeStep(null)}>
            Go on by yourself
          </button>
        ) : (
          <button type="button" class="act" onClick={() => go(1)}>
            {/* The button stays, and the keyboard on it, when its words are others. */}
            <span>Next: {tour[index + 1]?.title}</span>
          </button>
        )}
      </div>
    </article>
  );
}
