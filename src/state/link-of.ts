// The links to what the page shows.
import { boundedExtent } from '../camera/extent';
import { chosenFit, type Opening } from '../camera/opening';
import { emptyLink, type Link } from './link';
import type { State } from './state';

/** The link that opens what the page shows, on a page whose path says `path`. */
export function linkOf(state: State, opening: Opening, path: Link = emptyLink): Link {
  const { linkSaysView, camera, fit, rings } = state;
  // Without a camera a link is fitted to what is open anyway.
  const isSaid = camera === null && path.fit === null && fit === chosenFit(state, opening);
  const fields = Object.fromEntries(linkFields.map((field) => [field, state[field]])) as unknown as Link;
  return {
    ...fields,
    camera: linkSaysView ? camera : null,
    fit: linkSaysView && !isSaid ? fit : null,
    rings: linkSaysView ? opening.linkIds.rings.filter((id) => rings.includes(id)) : null,
  };
}

const linkFields = Object.keys(emptyLink) as (keyof Link)[];

/** The link to exactly this view, always with camera and rings. */
export const viewLink = (state: State, opening: Opening): Link => linkOf({ ...state, linkSaysView: true }, opening);

/** The same for a window of another shape, which will show what the map is fitted to here, or everything in view. A rotated map has no such bounds. */
export function extentLink(state: State, opening: Opening): Link {
  const { camera, visible, fit } = state;
  const isMeasured = camera !== null && visible !== null && camera.bearing === 0 && camera.pitch === 0;
  return { ...viewLink(state, opening), fit: fit ?? (isMeasured ? boundedExtent(visible) : null) };
}
