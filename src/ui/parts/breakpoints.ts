// The breakpoints of the layout, with the same numbers as in style/.

/** One column: the text is a sheet over the map. In em, so that larger letters get this layout in wider windows. */
export const oneColumn = '(max-width: 56.24em)';
/** Two columns with a narrow map beside the text. */
export const narrowMap = '(min-width: 56.25em) and (max-width: 74.99em)';
/** A phone on its side: the text beside the map, and no sheet. */
export const besideOnPhone = '(min-width: 35em) and (max-width: 56.24em) and (max-height: 30em)';
