import { isBeyondGround } from '../../camera/ground-detail';
import { pictureUnits } from '../../camera/picture-units';
import { usePage, useSelected } from '../parts/page-context';

/** Says that the map has no more ground to show where it is enlarged beyond it: an empty map would look like a fault. */
export function GroundNote() {
  const { dataset, opening, text } = usePage();
  const [west, south, east, north] = opening.start;
  // Before the map has reported a camera, and without scripts, that of the still picture.
  const ofPicture = {
    zoom: pictureUnits(opening.start).zoom,
    center: [(west + east) / 2, (south + north) / 2] as const,
  };
  const isBeyond = useSelected(({ camera }) => isBeyondGround(camera ?? ofPicture, dataset.streets?.bounds ?? null));
  if (!isBeyond) return null;
  return (
    <aside class="projection-note ground-note" aria-label={text.mapControls.aboutTheGround} data-over-map>
      {text.mapControls.noDetailedGround}
    </aside>
  );
}
