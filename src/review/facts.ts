import { type Fact, isVerified } from '../model/index.js';
import type { Speech } from './speech.js';

/** Nobody has read it, or it is the writer's own conclusion. */
export const isUnverified = (fact: Fact): boolean => fact.presumed === true || !isVerified(fact);

/** `reliabilitet 0,94 (alfa)`. */
export const factWords = (fact: Fact, speech: Speech): string => {
  const text = fact.text ? ` (${speech.text(fact.text)})` : '';
  return `${speech.word('FactKind', fact.kind)} ${speech.number(fact.value)}${text}`;
};

/** How it is known. */
export const confidenceWords = (fact: Fact, { s }: Speech): string => {
  if (fact.presumed) return s('antagen', 'presumed');
  switch (fact.confidence) {
    case 'seen':
      return s('läst i källan', 'read in the source');
    case 'derived':
      return s('härledd', 'derived');
    case 'memory':
      return s('ur minnet, inte kontrollerad', 'from memory, not verified');
    case 'unsure':
      return s('osäker, inte kontrollerad', 'unsure, not verified');
    default:
      return s('säkerheten är inte angiven', 'the confidence is not stated');
  }
};
