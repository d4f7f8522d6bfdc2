/** A text broken into lines of at most so many signs, as mail programs do; longer words are cut where the line ends. */
export function wrapText(text: string, width: number): string {
  const wrapLine = (line: string): string => {
    if (line.length <= width) return line;
    const space = line.lastIndexOf(' ', width);
    const cut = space > 0 ? space : width;
    return `${line.slice(0, cut)}\n${wrapLine(line.slice(cut).replace(/^ /, ''))}`;
  };
  return text.split('\n').map(wrapLine).join('\n');
}

/** A text as it stands in the answer to an answer, in a system that ends lines in its own way. */
export function quoteText(text: string): string {
  return text
    .split('\n')
    .map((line) => `> > ${line}`)
    .join('\r\n');
}
