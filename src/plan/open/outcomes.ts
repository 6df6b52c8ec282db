import { type Design, isVerified } from '../../model/index.js';
import { isInstrument, read } from '../../reading/index.js';
import type { Words } from '../design-words.js';
import type { OpenQuestion } from './index.js';

/** Questions on the outcomes: what addresses what, what shows it, when it is reached. */
export const aboutOutcomes = (design: Design, words: Words): OpenQuestion[] => {
  const { s } = words;
  const found: OpenQuestion[] = [];
  const ask = (when: boolean, path: string, text: string): void => {
    if (when) found.push({ path, group: 'outcomes', text });
  };
  const root = design.path;
  const reading = read(design);
  const all = reading.outcomes;
  ask(
    all.length === 0 && !design.noOutcome,
    root,
    s('Vilket resultat önskas för klienterna?', 'Which outcome is desired for the clients?'),
  );
  ask(
    all.length > 1 && reading.primary === undefined,
    root,
    s(
      'Vilket av resultaten är huvudresultatet, det som planen bedöms efter?',
      'Which of the outcomes is the primary one, by which the plan is judged?',
    ),
  );
  const unchosen = all.map((one) => one.outcome).filter((one) => one.chosenBy === undefined && one.parts.length === 0);
  const listed = words.list(unchosen.map((one) => words.quote(one.text ? words.text(one.text) : one.name)));
  ask(
    unchosen.length > 0,
    unchosen[0]?.path ?? root,
    s(
      `Vilka har varit med och valt ${listed} som önskat resultat?`,
      `Who took part in choosing ${listed} as a desired outcome?`,
    ),
  );
  for (const { outcome } of all) {
    const called = words.quote(outcome.text ? words.text(outcome.text) : outcome.name);
    const whole = outcome.parts.length > 0;
    ask(
      !outcome.addresses && !whole,
      outcome.path,
      s(`Vilket problem svarar resultatet ${called} mot?`, `Which problem does the outcome ${called} address?`),
    );
    ask(
      !outcome.goals && !whole,
      outcome.path,
      s(
        `Är målet för resultatet ${called} att förbättra eller att bibehålla?`,
        `Is the goal of the outcome ${called} to improve or to maintain?`,
      ),
    );
    ask(
      outcome.indicators.length === 0 && !whole,
      outcome.path,
      s(`Vilket mått visar resultatet ${called}?`, `Which measure shows the outcome ${called}?`),
    );
    ask(
      outcome.successes.length === 0 && !whole,
      outcome.path,
      s(`När räknas resultatet ${called} som uppnått?`, `When does the outcome ${called} count as reached?`),
    );
    const judged = reading.judged(outcome);
    const test = reading.tests.find((one) => one.outcome === outcome);
    const { baseline, final } = test?.compared ?? {};
    ask(
      judged.length > 0 && baseline === undefined,
      outcome.path,
      s(
        `När mäts det första värdet för resultatet ${called}?`,
        `When is the first value for the outcome ${called} measured?`,
      ),
    );
    ask(
      judged.length > 0 && baseline !== undefined && final === undefined,
      outcome.path,
      s(
        `När mäts resultatet ${called} igen efter det första värdet?`,
        `When is the outcome ${called} measured again after the first value?`,
      ),
    );
    for (const { value, times: taken } of judged) {
      const measure = words.quote(words.measure(value));
      ask(
        taken.length === 0,
        outcome.path,
        s(
          `När och från vem samlas ${measure} in, som ska visa resultatet ${called}?`,
          `When and from whom is ${measure} collected, which is to show the outcome ${called}?`,
        ),
      );
      ask(
        value.type === 'unstated' || value.type === 'area',
        outcome.path,
        value.item
          ? s(
              `Hur besvaras ${measure}, som ska visa resultatet ${called}, och vilka svar kan ges?`,
              `How is ${measure} answered, which is to show the outcome ${called}, and which answers can be given?`,
            )
          : s(
              `Hur räknas poängen i ${measure}, som ska visa resultatet ${called}, och mellan vilka tal ligger den?`,
              `How is the score of ${measure} worked out, which is to show the outcome ${called}, and between which numbers does it lie?`,
            ),
      );
      const directed = ['score', 'rating', 'ordinal', 'days', 'number'].includes(value.type);
      ask(
        directed && value.better === undefined,
        outcome.path,
        s(
          `Är ett högre eller ett lägre värde bättre i ${measure}?`,
          `Is a higher or a lower value better in ${measure}?`,
        ),
      );
    }
    for (const { value } of judged) {
      if (value.type !== 'yes-no' && value.type !== 'choice' && value.type !== 'choices') continue;
      const measure = words.quote(words.measure(value));
      ask(
        value.desired.length === 0,
        outcome.path,
        s(`Vilket svar i ${measure} är det önskade?`, `Which answer in ${measure} is the desired one?`),
      );
    }
    const main = test?.judged.value;
    if (main?.scale && main.type === 'score' && !main.scale.facts.some((one) => one.kind === 'change')) {
      const measure = words.quote(words.measure(main));
      ask(
        true,
        outcome.path,
        s(
          `Hur stor förändring i ${measure} är viktig för klienten, och enligt vem?`,
          `How large a change in ${measure} matters to the client, and according to whom?`,
        ),
      );
    }
    for (const success of outcome.successes) {
      ask(
        success.at === undefined,
        success.path,
        s(
          `Vid vilket mättillfälle bedöms om resultatet ${called} är uppnått?`,
          `At which timepoint is it judged whether the outcome ${called} is reached?`,
        ),
      );
      if (!success.reliably) continue;
      const marked = judged.filter((one) => one.primary === 'yes');
      const scores = (marked.length > 0 ? marked : judged).filter((one) => {
        const measure = success.measure;
        const named = measure && isInstrument(measure) ? measure.instrument === one.value.instrument : true;
        return named && one.value.type === 'score';
      });
      ask(
        scores.length > 1,
        success.path,
        s(
          `I vilket mått räknas den tillförlitliga förändringen för resultatet ${called}?`,
          `In which measure is the reliable change counted for the outcome ${called}?`,
        ),
      );
      for (const { value } of scores) {
        const facts = value.scale?.facts.filter((one) => one.kind === 'reliability') ?? [];
        const sure = facts.some(isVerified);
        const measure = words.quote(words.measure(value));
        ask(
          facts.length === 0,
          success.path,
          s(
            `Vilken reliabilitet, ur vilken källa, används för ${measure}?`,
            `Which reliability, from which source, is used for ${measure}?`,
          ),
        );
        ask(
          facts.length > 1,
          success.path,
          s(
            `Vilken av de angivna reliabiliteterna används för ${measure}?`,
            `Which of the stated reliabilities is used for ${measure}?`,
          ),
        );
        ask(
          facts.length > 0 && !sure,
          success.path,
          s(
            `Stämmer reliabiliteten som är angiven för ${measure}? Ingen har läst den i källan.`,
            `Is the reliability stated for ${measure} right? Nobody has read it in the source.`,
          ),
        );
      }
    }
  }
  return found;
};
