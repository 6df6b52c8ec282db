import type { Language } from '../model/index.js';
import type { Principle, Verdict } from '../server/protocol.js';

/** How designs are judged, in the few words of the side bar and the status bar. */
interface DesignTexts {
  verdicts: Readonly<Record<Verdict, string>>;
  principles: Readonly<Record<Principle, string>>;
  follows(count: number, of: number): string;
  /** What a click does. */
  opens: string;
  filter: string;
  filtered(principle: string): string;
}

export const designTexts: Readonly<Record<Language, DesignTexts>> = {
  sv: {
    verdicts: { follows: 'följs', partly: 'följs delvis', 'does not': 'följs inte', 'not stated': 'framgår inte' },
    principles: {
      P1: 'Tydligt syfte',
      P2: 'Resultat utifrån problematiken',
      P3: 'Jämförbart över tid',
      P4: 'Både individ och profession',
      P5: 'Systematisk insamling',
    },
    follows: (count, of) => `${count} av ${of} följs`,
    opens: 'Öppna förhandsvisningen',
    filter: 'Visa bara dem som inte följer …',
    filtered: (principle) => `Visar dem som inte följer ${principle}`,
  },
  en: {
    verdicts: { follows: 'follows', partly: 'partly', 'does not': 'does not', 'not stated': 'not stated' },
    principles: {
      P1: 'Clear purpose',
      P2: 'Outcomes from the problem',
      P3: 'Comparable over time',
      P4: 'Both individual and profession',
      P5: 'Systematic collection',
    },
    follows: (count, of) => `${count} of ${of} followed`,
    opens: 'Open the preview',
    filter: 'Show only those that do not follow…',
    filtered: (principle) => `Showing those that do not follow ${principle}`,
  },
};

/** As in the preview: a full circle follows, an empty one does not. */
export const signs: Readonly<Record<Verdict, string>> = {
  follows: '●',
  partly: '◐',
  'does not': '○',
  'not stated': '–',
};
