import { type Language, type Said, textLiteral, wordsAsName } from '../model/index.js';
import type { Answers, Coverage, Times } from './answers.js';
import { isOwn } from './questions.js';

const both = (sv: string, en: string): Said => ({ sv, en });

/**
 * What a question that was skipped leaves in the text: what is to be written, in the form that the rules know as no answer.
 * Where no text can stand it is a comment.
 */
const open = {
  intervention: both('vilken insats som ska följas upp', 'which intervention is to be followed up'),
  purpose: both('vad ni vill veta om klienternas resultat', 'what you want to know about the clients’ results'),
  problem: both('vad klienterna har svårt med', 'what the clients find hard'),
  outcome: both('vad som ska ha blivit bättre', 'what is to be better'),
  question: both('frågan', 'the question'),
  routine: both('vilken rutin som gäller, eller var den finns', 'which procedure applies, or where it is'),
  times: both('när det mäts, till exempel: vid start, avslut', 'when it is measured, for example: at start, end'),
  who: both('vem som svarar, till exempel: från klient', 'who answers, for example: from client'),
  coverage: both('vilka som följs upp, till exempel: täckning alla', 'who are followed up, for example: coverage all'),
  attrition: both(
    'hur många som saknar svar, till exempel: bortfall cirka 10 % vid avslut för påbörjade',
    'how many lack an answer, for example: attrition about 10 % at end for started',
  ),
} satisfies Record<string, Said>;

const prompt = (what: keyof typeof open): Said => both(`[Skriv ${open[what].sv}]`, `[Write ${open[what].en}]`);

/** One who judges: the name and title of the form, what it asks, and the word for the one who answers. */
interface View {
  name: Said;
  title: Said;
  question: string | undefined;
  informant?: Said;
  /** An instrument of the library, which asks its own questions. */
  measure?: string;
}

const client: Omit<View, 'question'> = {
  name: both('klientens-bild', 'client-view'),
  title: both('Så ser du på läget', 'How you see things'),
  informant: both('klient', 'client'),
};
const staff: Omit<View, 'question'> = {
  name: both('personalens-bild', 'staff-view'),
  title: both('Så ser personalen på läget', 'How the staff see things'),
  informant: both('profession', 'professional'),
};
const unsaid: View = {
  name: both('läget-nu', 'how-things-are'),
  title: both('Läget nu', 'How things are'),
  question: undefined,
};

function views({ who, clientQuestion, staffQuestion, clientMeasure, staffMeasure }: Answers): View[] {
  const from = (measure: string | undefined) => (isOwn(measure) ? {} : { measure });
  const asked: View[] = [];
  if (who === 'both' || who === 'client') asked.push({ ...client, question: clientQuestion, ...from(clientMeasure) });
  if (who === 'both' || who === 'staff') asked.push({ ...staff, question: staffQuestion, ...from(staffMeasure) });
  return asked.length > 0 ? asked : [unsaid];
}

/** A timepoint that is not built in, and what is asked when. */
const extra: Readonly<Partial<Record<Times, Said>>> = {
  after: both(
    'mättillfälle senare "Sex månader efter avslut" 6 månader efter avslut',
    'timepoint later "Six months after the end" 6 months after end',
  ),
  quarterly: both(
    'mättillfälle kvartal "Var tredje månad" varje 3 månader',
    'timepoint quarter "Every third month" every 3 months',
  ),
};
const at: Readonly<Record<Times, Said>> = {
  ends: both('vid start, avslut', 'at start, end'),
  after: both('vid start, avslut, senare', 'at start, end, later'),
  quarterly: both('vid start, kvartal, avslut', 'at start, quarter, end'),
  end: both('vid avslut', 'at end'),
};
const share: Readonly<Record<Coverage, Said>> = {
  all: both('alla', 'all'),
  most: both('flertalet', 'most'),
  some: both('några', 'some'),
};

/** What a person has written, on one line; undefined when it says nothing. */
function plain(text: string | undefined): string | undefined {
  const line = text?.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line ? line.normalize('NFC') : undefined;
}

/** Words that mean something else where a name stands: that there is none, or that it is not known. */
const noNames = ['none', 'unknown', 'ingen', 'inget', 'inga', 'okänd', 'okänt', 'okända'];

