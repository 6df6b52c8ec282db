import type { Design, Informant, Interval, Language, People, Said, Share } from '../model/index.js';
import { amountWords } from './numbers.js';
import { listed } from './sentences.js';
import { textWords } from './titles.js';
import { everyWords } from './units.js';
import { word } from './vocabulary.js';

/** The one who gives information, within a sentence: `klienten bedömer`. */
const definite: Record<Informant['kind'], Said> = {
  client: { sv: 'klienten', en: 'the client' },
  parent: { sv: 'föräldern', en: 'the parent' },
  relative: { sv: 'den anhöriga', en: 'the relative' },
  professional: { sv: 'personalen', en: 'the staff' },
  external: { sv: 'en extern bedömare', en: 'an external assessor' },
  school: { sv: 'skolan', en: 'the school' },
  police: { sv: 'polisen', en: 'the police' },
  register: { sv: 'ett register', en: 'a register' },
};
export const informantInSentence = ({ kind, label }: Informant, language: Language): string =>
  label ? `${textWords(label, language)} (${word('InformantKind', kind, language)})` : definite[kind][language];

/** In a list or a table: `klient`, `profession (Behandlaren)`. */
export const informantWord = ({ kind, label }: Informant, language: Language): string => {
  const own = word('InformantKind', kind, language);
  return label ? `${own} (${textWords(label, language)})` : own;
};

/** `de flesta`, `cirka 25 %`. */
export const shareWords = (share: Share, language: Language): string =>
  'word' in share ? word('ShareWord', share.word, language) : amountWords(share.amount, language);

type Group = Extract<People, { groups: unknown[] }>['groups'][number];
const groups = {
  none: { sv: 'ingen', en: 'nobody' },
  started: { sv: 'de som påbörjat insatsen', en: 'those who started the intervention' },
  completed: { sv: 'de som fullföljt insatsen', en: 'those who completed the intervention' },
};
/** A group that always exists, in words: `alla`, `de flesta`, `de som påbörjat insatsen`. */
export const groupWords = (name: Extract<Group, { word: unknown }>['word'], language: Language): string =>
  name === 'none' || name === 'started' || name === 'completed'
    ? groups[name][language]
    : word('ShareWord', name, language);

/** A target group, or a part of the organisation, by its own words. */
export const groupTitle = (
  name: string,
  design: Pick<Design, 'targetGroups' | 'organisation'>,
  language: Language,
): string => {
  const found =
    design.targetGroups.find((each) => each.name === name)?.text ??
    design.organisation?.parts.find((each) => each.name === name)?.title;
  return found ? textWords(found, language) : name;
};

/** Which people something concerns: `Unga vuxna och Personalen`, `de flesta`, `40 av 60`. */
export const peopleWords = (
  people: People,
  design: Pick<Design, 'targetGroups' | 'organisation'>,
  language: Language,
): string => {
  if ('amount' in people) return amountWords(people.amount, language);
  const group = (one: Group): string => {
    if ('word' in one) return groupWords(one.word, language);
    return groupTitle('group' in one ? one.group : one.part, design, language);
  };
  return listed(people.groups.map(group), language);
};

/** How often: `varje år`, `vid behov`. */
export const intervalWords = (interval: Interval, language: Language): string =>
  'word' in interval
    ? word('IntervalWord', interval.word, language)
    : everyWords(interval.every, interval.unit, language);
