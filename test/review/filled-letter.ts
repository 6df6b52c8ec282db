import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A letter with replies written in the last cell of the rows, as a person does in Word. */
export const filledLetter = (file: Uint8Array, replies: Readonly<Record<number, string>>): Uint8Array => {
  const parts = unzipSync(file);
  const rows = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).split(/(?=<w:tr>)/);
  const written = rows.map((row) => {
    const number = Number(/w:name="isu_fraga_(\d+)"/.exec(row)?.[1]);
    const reply = replies[number];
    if (reply === undefined) return row;
    const end = row.lastIndexOf('</w:p>', row.indexOf('</w:tr>'));
    return `${row.slice(0, end)}<w:r><w:t>${reply}</w:t></w:r>${row.slice(end)}`;
  });
  return zipSync({ ...parts, 'word/document.xml': strToU8(written.join('')) });
};
