import type { IToken } from 'chevrotain';
import { GrammarAST, type LangiumCoreServices } from 'langium';
import { findNextFeatures } from 'langium/lsp';
import type { Language, Said } from '../model/index.js';
import { listRead } from './grammar.js';
import type { IsuLexer } from './lexer.js';
import { keywordIn, keywordOf, valuesIn } from './vocabulary.js';

/** What may stand at a place: words that are written as they are, and things that have a name of their own. */
export interface Expected {
  /** Keywords and words of lists, in the file's language. */
  words: string[];
  things: Said[];
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

/** What the grammar allows after the tokens. */
export function expectedAfter(services: LangiumCoreServices, before: IToken[], language: Language): Expected {
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
    return describe(features, language);
  } finally {
    lexer.prepared = undefined;
  }
}

const keywordName = (token: IToken): string =>
  token.tokenType.CATEGORIES?.length ? token.tokenType.name : token.image;

function describe(features: GrammarAST.AbstractElement[], language: Language): Expected {
  const words = new Set<string>();
  const named = new Set<Said>();
  for (const feature of features) {
    if (GrammarAST.isKeyword(feature)) {
      // A comma or a sign is nothing that a reader would look for.
      if (keywordOf(feature.value)) words.add(keywordIn(language, feature.value));
    } else if (GrammarAST.isCrossReference(feature)) {
      const thing = references[feature.type.$refText];
      if (thing) named.add(thing);
    } else if (GrammarAST.isRuleCall(feature)) {
      const rule = feature.rule.ref;
      const list = listRead(feature);
      if (list) for (const word of valuesIn(language, list)) words.add(word);
      else if (rule && things[rule.name]) named.add(things[rule.name] as Said);
    }
  }
  return { words: [...words], things: [...named] };
}
