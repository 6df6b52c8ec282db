import type { IToken } from 'chevrotain';
import { GrammarAST, type LangiumCoreServices } from 'langium';
import { findNextFeatures } from 'langium/lsp';
import type { Language, Said } from '../model/index.js';
import { listRead } from './grammar.js';
import type { IsuLexer } from './lexer.js';
import { around, rank } from './likely/likely.js';
import { keywordIn, keywordOf, valueIn } from './vocabulary.js';
import { type ValueList, values } from './word-table.js';

/** What may stand at a place: words that are written as they are, and things that have a name of their own. */
export interface Expected {
  /** Keywords and words of lists, in the file's language; those that are usual there first. */
  words: string[];
  things: Said[];
  /** Every spelling of those words, in either language, with the word in the file's. */
  spellings: ReadonlyMap<string, string>;
}

const things: Record<string, Said> = {
  STRING: { sv: 'en text inom citattecken', en: 'a text in quotation marks' },
  NUM: { sv: 'ett tal', en: 'a number' },
  DATE: { sv: 'ett datum (2026-01-31)', en: 'a date (2026-01-31)' },
  ID: { sv: 'ett namn', en: 'a name' },
  LANGUAGE: { sv: 'en översättning (@en "…")', en: 'a translation (@en "…")' },
};
const references: Record<string, Said> = {
  Instrument: { sv: 'namnet på ett instrument', en: 'the name of an instrument' },
  InstrumentPart: { sv: 'namnet på en fråga eller skala', en: 'the name of an item or scale' },
  Item: { sv: 'namnet på en fråga', en: 'the name of an item' },
  Option: { sv: 'namnet på ett svar', en: 'the name of an option' },
  Problem: { sv: 'namnet på ett problem', en: 'the name of a problem' },
  Question: { sv: 'namnet på en frågeställning', en: 'the name of a question' },
  System: { sv: 'namnet på ett system', en: 'the name of a system' },
  Moment: { sv: 'namnet på ett mättillfälle', en: 'the name of a timepoint' },
  Population: { sv: 'namnet på en målgrupp eller del', en: 'the name of a target group or part' },
};

/** What the grammar allows after the tokens: to go on with the statement, or (`anew`) first of all to begin another. */
export function expectedAfter(
  services: LangiumCoreServices,
  before: IToken[],
  language: Language,
  anew: boolean,
): Expected {
  const lexer = services.parser.Lexer as IsuLexer;
  lexer.prepared = { tokens: before, hidden: [], errors: [], report: { diagnostics: [] } };
  try {
    const { elementStack, tokenIndex } = services.parser.CompletionParser.parse('');
    // The search compares spelling; a keyword is spelled in English there.
    const left = before.slice(tokenIndex).map((t) => ({ ...t, image: keywordName(t) }));
    const features =
      tokenIndex === 0
        ? []
        : findNextFeatures([elementStack.map((feature) => ({ feature }))], left).map((next) => next.feature);
    const { block, statement } = around(before);
    return describe(features, language, anew ? [block, statement] : [statement, block]);
  } finally {
    lexer.prepared = undefined;
  }
}

const keywordName = (token: IToken): string =>
  token.tokenType.CATEGORIES?.length ? token.tokenType.name : token.image;

function describe(features: GrammarAST.AbstractElement[], language: Language, places: readonly string[]): Expected {
  const words = new Map<string, ValueList | undefined>();
  const named = new Set<Said>();
  for (const feature of features) {
    if (GrammarAST.isKeyword(feature)) {
      // A comma or a sign is nothing that a reader would look for.
      if (keywordOf(feature.value)) words.set(feature.value, undefined);
    } else if (GrammarAST.isCrossReference(feature)) {
      const thing = references[feature.type.$refText];
      if (thing) named.add(thing);
    } else if (GrammarAST.isRuleCall(feature)) {
      const rule = feature.rule.ref;
      const list = listRead(feature);
      if (list) for (const word of Object.keys(values[list])) words.set(word, list);
      else if (rule && things[rule.name]) named.add(things[rule.name] as Said);
    }
  }
  const written = ([word, list]: [string, ValueList | undefined], into: Language) =>
    list ? valueIn(into, list, word) : keywordIn(into, word);
  const place = (word: string) => places.findIndex((one) => rank(word, one) < Number.POSITIVE_INFINITY);
  const order = (word: string): [number, number] => {
    const at = place(word);
    return at < 0 ? [places.length, 0] : [at, rank(word, places[at] ?? '')];
  };
  const likely = [...words].sort(([one], [other]) => {
    const [a, b] = [order(one), order(other)];
    return a[0] - b[0] || a[1] - b[1];
  });
  return {
    words: [...new Set(likely.map((word) => written(word, language)))],
    things: [...named],
    spellings: new Map(
      (['sv', 'en'] as const).flatMap((into) => likely.map((word) => [written(word, into), written(word, language)])),
    ),
  };
}
