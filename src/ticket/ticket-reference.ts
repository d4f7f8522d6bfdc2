import type { Place } from '../flow/trail.ts';

/** A place as a pasted text gives it. Whether it exists is for `replayTrail` to say. */
export interface ReadPlace {
  /** Id of the guide; undefined where a link has lost it. */
  readonly guide: string | undefined;
  readonly place: Place;
  /** False where something of it is known to be missing or changed. */
  readonly isWhole: boolean;
  /** The words at which the reading stopped, if they stand for nothing in the guide. */
  readonly stoppedAt?: string;
}

/** What a reference begins with: the same on every site, and the name of none. */
const mark = 'trail';

/**
 * A place as the last line of a ticket, for this program to read:
 * `trail; mfa-sign-in; symptom/blocked; block-kind/nothing-blocks; register-again; 0k3v9xq`.
 * An answer that was given in another guide has that guide in front. It may be wrapped anywhere, because no white space counts in it. It holds no sign that ticket systems escape, turn
 * into a link or make something of. Its last part is a sum over the others.
 */
export function formatReference(guide: string, { step, trail }: Place): string {
  const answers = trail.map((entry) => `${entry.step}/${entry.answer}`);
  const parts = [mark, guide, ...answers, step];
  return [...parts, sum(parts)].join('; ');
}

/**
 * Every reference in a pasted text that `cleanPasted` has cleaned. What is cut off is read as far as it goes. Those in
 * older cases begin with `veiviser;`.
 */
export function readReferences(text: string): ReadPlace[] {
  const squeezed = text.toLowerCase().replace(/[\s>|"'`*\\]/g, '');
  const found = squeezed.matchAll(
    /(trail|veiviser);([a-z0-9-]+);((?:[a-z0-9-]+(?:\/[a-z0-9-]+){1,2};)*)(?:([a-z0-9-]+);([a-z0-9]{7}))?/g,
  );
  return [...found].map(([, begun = '', guide = '', answers = '', step = '', written]) => {
    const pairs = answers.split(';').filter(Boolean);
    const trail = pairs.map((pair) => {
      const at = pair.lastIndexOf('/');
      return { step: pair.slice(0, at), answer: pair.slice(at + 1) };
    });
    const isWhole = written === sum([begun, guide, ...pairs, step]);
    // What follows the last answer is no step if it was cut, and the answers alone say where they lead.
    return { guide, place: { step: isWhole ? step : '', trail }, isWhole };
  });
}

/** Seven letters or digits that are others if a part is (FNV-1a, 32 bits). */
function sum(parts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const sign of parts.join(';')) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}
