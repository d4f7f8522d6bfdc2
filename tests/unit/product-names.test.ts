import { expect, it } from 'vitest';
import { createProductFinder } from '../../src/checks/product-names.ts';
import { pickSubject } from '../../src/subjects/subjects.ts';

const createFinder = (...packs: ('microsoft' | 'shell')[]) =>
  createProductFinder(pickSubject({ packs }));

it.each([
  ['Machine, Macht and Machen are no lamps', []],
  ['Officer Popper graphs the teamster', []],
  ['a Mac, two Macs and Microsofts Outlook-app', ['Mac', 'Microsoft', 'Outlook']],
  ["Microsoft's Entra Connect", ['Microsoft', 'Entra Connect']],
])('finds in "%s" the products %j', (text, names) => {
  expect([...createFinder('microsoft')(text)]).toEqual(names);
});

it('knows the products of the packs of a site, and no others', () => {
  const find = (...packs: ('microsoft' | 'shell')[]) => [
    ...createFinder(...packs)('Outlook on Linux'),
  ];
  expect(find()).toEqual([]);
  expect(find('shell')).toEqual(['Linux']);
  expect(find('shell', 'microsoft')).toEqual(['Outlook', 'Linux']);
});
