import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';

/**
 * Threads that work off one module of the project. Each has a memory of its own, so they are for many tasks at once.
 * @param module the address of the module; `run` names a function that it exports
 * @param data what every thread is given, as `workerData`
 * @param spare how many processors are left to the caller
 */
export function openPool(module: URL, data: unknown, spare = 0): Tinypool {
  const threads = Math.max(1, availableParallelism() - spare);
  return new Tinypool({
    filename: module.href,
    runtime: 'worker_threads',
    workerData: data,
    minThreads: threads,
    maxThreads: threads,
    isolateWorkers: false,
    // A thread that had to stay alive would keep the build from ending after an error.
    idleTimeout: 0,
  });
}
