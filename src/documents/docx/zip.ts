/** 1 January 1980, midnight: the first moment that a zip file can name. */
const [time, date] = [0, 0x21];

/**
 * A zip file whose entries all bear the same moment, so that the same content is the same bytes.
 * @throws RangeError when it is not a whole zip file.
 */
export const withoutTimes = (zip: Uint8Array): Uint8Array => {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The end of central directory stands last, before a comment that this house never writes.
  const end = bytes.byteLength - 22;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw new RangeError('Not a zip file.');
  const stamp = (at: number): void => {
    view.setUint16(at, time, true);
    view.setUint16(at + 2, date, true);
  };
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(entry, true) !== 0x02014b50) throw new RangeError('Not a zip file.');
    stamp(entry + 12);
    stamp(view.getUint32(entry + 42, true) + 10);
    entry +=
      46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return bytes;
};
