import { useState } from 'preact/hooks';
import { usePage, useSelected } from '../parts/page-context';

/** Buttons for what would otherwise need a drag or a pinch. */
export function MapButtons() {
  const { actions, text } = usePage();
  const words = text.mapControls;
  const [isPanOpen, setPanOpen] = useState(false);
  const isGlobe = useSelected((state) => state.globe);
  const isRotated = useSelected(({ camera }) => camera !== null && (camera.bearing !== 0 || camera.pitch !== 0));
  return (
    <section class="map-buttons" aria-label={words.label} data-over-map>
      <div class={isRotated ? 'zoom with-north' : 'zoom'}>
        <Button name={words.zoomIn} path="M9 3v12M3 9h12" onClick={() => actions.panOrZoom({ kind: 'zoom', by: 1 })} />
        <Button name={words.zoomOut} path="M3 9h12" onClick={() => actions.panOrZoom({ kind: 'zoom', by: -1 })} />
        <Button
          name={words.home}
          path="M2.5 9.5L9 3l6.5 6.5M4.5 8v7.5h3.25V11h2.5v4.5h3.25V8"
          onClick={() => actions.showOpeningView()}
        />
        {/* On a phone home and globe are behind it too (phone.css). */}
        <button type="button" aria-label={words.more} aria-expanded={isPanOpen} onClick={() => setPanOpen(!isPanOpen)}>
          <Icon path="M3 9a1 1 0 1 0 2 0 1 1 0 1 0-2 0M8 9a1 1 0 1 0 2 0 1 1 0 1 0-2 0M13 9a1 1 0 1 0 2 0 1 1 0 1 0-2 0" />
        </button>
        <button
          type="button"
          aria-label={words.globe}
          aria-pressed={isGlobe}
          onClick={() => actions.showGlobe(!isGlobe)}
        >
          <Icon path="M9 2a7 7 0 1 0 0 14 7 7 0 1 0 0-14M2 9h14M9 2c-5 4-5 10 0 14M9 2c5 4 5 10 0 14" />
        </button>
        {isRotated && (
          <Button
            name={words.north}
            path="M9 2L13 15 9 12 5 15Z"
            onClick={() => actions.panOrZoom({ kind: 'north' })}
          />
        )}
      </div>
      {isPanOpen && (
        <div class="pan">
          <Button
            name={words.up}
            path="M4 11l5-5 5 5"
            onClick={() => actions.panOrZoom({ kind: 'pan', by: [0, -step] })}
          />
          <Button
            name={words.left}
            path="M11 4L6 9l5 5"
            onClick={() => actions.panOrZoom({ kind: 'pan', by: [-step, 0] })}
          />
          <Button
            name={words.right}
            path="M7 4l5 5-5 5"
            onClick={() => actions.panOrZoom({ kind: 'pan', by: [step, 0] })}
          />
          <Button
            name={words.down}
            path="M4 7l5 5 5-5"
            onClick={() => actions.panOrZoom({ kind: 'pan', by: [0, step] })}
          />
        </div>
      )}
    </section>
  );
}

/** As a fraction of the map's width or height: what was in the middle stays in view. */
const step = 1 / 3;

function Button({ name, path, onClick }: { name: string; path: string; onClick: () => void }) {
  return (
    <button type="button" aria-label={name} onClick={onClick}>
      <Icon path={path} />
    </button>
  );
}

const Icon = ({ path }: { path: string }) => (
  <svg viewBox="0 0 18 18" aria-hidden="true">
    <path d={path} />
  </svg>
);
