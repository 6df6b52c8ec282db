/** Filled in when the page is bundled: the example designs, by the name of their file. */
declare const EXAMPLES: Readonly<Record<string, string>>;
