import { workerUrl } from '../trusted.js';

/** The server's program as text, packed: in the page itself, or in the script beside it. */
const packed = (): string =>
  document.getElementById('worker')?.textContent ?? (globalThis as { isuWorker?: string }).isuWorker ?? '';

async function unpacked(): Promise<Blob> {
  const bytes = Uint8Array.from(atob(packed()), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Blob([await new Response(stream).arrayBuffer()], { type: 'text/javascript' });
}

let program: Promise<Blob> | undefined;

/** A worker that runs the server. */
export async function startWorker(): Promise<Worker> {
  program ??= unpacked();
  const url = URL.createObjectURL(await program);
  const worker = new Worker(workerUrl(url) as string, { name: 'ISU' });
  // The worker has read its program when it says its first word; some time is given to those that never do.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return worker;
}
