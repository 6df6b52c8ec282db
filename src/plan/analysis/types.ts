import type { Words } from '../design-words.js';
import type { ScaleType } from '../facts/measures.js';

/** What a kind of value is called. */
export const typeName = (type: ScaleType, words: Words): string => {
  const { s } = words;
  switch (type) {
    case 'score':
      return s('sammanlagd poäng', 'total score');
    case 'rating':
      return s('skattning i en fråga', 'rating in one item');
    case 'ordinal':
      return s('val i ordning', 'ordered choice');
    case 'choice':
      return s('val utan ordning', 'unordered choice');
    case 'choices':
      return s('flerval', 'several choices');
    case 'yes-no':
      return s('ja eller nej', 'yes or no');
    case 'days':
      return s('antal dagar', 'number of days');
    case 'number':
      return s('tal', 'number');
    case 'date':
      return s('datum', 'date');
    case 'text':
      return s('fritext', 'free text');
    case 'area':
      return s('område utan poäng', 'area without a score');
    case 'unstated':
      return s('svarsskalan är inte angiven', 'the answer scale is not stated');
  }
};

/** Kinds for which a change can be computed per individual. */
export const showsChange = (type: ScaleType): boolean => !['text', 'date', 'area', 'unstated'].includes(type);
