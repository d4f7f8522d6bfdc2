/**
 * A small script or style as it stands in a page: without its comments and its indentation, which are for us. Only for
 * files of ours that have comments on lines of their own, and no text over several lines.
 */
export function shrinkCode(code: string): string {
  return code
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\n\s*/g, '\n')
    .trim();
}
