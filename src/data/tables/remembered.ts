/** So many texts are remembered: most columns have few, and those that have more are not to fill the memory. */
const most = 5000;
/** Longer ones are somebody's own words, and seldom stand twice. */
const longest = 100;

/** What is made of a text, once for each of the first texts that there are: a million rows say mostly the same. */
export function remembered<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    if (text.length > longest) return make(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Made;
    const made = make(text);
    // A copy of its own: a part of a line would keep the whole line in memory.
    if (known.size < most) known.set(` ${text}`.slice(1), made);
    return made;
  };
}
