/** Size of the picture that is shown where a page is shared, in px: what Open Graph pictures are cut to. */
export const pictureSize = { width: 1200, height: 630 } as const;
