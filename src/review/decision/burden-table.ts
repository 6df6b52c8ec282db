import { type Block, type Content, column, paragraph, strong, table } from '../../documents/index.js';
import type { Informant } from '../../model/index.js';
import { type Bounds, type Burden, read } from '../../reading/index.js';
import { capital, sentence } from '../../words/index.js';
import type { Speech } from '../speech.js';

/** More rows than this do not fit on the sheet. */
const most = 5;

/** Minutes × clients × times for each measurement, beside what it answers. `brief`: the rows that weigh most. */
export const burdenBlocks = (speech: Speech, brief: boolean): Block[] => {
  const { s, design } = speech;
  const { burden, sizes } = read(design);
  if (burden.length === 0)
    return [
      paragraph(
        s(
          'Inga mätningar är angivna, så tiden går inte att räkna.',
          'No measurements are stated, so the time cannot be reckoned.',
        ),
      ),
    ];
  const heaviest = burden.toSorted((one, other) => weight(other) - weight(one)).slice(0, most);
  const shown = brief ? burden.filter((one) => heaviest.includes(one)) : burden;
  const period = sizes.together?.per === 'year' ? s('per år', 'a year') : s('i allt', 'in all');
  const rest = burden.length - shown.length;
  return [
    table(
      [
        column(s('Vem och vad', 'Who and what'), 'left', 0.36),
        column(s('Per gång', 'Each time'), 'left', 0.14),
        column(s(`Gånger ${period}`, `Times ${period}`), 'left', 0.14),
        column(s(`Tid ${period}`, `Time ${period}`), 'left', 0.14),
        column(s('Svarar på', 'Answers'), 'left', 0.22),
      ],
      shown.map((one) => rowOf(one, speech)),
      { isCards: true },
    ),
    paragraph(
      strong(totalWords(burden, speech)),
      ...unusedWords(burden, speech),
      s(
        ' Tid för att dela ut, påminna och sammanställa: inte angivet.',
        ' Time to hand out, remind and compile: not stated.',
      ),
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
const weight = ({ total, times, minutes }: Burden): number => total?.high ?? (times?.high ?? 1) * (minutes?.high ?? 1);

const rowOf = (one: Burden, speech: Speech): Content[] => {
  const { s, unstated } = speech;
  const guess = s('(uppskattat)', '(estimated)');
  return [
    `${whoWords(one, speech)}: ${speech.list(one.measures.map(speech.measure))}`,
    one.minutes ? `${shortTime(one.minutes, speech)}${one.isEstimated ? ` ${guess}` : ''}` : unstated,
    one.times
      ? bounds(one.times, speech)
      : one.timesEach
        ? `${bounds(one.timesEach, speech)} ${s('per klient', 'a client')}`
        : unstated,
    one.total ? timeWords(one.total, speech) : unstated,
    answersWords(one, speech),
  ];
};
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
  const isUnused = ({ outcomes, questions }: Burden) => outcomes.length + questions.length === 0;
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
