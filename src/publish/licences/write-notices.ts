import type { Notice } from './read-notice.ts';

const line = '='.repeat(72);

/**
 * The file of notices that goes with the site: its own licences, then those of the packages whose code is in it. A
 * licence that several packages have stands once, after the names of all of them.
 */
export function writeNotices(own: readonly string[], notices: readonly Notice[]): string {
  const groups = Map.groupBy(notices, ({ text }) => dropCopyright(text));
  const parts = [...groups].map(([shared, members]) => {
    const text = members.length === 1 ? (members[0]?.text ?? '') : shared;
    return [...members.map(writeHead), text].join('\n\n');
  });
  return `${[...own.map((text) => text.trim()), ...parts].join(`\n\n${line}\n\n`)}\n`;
}

function writeHead({ name, version, licence, copyright }: Notice): string {
  return [`${name} ${version} (${licence})`, ...copyright.map((text) => `  ${text}`)].join('\n');
}

/** A licence without heading and names, in lines of one length, so that the same licence is the same text. */
function dropCopyright(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => !/^(?:Copyright \(c\)|(?:The )?MIT License\b)/i.test(part))
    .map((part) => part.replace(/(.{1,72})(?: |$)/g, '$1\n').trimEnd())
    .join('\n\n');
}
