// The links to what the page shows.
import { boundedExtent } from '../camera/extent';
import type { LinkIds } from '../model/link-ids';
import { emptyLink, type Link } from './link';
import type { State } from './state';

/** The link that opens what the page shows. */
export function linkOf(state: State, { rings: order }: LinkIds): Link {
  const { linkSaysView, camera, fit, rings } = state;
  const fields = Object.fromEntries(linkFields.map((field) => [field, state[field]])) as unknown as Link;
  return {
    ...fields,
    camera: linkSaysView ? camera : null,
    fit: linkSaysView ? fit : null,
    rings: linkSaysView ? order.filter((id) => rings.includes(id)) : null,
  };
}

const linkFields = Object.keys(emptyLink) as (keyof Link)[];

/** The link to exactly this view, always with camera and rings. */
export const viewLink = (state: State, linkIds: LinkIds): Link => linkOf({ ...state, linkSaysView: true }, linkIds);

/** The same for a window of another shape, which will show what the map is fitted to here, or everything in view. A rotated map has no such bounds. */
export function extentLink(state: State, linkIds: LinkIds): Link {
  const { camera, visible, fit } = state;
  const isMeasured = camera !== null && visible !== null && camera.bearing === 0 && camera.pitch === 0;
  return { ...viewLink(state, linkIds), fit: fit ?? (isMeasured ? boundedExtent(visible) : null) };
}
