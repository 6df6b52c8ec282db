/**
 * The search, as the browser runs it: from a query to the designs that have all its words, the most alike first. It is a text so
 * that the site has it as a file of its own, which also the tests run.
 *
 * å, ä and ö are letters of their own; other marks (é, ü) are read as if they were not there. Only where nothing is written as
 * the query is, å, ä and ö are read as a and o too, for whoever has no such keys.
 */
export const searchScript = `'use strict';
const keep = { 'å': '\\u0001', 'ä': '\\u0002', 'ö': '\\u0003' };
const back = { '\\u0001': 'å', '\\u0002': 'ä', '\\u0003': 'ö' };
function plain(text) {
  return text.normalize('NFC').toLowerCase()
    .replace(/[åäö]/g, (letter) => keep[letter])
    .normalize('NFD').replace(/\\p{M}/gu, '')
    .replace(/[\\u0001-\\u0003]/g, (sign) => back[sign]);
}
const bare = (text) => text.replace(/[åä]/g, 'a').replace(/ö/g, 'o');
const wordsOf = (query) => plain(query).split(/\\s+/).filter((word) => word !== '');
const letter = /[\\p{L}\\p{N}]/u;

/** How well one text has a word: at the beginning of a word of it, within one, or not at all. */
function rank(text, word) {
  let best = 0;
  for (let at = text.indexOf(word); at >= 0 && best < 2; at = text.indexOf(word, at + 1)) {
    best = at === 0 || !letter.test(text[at - 1]) ? 2 : 1;
  }
  return best;
}
/** What is to be searched, read once: of each design its title and the rest. */
function prepare(items) {
  return items.map(({ t, m, o, x }) => {
    const title = plain(t);
    const rest = plain([m, o, x].join('\\n'));
    return { title, rest, bareTitle: bare(title), bareRest: bare(rest) };
  });
}
function scores(prepared, words, isBare) {
  const found = new Map();
  prepared.forEach((one, index) => {
    let score = 0;
    for (const word of words) {
      const inTitle = rank(isBare ? one.bareTitle : one.title, word);
      const elsewhere = rank(isBare ? one.bareRest : one.rest, word);
      if (inTitle + elsewhere === 0) return;
      score += inTitle * 3 + elsewhere;
    }
    found.set(index, score);
  });
  return found;
}
/** By number: how alike each is that has all the words. \`nearly\`: only without dots and rings. */
function search(prepared, query) {
  const words = wordsOf(query);
  const found = scores(prepared, words, false);
  if (found.size > 0 || words.length === 0) return { found, nearly: false };
  const near = scores(prepared, words.map(bare), true);
  return { found: near, nearly: near.size > 0 };
}
`;
