/** Characters that would steer a terminal, or turn the direction of what is read, rather than be shown. */
const steering = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** A text from a file or an argument as it can be shown on one line of a terminal: steering characters as spaces. */
export const plain = (text: string) => text.replaceAll(steering, ' ');

const longest = 600;
/** The same for a message, which may quote a text of any length. */
export const plainMessage = (text: string) => plain(text.length > longest ? `${text.slice(0, longest)}…` : text);
