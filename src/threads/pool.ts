import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Tinypool } from 'tinypool';

/**
 * As many threads as make use of this machine, that work off one module of the project. Each has a memory of its own, so they are for many tasks at once.
 * @param module the address of the module; `run` names a function that it exports
 * @param data what every thread is given, as `workerData`
 */
export function openPool(module: URL, data: unknown): Tinypool {
  // Where a machine has much memory, V8 lets a heap grow to a multiple of what is in use before it collects.
  setFlagsFromString('--heap-growing-percent=30');
  const threads = availableParallelism();
  return new Tinypool({
    filename: module.href,
    runtime: 'worker_threads',
    workerData: data,
    minThreads: threads,
    maxThreads: threads,
    isolateWorkers: false,
    // A thread that had to stay alive would keep the build from ending after an error.
    idleTimeout: 0,
    // Nearly all that a thread makes is soon rubbish: with the usual 16 MB, the time to collect it is twice as long.
    resourceLimits: { maxYoungGenerationSizeMb: 24 },
  });
}

/** So many tasks at a time: a message for each would cost more than many of the tasks. */
const inPart = 20;

/**
 * Works off a list in threads, a part of it at a time. Its items are done in no order.
 * @param module the address of the module; `name` is a function of it that takes a part of the list
 * @param data what every thread is given, as `workerData`
 * @returns what the function returns for each part
 * @throws what the function throws
 */
export async function shareOut<Result>(
  module: URL,
  name: string,
  list: readonly unknown[],
  data?: unknown,
): Promise<Result[]> {
  if (list.length === 0) return [];
  const pool = openPool(module, data);
  const parts = Array.from({ length: Math.ceil(list.length / inPart) }, (_, at) =>
    list.slice(at * inPart, (at + 1) * inPart),
  );
  try {
    const results = await Promise.all(parts.map((part) => pool.run(part, { name }) as unknown));
    return results as Result[];
  } finally {
    await pool.destroy();
  }
}
