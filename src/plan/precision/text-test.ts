import { type Block, heading, paragraph, table } from '../../documents/index.js';
import { isOfKept } from '../../reading/index.js';
import { percentagePoints, scalePoints } from '../../words/index.js';
import type { Words } from '../design-words.js';
import type { Assumed, Shown, TestPrecision } from './main-test.js';
import { decimal, percent, points, right } from './say.js';

/** What the test of the main result can show with so many persons, in a sentence or two; without a full list of assumptions. */
export const testLead = (found: TestPrecision, words: Words): string => {
  const { s } = words;
  if (found.not) return cannotText(found, words);
  const { method, rows, unit } = found;
  // The assumption in the middle, or the only one; of two, the more cautious.
  const row = rows[Math.floor((rows.length - 1) / 2)];
  if (!row) return '';
  const who = whoText(found, words);
  const given = assumedText(row.assumed, words);
  const provided = given === '' ? '' : ` (${given})`;
  const likely = given === '' ? '' : `; ${given}`;
  const { least80 } = row;
  if (isOfKept(method)) {
    const kept = marginLead(found, row, words);
    return least80 === undefined
      ? s(
          `Med ${who} går det inte att visa att läget har bibehållits, hur stor marginalen än är${provided}.`,
          `With ${who} it cannot be shown that the state was kept, however large the margin${provided}.`,
        )
      : s(
          `Med ${who} kan bibehållet visas inom en marginal på minst ${sizeText(least80, unit, words)}, om inget har förändrats (med 80 procents sannolikhet${likely}).${kept}`,
          `With ${who} it can be shown that the state was kept within a margin of at least ${sizeText(least80, unit, words)}, if nothing has changed (with a probability of 80 per cent${likely}).${kept}`,
        );
  }
  const [what, cannot] = found.arms
    ? [
        s('en skillnad mellan grupperna', 'a difference between the groups'),
        s('ingen skillnad mellan grupperna', 'no difference between the groups'),
      ]
    : unit === 'share'
      ? [
          s(
            'en skillnad mellan andelarna som går åt vardera hållet',
            'a difference between the shares that go each way',
          ),
          s('ingen skillnad', 'no difference'),
        ]
      : [s('en medelförändring', 'a mean change'), s('ingen förändring', 'no change')];
  return least80 === undefined
    ? s(
        `Med ${who} upptäcks ${cannot}, hur stor den än är${provided}.`,
        `With ${who} ${cannot} is found, however large${provided}.`,
      )
    : s(
        `Med ${who} upptäcks ${what} om den är minst ${sizeText(least80, unit, words)} (med 80 procents sannolikhet${likely}).`,
        `With ${who} ${what} is found if it is at least ${sizeText(least80, unit, words)} (with a probability of 80 per cent${likely}).`,
      );
};

/** What the stated margin comes to. */
const marginLead = (
  { margin, unit, marginFrom }: TestPrecision,
  { chance, largestSd }: Shown,
  words: Words,
): string => {
  const { s } = words;
  if (margin === undefined) {
    return ` ${s('Ingen marginal är angiven: bestäm den i sak, före datainsamlingen, och se om antalet räcker till den.', 'No margin is stated: decide on it in substance, before data collection, and see whether the number suffices for it.')}`;
  }
  const stated =
    unit === 'share'
      ? percentagePoints(points(margin, words), words.language)
      : scalePoints(words.number(margin), words.language);
  const called =
    marginFrom === 'instrument'
      ? s(`Instrumentets gräns för förändring, ${stated},`, `The instrument’s threshold of change, ${stated},`)
      : s(`Den angivna marginalen, ${stated},`, `The stated margin, ${stated},`);
  if (chance !== undefined) {
    return ` ${s(`${called} visas med ${percent(chance, words)} sannolikhet om inget har förändrats.`, `${called} is shown with a probability of ${percent(chance, words)} if nothing has changed.`)}`;
  }
  return largestSd === undefined
    ? ''
    : ` ${
        unit === 'sd'
          ? s(
              `${called} räcker om standardavvikelsen inom grupperna är högst ${decimal(largestSd, words, 1)} poäng.`,
              `${called} suffices if the standard deviation within the groups is at most ${decimal(largestSd, words, 1)} points.`,
            )
          : s(
              `${called} räcker om förändringarnas standardavvikelse är högst ${decimal(largestSd, words, 1)} poäng.`,
              `${called} suffices if the standard deviation of the changes is at most ${decimal(largestSd, words, 1)} points.`,
            )
      }`;
};

const whoText = ({ arms, pairs = 0, clusters }: TestPrecision, { s }: Words): string => {
  if (clusters) {
    const size = Math.round(clusters.size);
    return s(
      `${clusters.perArm} kluster i varje grupp, med ${size} personer kvar i varje,`,
      `${clusters.perArm} clusters in each group, with ${size} persons left in each,`,
    );
  }
  return arms
    ? s(
        `${arms.intervention.left} personer i gruppen som får insatsen och ${arms.comparison.left} i jämförelsegruppen`,
        `${arms.intervention.left} persons in the group that gets the intervention and ${arms.comparison.left} in the comparison group`,
      )
    : s(`${pairs} personer`, `${pairs} persons`);
};

