import { expect, it } from 'vitest';
import { findProductNames } from '../../src/checks/product-names.ts';

const microsoft = { name: 'Lamps', languages: ['en'], packs: ['microsoft' as const] };

it.each([
  ['Machine, Macht and Machen are no lamps', []],
  ['Officer Popper graphs the teamster', []],
  ['a Mac, two Macs and Microsofts Outlook-app', ['Mac', 'Microsoft', 'Outlook']],
  ["Microsoft's Entra Connect", ['Microsoft', 'Entra Connect']],
])('finds in "%s" the products %j', (text, names) => {
  expect([...findProductNames(text, { site: microsoft })]).toEqual(names);
});

it('knows the products of the packs of a site, and no others', () => {
  const find = (packs: ('microsoft' | 'shell')[]) => [
    ...findProductNames('Outlook on Linux', { site: { ...microsoft, packs } }),
  ];
  expect(find([])).toEqual([]);
  expect(find(['shell'])).toEqual(['Linux']);
  expect(find(['shell', 'microsoft'])).toEqual(['Outlook', 'Linux']);
});
