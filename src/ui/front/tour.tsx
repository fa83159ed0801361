import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { otherEventOf } from '../../model/events';
import { claimsByParagraph } from '../../model/evidence';
import type { TourStep } from '../../model/story';
import { nameWithDate } from '../../text/event-name';
import { Ledger } from '../evidence/accounts';
import { ParagraphQuotes } from '../evidence/quotes';
import { Loaded } from '../parts/loaded';
import { useInUnits, usePage } from '../parts/page-context';
import { frontPage, onPlainClick } from '../parts/plain-click';

/** A step of the tour: our summary and the quotes for it. The ways on are below it, in TourSteps. */
export function Tour({ step }: { step: TourStep }) {
  const { actions, dataset, parts, root, text } = usePage();
  const inUnits = useInUnits();
  const { tour } = dataset;
  const index = tour.indexOf(step);
  const region = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  // The focus moves to the title when the tour is opened, and stays on the pressed link within the tour.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs again for each step
  useEffect(() => {
    region.current?.closest('.panel')?.scrollTo({ top: 0 });
    const active = document.activeElement;
    if (!region.current?.contains(active) && !active?.closest('.tour-steps'))
      heading.current?.focus({ preventScroll: true });
  }, [step.id]);

  const { next, goByKey, goBySwipe } = useWaysOn(step);
  useEffect(() => {
    if (next) void parts.load({ kind: 'step', id: next.id });
  }, [parts, next]);
  return (
    <article class="mark-panel tour" aria-labelledby="tour-title" ref={region} onKeyDown={goByKey} {...goBySwipe}>
      <p class="tour-head">{text.tour.progress(index + 1, tour.length)}</p>
      <nav class="tour-progress" aria-label={text.tour.steps}>
        {tour.map(({ id, title }, position) => (
          <a
            key={id}
            href={`${root}#step=${id}`}
            aria-current={id === step.id ? 'step' : undefined}
            onClick={onPlainClick(() => actions.takeStep(id))}
          >
            <span class="visually-hidden">{text.tour.step(position + 1, inUnits(title))}</span>
          </a>
        ))}
      </nav>
      <div class="mark-title">
        <h2 id="tour-title" tabIndex={-1} ref={heading}>
          {inUnits(step.title)}
        </h2>
      </div>
      <p class="standfirst">{inUnits(step.text)}</p>
      {step.showsLedger && <Ledger />}
      <div class="section-head">
        <h3>{text.quotes.inTheArticles(dataset.sources.length)}</h3>
      </div>
      <Loaded name={{ kind: 'step', id: step.id }} what="quotes">
        {(quotes) =>
          claimsByParagraph(quotes).map((together) => {
            const event = nameWithDate(together[0] ? otherEventOf(together[0], dataset) : null, text);
            return (
              <Fragment key={together[0]?.id}>
                {event !== null && <h4 class="of-event">{event}</h4>}
                <ParagraphQuotes claims={together} part={quotes} />
              </Fragment>
            );
          })
        }
      </Loaded>
    </article>
  );
}

/** At the foot of the panel, at the same place in every step. */
export function TourSteps({ step }: { step: TourStep }) {
  const page = usePage();
  const { actions, root, text } = page;
  const inUnits = useInUnits();
  const { previous, next, goByKey } = useWaysOn(step);
  return (
    <nav class="tour-steps" aria-label={text.tour.waysOn} onKeyDown={goByKey}>
      {previous ? (
        <a class="act" href={`${root}#step=${previous.id}`} onClick={onPlainClick(() => actions.takeStep(previous.id))}>
          {text.tour.previous}
        </a>
      ) : (
        <span>{text.tour.previous}</span>
      )}
      <a class="act" href={frontPage(page)} onClick={onPlainClick(() => actions.takeStep(null))}>
        {text.tour.close}
      </a>
      {/* The same element in all steps, so that it keeps the focus. */}
      <a
        class="act"
        href={next ? `${root}#step=${next.id}` : frontPage(page)}
        onClick={onPlainClick(() => actions.takeStep(next?.id ?? null))}
      >
        <span>{next ? text.tour.next(inUnits(next.title)) : text.tour.exploreTheMap}</span>
      </a>
    </nav>
  );
}

/** A shorter movement of the finger is not a swipe. */
const swipePixels = 50;

/** The neighbouring steps, and how the arrow keys and a swipe go to them. */
function useWaysOn(step: TourStep) {
  const { actions, dataset } = usePage();
  const start = useRef<PointerEvent | null>(null);
  const index = dataset.tour.indexOf(step);
  const [previous, next] = [dataset.tour[index - 1], dataset.tour[index + 1]];
  return {
    previous,
    next,
    goByKey: (event: KeyboardEvent) => {
      if (event.altKey || event.metaKey || event.ctrlKey) return;
      const to = ({ ArrowRight: next, ArrowLeft: previous } as Partial<Record<string, TourStep>>)[event.key];
      if (!to) return;
      event.preventDefault();
      actions.takeStep(to.id);
    },
    goBySwipe: {
      onPointerDown: (event: PointerEvent) => {
        start.current = event.isPrimary && event.pointerType === 'touch' ? event : null;
      },
      onPointerUp: (event: PointerEvent) => {
        const { current } = start;
        start.current = null;
        if (!current) return;
        const [right, down] = [event.clientX - current.clientX, event.clientY - current.clientY];
        const to = right < 0 ? next : previous;
        if (to && Math.abs(right) > swipePixels && Math.abs(right) > 2 * Math.abs(down)) actions.takeStep(to.id);
      },
    },
  };
}
