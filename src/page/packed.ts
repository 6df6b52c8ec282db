type Packed = 'worker' | 'licences';

/** A long text that the page carries, packed so that it stays small: in the page itself, or in the script beside it. */
export async function unpacked(name: Packed): Promise<Blob> {
  const { isuTexts } = globalThis as { isuTexts?: Readonly<Record<Packed, string>> };
  const packed = document.getElementById(name)?.textContent ?? isuTexts?.[name] ?? '';
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).blob();
}
