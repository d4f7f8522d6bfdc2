import type { Body } from '../model/body.ts';

/**
 * @throws if drawing the body may throw: it is missing, uses a component that is not among these, or has code of its
 * own. An error in the middle of a page would take the whole page away.
 */
export function expectDrawable(body: Body | undefined, components: object): void {
  const unknown = body?.components.find((name) => !Object.hasOwn(components, name));
  if (!body || unknown !== undefined || body.scripts.length > 0) {
    throw new Error('This text cannot be drawn.');
  }
}
