import { expect, it } from 'vitest';
import { findProductNames } from '../../src/checks/product-names.ts';

it.each([
  ['Machine, Macht and Machen are no lamps', []],
  ['Officer Popper graphs the teamster', []],
  ['a Mac, two Macs and Microsofts Outlook-app', ['Mac', 'Microsoft', 'Outlook']],
  ["Microsoft's Entra Connect", ['Microsoft', 'Entra Connect']],
])('finds in "%s" the products %j', (text, names) => {
  expect([...findProductNames(text)]).toEqual(names);
});
