import { unpacked } from '../packed.js';
import { workerUrl } from '../trusted.js';

let program: Promise<Blob> | undefined;

/** A worker that runs the server. */
export async function startWorker(): Promise<Worker> {
  program ??= unpacked('worker').then((text) => new Blob([text], { type: 'text/javascript' }));
  const url = URL.createObjectURL(await program);
  const worker = new Worker(workerUrl(url) as string, { name: 'ISU' });
  // Not before it has read its program.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return worker;
}
