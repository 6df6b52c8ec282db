import type { Words } from './design-words.js';

/** What units side by side do not show; stands wherever they do. */
export const noRankingText = ({ s }: Pick<Words, 's'>): string =>
  s(
    'Justeringen gäller bara det första värdet. Vilka som kommer till vilken enhet skiljer sig också i annat, och det syns inte här: jämförelsen visar inte vilken enhet som arbetar bäst eller varför de skiljer sig, och är ingen rangordning.',
    'The adjustment is for the first value only. Who comes to which unit differs in other ways too, and that is not seen here: the comparison does not show which unit works best or why they differ, and is no ranking.',
  );
