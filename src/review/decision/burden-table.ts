import { type Block, column, heading, paragraph, strong, table } from '../../documents/index.js';
import type { Informant } from '../../model/index.js';
import { type Bounds, type Burden, read } from '../../reading/index.js';
import { capital, sentence } from '../../words/index.js';
import type { Speech } from '../speech.js';

/** More rows than this do not fit on the sheet. */
const most = 5;

/** Minutes × clients × times for each measurement, beside what it answers. */
export const burdenBlocks = (speech: Speech): Block[] => {
  const { s, design } = speech;
  const { burden } = read(design);
  if (burden.length === 0) return [paragraph(nothingMeasured(speech))];
  const period = periodWords(speech);
  return [
    table(
      [
        column(s('Vem och vad', 'Who and what'), 'left', 0.36),
        column(s('Per gång', 'Each time'), 'left', 0.14),
        column(s(`Gånger ${period}`, `Times ${period}`), 'left', 0.14),
        column(s(`Tid ${period}`, `Time ${period}`), 'left', 0.14),
        column(s('Svarar på', 'Answers'), 'left', 0.22),
      ],
      burden.map((one) => [
        whoAndWhat(one, speech),
        one.minutes
          ? `${shortTime(one.minutes, speech)}${one.isEstimated ? ` ${s('(uppskattat)', '(estimated)')}` : ''}`
          : speech.unstated,
        timesWords(one, speech),
        totalTime(one, speech),
        answersWords(one, speech),
      ]),
      { isCards: true },
    ),
    paragraph(strong(totalWords(burden, speech)), ...unusedWords(burden, speech), handlingWords(speech)),
  ];
};

/** The same in brief: the rows that weigh most; what each answers stands in the picture above, so only what answers nothing is said. */
export const burdenOnSheet = (speech: Speech): Block[] => {
  const { s, design } = speech;
  const { burden } = read(design);
  if (burden.length === 0) return [heading(3, s('Tid', 'Time')), paragraph(nothingMeasured(speech))];
  const heaviest = burden.toSorted((one, other) => weight(other) - weight(one)).slice(0, most);
  const shown = burden.filter((one) => heaviest.includes(one));
  const rest = burden.length - shown.length;
  const about = s('ca', 'about');
  const period = periodWords(speech);
  return [
    table(
      [
        s('Vem och vad', 'Who and what'),
        s('Per gång', 'Each time'),
        unbroken(s(`Gånger ${period}`, `Times ${period}`)),
        unbroken(s(`Tid ${period}`, `Time ${period}`)),
      ],
      shown.map((one) => [
        `${whoAndWhat(one, speech)}${isUnused(one) ? s(' (inget resultat)', ' (no outcome)') : ''}`,
        one.minutes
          ? unbroken(`${one.isEstimated ? `${about} ` : ''}${shortTime(one.minutes, speech)}`)
          : speech.unstated,
        unbroken(timesWords(one, speech)),
        unbroken(totalTime(one, speech)),
      ]),
      { isCards: true },
    ),
    paragraph(
      strong(totalWords(burden, speech)),
      ...unusedWords(burden, speech),
      handlingWords(speech),
      ...(rest > 0
        ? [
            s(
              ` ${rest === 1 ? 'En mätning till' : `${rest} mätningar till`} finns i bilagan.`,
              ` ${rest === 1 ? 'One more measurement is' : `${rest} more measurements are`} in the appendix.`,
            ),
          ]
        : []),
    ),
  ];
};
const nothingMeasured = ({ s }: Speech): string =>
  s(
    'Inga mätningar är angivna, så tiden går inte att räkna.',
    'No measurements are stated, so the time cannot be reckoned.',
  );
const periodWords = ({ s, design }: Speech): string =>
  read(design).sizes.together?.per === 'year' ? s('per år', 'a year') : s('i allt', 'in all');
const handlingWords = ({ s }: Speech): string =>
  s(
    ' Tid för att dela ut, påminna och sammanställa: inte angivet.',
    ' Time to hand out, remind and compile: not stated.',
  );
const weight = ({ total, times, minutes }: Burden): number => total?.high ?? (times?.high ?? 1) * (minutes?.high ?? 1);
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

const whoAndWhat = (one: Burden, speech: Speech): string =>
  `${whoWords(one, speech)}: ${speech.list(one.measures.map(speech.measure))}`;
