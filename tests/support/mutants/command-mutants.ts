import type { Content } from '../../../src/model/content.ts';
import type { Mutant } from './mutant.ts';

/** A parameter with its value, if it has one. */
const parameter = / -[A-Za-z]\w*(?:[ :](?!-)[^\s|;)}]+)?/g;

/** What has happened to commands in machine translation, and a lost parameter. */
const damages: Readonly<Record<string, (code: string) => string[]>> = {
  'first parameter glued to the cmdlet': (code) => [code.replace(/^(\S+) -/, '$1-')],
  'verb translated': (code) => [code.replace(/^[A-Za-z]+(?=-)/, 'Angi')],
  'hyphen turned into an en dash': (code) => [code.replace(' -', ' –'), code.replace('-', '–')],
  'space turned into a no-break space': (code) => [code.replace(' ', '\u00A0')],
  'value parted from its parameter by a colon': (code) =>
    [...code.matchAll(/ (-[A-Za-z]\w*) (?![-|])/g)].map(
      ({ 0: written, 1: name = '', index }) =>
        `${code.slice(0, index)} ${name}: ${code.slice(index + written.length)}`,
    ),
  'parameter dropped': (code) =>
    [...code.matchAll(parameter)].map(
      ({ 0: written, index }) => code.slice(0, index) + code.slice(index + written.length),
    ),
};

/** Every command of the content with every damage that can be done to it. */
export function* mutateCommands(content: Content): Generator<Mutant> {
  for (const [id, command] of Object.entries(content.facts.commands)) {
    for (const [kind, damage] of Object.entries(damages)) {
      for (const code of new Set(damage(command.code))) {
        if (code === command.code) continue;
        const commands = { ...content.facts.commands, [id]: { ...command, code } };
        const facts = { ...content.facts, commands };
        yield { kind: `command: ${kind}`, what: `${id}: ${code}`, content: { ...content, facts } };
      }
    }
  }
}
