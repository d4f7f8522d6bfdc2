/** One declaration of a style sheet, taken out of all that stands around it. */
export interface Declaration {
  /** The selectors it applies to, each whole: those of the rules around it are in front. */
  readonly selectors: readonly string[];
  /** The conditions around it, such as `@media print`. Layers are no condition. */
  readonly conditions: readonly string[];
  readonly property: string;
  readonly value: string;
}

interface Frame {
  readonly selectors: readonly string[];
  readonly conditions: readonly string[];
}

/** Parts a list at its commas, but not at those in brackets. */
function splitList(list: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of list) {
    depth += Number(character === '(') - Number(character === ')');
    if (character === ',' && depth === 0) parts.push('');
    else parts.push((parts.pop() ?? '') + character);
  }
  return parts.map((part) => part.trim());
}

function openFrame(around: Frame, head: string): Frame {
  if (head.startsWith('@layer')) return around;
  if (head.startsWith('@')) return { ...around, conditions: [...around.conditions, head] };
  const selectors = splitList(head).flatMap((inner) => {
    if (around.selectors.length === 0) return [inner];
    const whole = inner.includes('&') ? inner : `& ${inner}`;
    return around.selectors.map((outer) => whole.replaceAll('&', outer));
  });
  return { ...around, selectors };
}

/** Every declaration of a style sheet, in order, as if no rule stood in another. Its texts may hold no `{`, `}` or `;`. */
export function readDeclarations(css: string): Declaration[] {
  const frames: Frame[] = [{ selectors: [], conditions: [] }];
  const declarations: Declaration[] = [];
  for (const [, written = '', end] of css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .matchAll(/([^{};]*)([{};])/g)) {
    const text = written.trim().replaceAll(/\s+/g, ' ');
    const frame = frames.at(-1) ?? { selectors: [], conditions: [] };
    if (end === '{') {
      frames.push(openFrame(frame, text));
      continue;
    }
    const [, property, value] = /^([\w-]+): ?(.+)$/.exec(text) ?? [];
    if (property !== undefined && value !== undefined)
      declarations.push({ ...frame, property, value });
    if (end === '}') frames.pop();
  }
  return declarations;
}