const timesWords = ({ times, timesEach }: Burden, speech: Speech): string => {
  if (times) return bounds(times, speech);
  return timesEach ? `${bounds(timesEach, speech)} ${speech.s('per klient', 'a client')}` : speech.unstated;
};
const totalTime = ({ total }: Burden, speech: Speech): string => (total ? timeWords(total, speech) : speech.unstated);
const whoWords = ({ side, informants, staffPart }: Burden, speech: Speech): string => {
  const { s } = speech;
  if (staffPart === 'interviews') return s('Personalen, som intervjuar', 'Staff, who interview');
  if (staffPart === 'types') return s('Personalen, som skriver in svar på papper', 'Staff, who type answers on paper');
  const named = speech.list(informants.map((one) => whoShort(one, speech)));
  return capital(named || (side === 'clients' ? s('klienten', 'the client') : s('personalen', 'staff')));
};
/** `behandlaren`, `personalen`: by the design's own word where it has one. */
export const whoShort = ({ kind, label }: Informant, speech: Speech): string => {
  if (label) return speech.text(label);
  return kind === 'professional' ? speech.s('personalen', 'staff') : speech.informant({ kind });
};
/** Titles that are too long for a cell are cut, since they stand in full above. */
const answersWords = ({ outcomes, questions }: Burden, speech: Speech): string => {
  const { s } = speech;
  const titles = [...outcomes, ...questions].map(({ text, name }) => (text ? speech.text(text) : name));
  if (titles.length === 0) return s('inget resultat', 'no outcome');
  const short = (title: string) => (title.length > 34 ? `${title.slice(0, 32).trimEnd()}…` : title);
  const shown = titles.slice(0, 1).map(short).join('; ');
  return titles.length > 1 ? `${shown} ${s(`och ${titles.length - 1} till`, `and ${titles.length - 1} more`)}` : shown;
};

const isUnused = ({ outcomes, questions }: Burden): boolean => outcomes.length + questions.length === 0;

const bounds = ({ low, high }: Bounds, { number }: Speech): string =>
  low === high ? number(low) : `${number(low)}–${number(high)}`;
/** Each time: seconds where it is under a minute. */
const shortTime = ({ low, high }: Bounds, speech: Speech): string =>
  high < 1
    ? `${bounds({ low: Math.round(60 * low), high: Math.round(60 * high) }, speech)} s`
    : `${bounds({ low: fewDigits(low), high: fewDigits(high) }, speech)} min`;
const fewDigits = (minutes: number): number => (minutes < 5 ? Number(minutes.toFixed(1)) : Math.round(minutes));
/** Hours where it is more than two. */
const timeWords = ({ low, high }: Bounds, speech: Speech): string =>
  high <= 120
    ? `${bounds({ low: Math.round(low), high: Math.round(high) }, speech)} min`
    : `${bounds({ low: Math.round(low / 60), high: Math.round(high / 60) }, speech)} ${speech.s('timmar', 'hours')}`;

/** How much of the clients’ time goes to what answers nothing, where all of it is known and it is much: a thing to decide on. */
const unusedWords = (burden: readonly Burden[], { s, number }: Speech): string[] => {
  const clients = burden.filter(({ side }) => side === 'clients');
  if (clients.some(({ total }) => !total)) return [];
  const sum = (end: keyof Bounds, some: readonly Burden[]) =>
    some.reduce((all, { total }) => all + (total?.[end] ?? 0), 0);
  const shares = (['low', 'high'] as const).map((end) => sum(end, clients.filter(isUnused)) / sum(end, clients));
  const [least, most] = [Math.min(...shares), Math.max(...shares)].map((share) => Math.round(100 * share));
  if (least === undefined || most === undefined || !(least >= muchUnused)) return [];
  const percent = least === most ? number(least) : `${number(least)}–${number(most)}`;
  return [
    s(
      ` ${percent} procent av klienternas tid går till sådant som inget resultat och ingen frågeställning använder.`,
      ` ${percent} per cent of the clients’ time goes to what no outcome and no question uses.`,
    ),
  ];
};
const muchUnused = 10;

/** What all of it comes to, as far as it is stated; what is not stated is said, never counted as nothing. */
const totalWords = (burden: readonly Burden[], speech: Speech): string => {
  const { s } = speech;
  const of = (side: Burden['side']) => burden.filter((one) => one.side === side);
  const sum = (all: readonly (Bounds | undefined)[]): Bounds | undefined => {
    const known = all.filter((one) => one !== undefined);
    if (known.length === 0) return undefined;
    return {
      low: known.reduce((total, { low }) => total + low, 0),
      high: known.reduce((total, { high }) => total + high, 0),
    };
  };
  const clients = of('clients');
  const each = sum(
    clients.map(({ minutes, timesEach }) =>
      minutes && timesEach ? { low: minutes.low * timesEach.low, high: minutes.high * timesEach.high } : undefined,
    ),
  );
  const all = sum(clients.map(({ total }) => total));
  const own = sum(of('staff').map(({ total }) => total));
  const more = (some: readonly Burden[]) =>
    some.some(({ total }) => !total) ? s(' och det som inte är angivet', ' and what is not stated') : '';
  const unknown = s('inte angivet', 'not stated');
  const eachMore = clients.some(({ minutes, timesEach }) => !minutes || !timesEach)
    ? s(' och det som inte är angivet', ' and what is not stated')
    : '';
  return [
    ...(clients.length > 0
      ? [`${s('En klient', 'One client')}: ${each ? `${shortTime(each, speech)}${eachMore}` : unknown}`]
      : []),
    ...(clients.length > 0
      ? [`${s('Alla klienter', 'All clients')}: ${all ? timeWords(all, speech) + more(clients) : unknown}`]
      : []),
    `${s('Personal', 'Staff')}: ${own ? timeWords(own, speech) + more(of('staff')) : unknown}`,
  ]
    .map((one) => sentence(one))
    .join(' ');
};
