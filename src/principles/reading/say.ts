import type { Design, Informant, Outcome, Timepoint } from '../../model/index.js';
import type { Said } from '../../model/said.js';

/** The same words in both languages: names and texts from the design. */
function same(text: string): Said {
  return { sv: text, en: text };
}
/** A name from the design, quoted as each language does. */
export function quoted(text: string): Said {
  return { sv: `”${text}”`, en: `“${text}”` };
}
/** `a`, `a och b`, `a, b och c`. */
export function list(parts: readonly Said[]): Said {
  return { sv: join(parts, 'sv', 'och'), en: join(parts, 'en', 'and') };
}
export function listNames(names: readonly string[]): Said {
  return list([...new Set(names)].map(same));
}
function join(parts: readonly Said[], language: keyof Said, and: string): string {
  const words = parts.map((part) => part[language]);
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${and} ${last}`;
}

const moments = { start: { sv: 'start', en: 'start' }, end: { sv: 'avslut', en: 'end' } } as const;
/** A timepoint by its text, or by its name where it has none. */
export function timepointSaid(design: Design, name: string): Said {
  const timepoint: Timepoint | undefined = design.timepoints.find((one) => one.name === name);
  if (timepoint?.text) return quoted(timepoint.text.text);
  const timing = timepoint?.implicit ? timepoint.timings[0] : undefined;
  const anchor = timing?.kind === 'at' ? timing.anchors[0] : undefined;
  return anchor && 'moment' in anchor ? moments[anchor.moment] : same(name);
}
export function timepointsSaid(design: Design, names: readonly string[]): Said {
  return list([...new Set(names)].map((name) => timepointSaid(design, name)));
}

const informants: Record<Informant['kind'], Said> = {
  client: { sv: 'klienten', en: 'the client' },
  parent: { sv: 'föräldern', en: 'the parent' },
  relative: { sv: 'den anhöriga', en: 'the relative' },
  professional: { sv: 'professionen', en: 'the profession' },
  external: { sv: 'en extern bedömare', en: 'an external assessor' },
  school: { sv: 'skolan', en: 'the school' },
  police: { sv: 'polisen', en: 'the police' },
  register: { sv: 'ett register', en: 'a register' },
};
export function informantsSaid(kinds: readonly Informant['kind'][]): Said {
  return list([...new Set(kinds)].map((kind) => informants[kind]));
}

/** An outcome by its text, or by its name where it has none. */
export function outcomeSaid({ name, text }: Outcome): Said {
  return text ? quoted(text.text) : same(name);
}

/** Percent without needless decimals: `33`, `33,2` and `33.2`. */
export function percentSaid(share: number): Said {
  const rounded = String(Math.round(share * 10) / 10);
  return { sv: rounded.replace('.', ','), en: rounded };
}

/** An instrument as people call it: a known one by its name, one of the operation's own by its title. */
export function instrumentSaid(design: Design, name: string): Said {
  const instrument = design.instruments.find((one) => one.name === name);
  if (!instrument?.title || instrument.from === 'library') return same(name);
  const { text, translations } = instrument.title;
  return { sv: `”${translations?.sv ?? text}”`, en: `“${translations?.en ?? text}”` };
}
