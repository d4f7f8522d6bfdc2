import { listShownPictures } from '../../pictures/picture-widths.ts';

/**
 * Puts the pictures of a page into it, each in one width.
 * @param read the bytes of a picture, by its address on the site
 */
export async function inlinePictures(
  html: string,
  read: (address: string) => Promise<Buffer>,
): Promise<string> {
  const inlined = new Map<string, string>();
  for (const address of listShownPictures(html)) {
    const bytes = await read(address);
    const type = address.endsWith('.svg') ? 'svg+xml' : 'webp';
    inlined.set(address, `data:image/${type};base64,${bytes.toString('base64')}`);
  }
  return html.replace(
    /<img src="([^"]+)"(?: srcset="[^"]*" sizes="[^"]*")?/g,
    (written, address: string) => {
      const data = inlined.get(address);
      return data === undefined ? written : `<img src="${data}"`;
    },
  );
}
