import { inflateRawSync } from 'node:zlib';

/** The files of a zip file, by path, as text; and the moment that each bears, as the zip file writes it. */
export const unzip = (bytes: Uint8Array): Map<string, { text: string; time: number; date: number }> => {
  const zip = Buffer.from(bytes);
  const found = new Map<string, { text: string; time: number; date: number }>();
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extraLength, commentLength] = [
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ];
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    const text = (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8');
    found.set(zip.toString('utf8', at + 46, at + 46 + nameLength), {
      text,
      time: zip.readUInt16LE(local + 10),
      date: zip.readUInt16LE(local + 12),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return found;
};

/** Why a text is not well-formed XML, as far as elements, attributes and forbidden characters go; undefined when it is. */
export const xmlFault = (xml: string): string | undefined => {
  const bad = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.exec(xml);
  if (bad) return `forbidden character at ${bad.index}`;
  const open: string[] = [];
  const rest = xml
    .replace(/<\?[^?]*\?>/g, '')
    .replace(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g, (_, closing, name, _attributes, empty) => {
      if (closing) return open.pop() === name ? '' : '\u0001';
      if (!empty) open.push(String(name));
      return '';
    });
  if (open.length > 0 || rest.includes('\u0001')) return `not balanced: ${open.join(' ')}`;
  if (rest.includes('<')) return `stray markup: ${rest.slice(rest.indexOf('<'), rest.indexOf('<') + 60)}`;
  const ampersand = /&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.exec(xml);
  return ampersand ? `bare ampersand at ${ampersand.index}` : undefined;
};
