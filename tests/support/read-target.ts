/**
 * Where the link of an answer leads, as a flow names it: an anchor of its own page, or a step of another guide's page,
 * on the site or in a file (`guide.md`).
 */
export function readTarget(href: string): string {
  const [address = '', step = ''] = href.split('#');
  const guide = /([^/]+)\/(?:guide\.md)?$/.exec(address)?.[1];
  return guide === undefined ? step : `${guide}/${step}`;
}
