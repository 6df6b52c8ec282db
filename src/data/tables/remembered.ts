/** So many texts are remembered: most columns have few, and those that have more are not to fill the memory. */
const most = 5000;
/** Longer ones are somebody's own words, and seldom stand twice. */
const longest = 100;

/** A text to keep: a part of a longer text would keep all of that in memory. One of a few letters is no part. */
export const kept = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

/** What is made of a text, once for each of the first texts that there are: a million rows say mostly the same. */
export function remembered<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>();
  /** Most answers are one letter or figure: those by their number. */
  const ofLetter: ({ made: Made } | undefined)[] = [];
  return (text) => {
    if (text.length === 1) {
      const letter = text.charCodeAt(0);
      if (letter < 128) {
        ofLetter[letter] ??= { made: make(text) };
        return ofLetter[letter].made;
      }
    }
    if (text.length > longest) return make(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Made;
    const made = make(text);
    if (known.size < most) known.set(kept(text), made);
    return made;
  };
}