const cannotText = ({ not, clusters, arms, pairs }: TestPrecision, words: Words): string => {
  const { s } = words;
  switch (not) {
    case 'no-clusters':
      return s(
        'Det är kluster som lottas, så det är antalet kluster som avgör vad som går att se. Det är inte angivet, och inte heller hur många personer ett kluster har: skriv det i jämförelsen (kluster per grupp 6).',
        'Whole clusters are drawn, so the number of clusters decides what can be seen. It is not stated, nor how many persons a cluster has: write it in the comparison (clusters-per-group 6).',
      );
    case 'few-clusters':
      return s(
        `${clusters?.perArm ?? 0} kluster i varje grupp räcker inte till något test, hur många personer de än har: det krävs minst fyra. Grupperna kan bara beskrivas.`,
        `${clusters?.perArm ?? 0} clusters in each group suffice for no test, however many persons they have: it takes at least four. The groups can only be described.`,
      );
    case 'few':
      return arms
        ? s(
            `${arms.intervention.left} och ${arms.comparison.left} personer räcker inte till något test av skillnaden: det krävs minst sex i varje grupp.`,
            `${arms.intervention.left} and ${arms.comparison.left} persons suffice for no test of the difference: it takes at least six in each group.`,
          )
        : s(
            `${pairs ?? 0} personer räcker inte till något statistiskt test. Se på individerna var för sig, och redovisa inga siffror utåt.`,
            `${pairs ?? 0} persons suffice for no statistical test. Look at the individuals one by one, and publish no figures.`,
          );
    default:
      return s(
        'Antalet personer i varje grupp är inte angivet i siffror, så det går inte att räkna ut hur stor skillnad som går att se.',
        'The number of persons in each group is not stated in figures, so how large a difference can be seen cannot be worked out.',
      );
  }
};

const sizeText = (size: number, unit: TestPrecision['unit'], words: Words): string => {
  const { s } = words;
  return unit === 'share'
    ? percentagePoints(points(size, words), words.language)
    : unit === 'sd'
      ? s(
          `${decimal(size, words)} standardavvikelser inom grupperna`,
          `${decimal(size, words)} standard deviations within the groups`,
        )
      : s(
          `${decimal(size, words)} standardavvikelser av förändringen`,
          `${decimal(size, words)} standard deviations of the change`,
        );
};

/** `samband 0,5; ICC 0,05`; empty where nothing is assumed. */
export const assumedText = ({ correlation, icc, changing, moving, base }: Assumed, words: Words): string => {
  const { s } = words;
  return [
    changing === undefined
      ? ''
      : s(`${percent(changing, words)} byter svar`, `${percent(changing, words)} change answer`),
    moving === undefined
      ? ''
      : s(
          `${percent(moving, words)} lämnar ett önskat svar och lika många får det`,
          `${percent(moving, words)} leave a desired answer and as many come to it`,
        ),
    base === undefined
      ? ''
      : s(
          `${percent(base, words)} av jämförelsegruppen har ett önskat svar`,
          `${percent(base, words)} of the comparison group have a desired answer`,
        ),
    correlation === undefined
      ? ''
      : s(
          `samband ${words.number(correlation)} mellan första och sista värdet`,
          `correlation ${words.number(correlation)} of the first and the last value`,
        ),
    icc === undefined
      ? ''
      : s(`intraklasskorrelation ${words.number(icc)}`, `intraclass correlation ${words.number(icc)}`),
  ]
    .filter((part) => part !== '')
    .join('; ');
};

/** What the test shows under each assumption; nothing where there is only one row, which stands in words. */
export const testTable = (found: TestPrecision | undefined, words: Words, level: 2 | 4 = 2): Block[] => {
  const { s } = words;
  if (!found || found.rows.length < 2) return [];
  const { rows, unit, method } = found;
  const kept = isOfKept(method);
  const share = (value: number) => percentagePoints(points(value, words), words.language);
  const size = (value: number | undefined) =>
    value === undefined ? s('går inte', 'not possible') : unit === 'share' ? share(value) : decimal(value, words);
  const hasPoints = rows.some(({ points80 }) => points80 !== undefined);
  const hasChance = rows.some(({ chance }) => chance !== undefined);
  const what = kept
    ? s('Minsta marginal', 'Smallest margin')
    : unit === 'sd-of-change'
      ? s('Minsta medelförändring', 'Smallest mean change')
      : s('Minsta skillnad', 'Smallest difference');
  return [
    heading(level, s('Vad det beror på', 'What it depends on')),
    paragraph(
      s(
        'Ingen vet det här i förväg. Raderna visar vad som går att se om det är så.',
        'Nobody knows this beforehand. The rows show what can be seen if it is so.',
      ),
    ),
    table(
      [
        { title: [s('Om', 'If')], align: 'left' },
        right(`${what}, 80 %`),
        right('90 %'),
        ...(hasPoints ? [right(s('I poäng, 80 %', 'In points, 80%'))] : []),
        ...(hasChance ? [right(s('Chans att visa den angivna marginalen', 'Chance to show the stated margin'))] : []),
      ],
      rows.map((row) => [
        assumedText(row.assumed, words) || s('bara det sista värdet används', 'only the last value is used'),
        size(row.least80),
        size(row.least90),
        ...(hasPoints ? [row.points80 === undefined ? words.unstated : decimal(row.points80, words, 1)] : []),
        ...(hasChance ? [row.chance === undefined ? words.unstated : percent(row.chance, words)] : []),
      ]),
      {
        caption:
          unit === 'share'
            ? s('Skillnader i procentenheter', 'Differences in percentage points')
            : unit === 'sd'
              ? s(
                  'Skillnader i standardavvikelser inom grupperna',
                  'Differences in standard deviations within the groups',
                )
              : s('Förändring i standardavvikelser', 'Change in standard deviations'),
      },
    ),
  ];
};
