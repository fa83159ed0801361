import { useState } from 'preact/hooks';
import { usePage, useSelected } from '../parts/page-context';

/** Larger, smaller and round about by buttons, so that nothing on the map needs a drag or a pinch. */
export function MapButtons() {
  const { actions } = usePage();
  const [isPanOpen, setPanOpen] = useState(false);
  const isGlobe = useSelected((state) => state.globe);
  const isTurned = useSelected(({ camera }) => camera !== null && (camera.bearing !== 0 || camera.pitch !== 0));
  return (
    <section class="map-buttons" aria-label="Move the map">
      <div class="zoom">
        <Button name="Zoom in" path="M9 3v12M3 9h12" onClick={() => actions.panOrZoom({ kind: 'zoom', by: 1 })} />
        <Button name="Zoom out" path="M3 9h12" onClick={() => actions.panOrZoom({ kind: 'zoom', by: -1 })} />
        <button
          type="button"
          aria-label="Buttons for moving the map"
          aria-expanded={isPanOpen}
          onClick={() => setPanOpen(!isPanOpen)}
        >
          <Icon path="M9 1.5v15M1.5 9h15M6.5 4L9 1.5 11.5 4M6.5 14L9 16.5 11.5 14M4 6.5L1.5 9 4 11.5M14 6.5L16.5 9 14 11.5" />
        </button>
        <button type="button" aria-label="Globe" aria-pressed={isGlobe} onClick={() => actions.showGlobe(!isGlobe)}>
          <Icon path="M9 2a7 7 0 1 0 0 14 7 7 0 1 0 0-14M2 9h14M9 2c-5 4-5 10 0 14M9 2c5 4 5 10 0 14" />
        </button>
        {isTurned && (
          <Button name="North up" path="M9 2L13 15 9 12 5 15Z" onClick={() => actions.panOrZoom({ kind: 'north' })} />
        )}
      </div>
      {isPanOpen && (
        <div class="pan">
          <Button
            name="Move up"
            path="M4 11l5-5 5 5"
            onClick={() => actions.panOrZoom({ kind: 'pan', by: [0, -step] })}
          />
          <Button
            name="Move left"
            path="M11 4L6 9l5 5"
            onClick={() => actions.panOrZoom({ kind: 'pan', by: [-step, 0] })}
          />
          <Button
            name="Move right"
            path="M7 4l5 5-5 5"
            onClick={() => actions.panOrZoom({ kind: 'pan', by: [step, 0] })}
          />
          <Button
            name="Move down"
            path="M4 7l5 5 5-5"
            onClick={() => actions.panOrZoom({ kind: 'pan', by: [0, step] })}
          />
        </div>
      )}
    </section>
  );
}

/** As a part of the map's side: far enough to get on, and what was in the middle stays in sight. */
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
