import { expect, it } from 'vitest';
import { inlineTokens } from '../../src/publish/inline-tokens.ts';

/** A declaration after the plugin has seen it; undefined if it is gone. */
function settle(prop: string, value: string): string | undefined {
  const left = new Set([prop]);
  const declaration = { prop, value, remove: () => left.delete(prop) };
  inlineTokens().Once({ walkDecls: (visit) => visit(declaration) });
  return left.has(prop) ? declaration.value : undefined;
}

it('a token that nothing changes stands as its value, and needs no definition', () => {
  expect(settle('padding', 'var(--space-4) calc(2 * var(--space-2))')).toBe(
    '1rem calc(2 * 0.5rem)',
  );
  expect(settle('--space-4', '1rem')).toBeUndefined();
});

it('a token that paper, a part of a page or a scheme changes stays a token', () => {
  for (const token of ['--color-page', '--size-title', '--measure', '--color-text']) {
    expect(settle('width', `var(${token})`)).toBe(`var(${token})`);
    expect(settle(token, '1px')).toBeDefined();
  }
});

it('a role is defined by its colours, not by their names', () => {
  expect(settle('--color-text', 'light-dark(var(--ink), var(--chalk))')).toBe(
    'light-dark(#16130b, #f4f0e6)',
  );
});