/** The answers as a whole design, laid out as `isu format` does; what was skipped stands in it as prompts. */
export function designFromAnswers(answers: Answers, language: Language): string {
  const say = (sv: string, en: string) => (language === 'sv' ? sv : en);
  const text = (key: keyof typeof open, answer: string | undefined) =>
    textLiteral(plain(answer) ?? prompt(key)[language]);
  const todo = (key: keyof typeof open) => `// ${prompt(key)[language]}`;
  const name = (answer: string | undefined, otherwise: string) => {
    const words = wordsAsName(plain(answer) ?? '');
    return words === undefined || noNames.includes(words) ? otherwise : words;
  };

  const { times, coverage, attrition } = answers;
  const intervention = plain(answers.intervention);
  const title = say('Resultatuppföljning', 'Follow-up of outcomes') + (intervention ? `: ${intervention}` : '');
  const problem = name(answers.problem, say('svårigheten', 'difficulty'));
  const outcome = name(answers.outcome, say('målet', 'aim'));
  const item = say('läget', 'state');
  const asked = views(answers).map((view) => ({
    ...view,
    name: view.measure ?? view.name[language],
    from: view.informant ? ` ${say('från', 'from')} ${view.informant[language]}` : '',
  }));
  const loss = attrition === 'unknown' ? say('okänt', 'unknown') : `${say('cirka', 'about')} ${attrition} %`;

  const lines = [
    `${say('uppföljning', 'design')} ${name(intervention, say('resultatuppföljning', 'follow-up'))} ${textLiteral(title)} {`,
    // Forms are in Swedish unless a design says otherwise.
    ...(language === 'en' ? ['  languages en'] : []),
    `  ${say('syfte', 'purpose')} ${text('purpose', answers.purpose)} {`,
    `    ${say('gäller resultat', 'kind outcome')}`,
    '  }',
    `  ${say('insats', 'intervention')} ${text('intervention', intervention)}`,
    '',
    `  problem ${problem} ${text('problem', answers.problem)}`,
    `  ${say('resultat', 'outcome')} ${outcome} ${text('outcome', answers.outcome)} {`,
    `    ${say('svarar mot', 'addresses')} ${problem}`,
    `    ${say('mål förbättra', 'goal improve')}`,
    ...asked.map(
      ({ name, from, measure }) => `    ${say('indikator', 'indicator')} ${name}${measure ? '' : `.${item}`}${from}`,
    ),
    '  }',
    '',
    ...(times && extra[times] ? [`  ${extra[times][language]}`] : []),
    ...(answers.who ? [] : [`  ${todo('who')}`]),
    ...(times ? [] : [`  ${todo('times')}`]),
    ...asked.map(
      ({ name, from }) => `  ${say('mätning', 'collect')} ${name}${from}${times ? ` ${at[times][language]}` : ''}`,
    ),
    '',
    `  ${say('rutin', 'procedure')} {`,
    `    manual ${text('routine', answers.routine)}`,
    '  }',
    coverage ? `  ${say('täckning', 'coverage')} ${share[coverage][language]}` : `  ${todo('coverage')}`,
    attrition
      ? `  ${say('bortfall', 'attrition')} ${loss} ${say('i', 'in')} ${asked[0]?.name} ${say('vid avslut för påbörjade', 'at end for started')}`
      : `  ${todo('attrition')}`,
    '}',
    ...asked
      .filter(({ measure }) => !measure)
      .flatMap(({ name, title: of, informant, question }) => [
        '',
        `instrument ${name} ${textLiteral(of[language])} {`,
        ...(informant ? [`  ${say('uppgiftslämnare', 'informant')} ${informant[language]}`] : []),
        `  ${say('mäter resultat', 'measures outcome')}`,
        `  ${say('fråga', 'item')} ${item} ${text('question', question)} ${say(
          'skattas 0..10 "sämsta tänkbara" .. "bästa tänkbara" högre är bättre',
          'rated 0..10 "worst possible" .. "best possible" higher is better',
        )}`,
        '}',
      ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** What the file of a design is called, without its ending: letters that every disk and program takes. */
export function fileName({ intervention }: Answers, language: Language): string {
  const name = (wordsAsName(plain(intervention) ?? '') ?? '').normalize('NFD').replace(/[^\w-]/g, '');
  return /\w/.test(name) ? name : both('uppfoljning', 'follow-up')[language];
}

/** Where the first open question stands in a design: the offsets of its text, without quotation marks. Undefined when none is open. */
export function firstOpen(text: string): { start: number; end: number } | undefined {
  const found = /\[(?:Skriv|Write) [^\]]*\]/.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}
