// `npm run fuzz` reads 20,000 damaged copies of our own files; `npm run fuzz -- <copies> <first>` reads others.
import { fuzz } from './fuzz.ts';

const [copies = 20_000, first = 0] = process.argv.slice(2).map(Number);
const { found, faults, slowest } = await fuzz(first, copies);
for (const { seed, file, damages, what } of faults) {
  console.log(`${seed}  ${file}\n  ${damages.join('; ')}\n  ${what}`);
}
const { file, seed, milliseconds } = slowest;
console.log(`${copies} copies: ${found} with findings, ${faults.length} faults.`);
console.log(`The slowest took ${Math.round(milliseconds)} ms: ${seed}, ${file}.`);
process.exitCode = faults.length === 0 ? 0 : 1;
