import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of the text's UTF-8, in base64: what a Content-Security-Policy wants. */
export const sha256Base64 = (text: string): string => btoa(String.fromCharCode(...sha256(utf8ToBytes(text))));

/** SHA-256 of bytes, or of the text's UTF-8, in hexadecimal digits. */
export const sha256Hex = (contents: string | Uint8Array): string =>
  bytesToHex(sha256(typeof contents === 'string' ? utf8ToBytes(contents) : contents));
