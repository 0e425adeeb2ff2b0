// npm run bench hostile [part of a name]: what every hostile server costs, in memory over the idle process and in time.
// Ends with 1 where one costs more than 16 MiB, or is taken for something else than it is.
import { hostileCases } from '../hostile/cases/index.ts';
import type { Measured } from './hostile-client.ts';
import { MEMORY_MAX, measureHostile } from './measure-hostile.ts';

const [part = ''] = process.argv.slice(2);
const print = (...cells: readonly string[]): void => {
  const [name = '', memory = '', time = '', finding = ''] = cells;
  process.stdout.write(`${name.padEnd(66)}${memory.padStart(7)}${time.padStart(8)}  ${finding}\n`);
};

const bad: string[] = [];
let most = 0;
print('server', 'MiB', 'ms', 'finding');
for (const hostile of hostileCases.filter(({ name }) => name.includes(part))) {
  const { finding, ms, bytes } = await measureHostile(hostile).catch(crashed);
  const wrong = ![hostile.finding].flat().some((code) => code === finding);
  if (wrong || bytes > MEMORY_MAX) bad.push(hostile.name);
  most = Math.max(most, bytes);
  print(
    hostile.name,
    mebibytes(bytes),
    String(ms),
    wrong ? `${finding} (${[hostile.finding].flat().join(', ')} expected)` : finding,
  );
}
process.stdout.write(`\nmost: ${mebibytes(most)} MiB over the idle process, of ${mebibytes(MEMORY_MAX)}\n`);
if (bad.length > 0) process.stdout.write(`${bad.length} too much or wrong: ${bad.join('; ')}\n`);
process.exitCode = bad.length > 0 ? 1 : 0;

function crashed(error: Error): Measured {
  return { finding: error.message, ms: 0, bytes: 0 };
}

function mebibytes(bytes: number): string {
  return (bytes / 1_024 / 1_024).toFixed(1);
}
