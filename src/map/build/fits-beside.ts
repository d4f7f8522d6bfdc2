/** What every screen that has room beside a step has at least, in px. */
const room = { width: 440, height: 600 };

/** Whether a map, an SVG element, can be seen whole beside a step at its natural size. */
export function fitsBeside(map: string): boolean {
  const [width = Infinity, height = Infinity] =
    / width="(\d+)" height="(\d+)"/.exec(map)?.slice(1).map(Number) ?? [];
  return width <= room.width && height <= room.height;
}
