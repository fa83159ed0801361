import { useEffect, useRef, useState } from 'preact/hooks';
import type { Position } from '../../../model/position';
import { useDesk } from '../parts/desk-context';
import { text } from '../text/en';
import { onNextMapClick } from './click-on-map';
import { rounded } from './readings';

/** A button after which the next click on the page's map is the point. */
export function MapPoint({ onPoint }: { onPoint: (position: Position) => void }) {
  const desk = useDesk();
  const [isWaiting, setWaiting] = useState(false);
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);
  const stop = () => {
    end.current?.();
    end.current = null;
    setWaiting(false);
  };
  const wait = () => {
    if (isWaiting) return stop();
    end.current = onNextMapClick((position) => {
      setWaiting(false);
      onPoint(rounded(position));
    });
    if (!end.current) return desk.sayFault(text.place.noMap);
    setWaiting(true);
    desk.say(text.place.clickNow);
  };
  return (
    <button
      type="button"
      aria-pressed={isWaiting}
      onClick={wait}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isWaiting) return;
        event.stopPropagation();
        stop();
      }}
    >
      {text.place.fromMap}
    </button>
  );
}
