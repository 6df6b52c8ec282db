import type { Design, Informant, Language, Said } from '../model/index.js';
import type { Answered, Because, Lack, Refused, Value } from '../reading/index.js';
import { atEach, type Place, placeOf } from './at.js';
import { both } from './in-both.js';
import { groupTitle, informantInSentence, informantWord } from './people.js';
import { listed, quoted, small } from './sentences.js';
import { instrumentTitle, isMoment, measureTitle, momentTitle, textWords, timepointText } from './titles.js';
import { anchorWords, timepointWords } from './when.js';

export const answeredWords: Record<Answered, Said> = {
  yes: both('ja', 'yes'),
  partly: both('delvis', 'in part'),
  no: both('nej', 'no'),
};
/** Why groups are not compared by the tool, within a sentence. */
export const refusedWords: Record<Refused, Said> = {
  stepped: both(
    'insatsen införs stegvis, så varje grupp är både med och utan insats, och det räknar verktyget inte på',
    'the intervention is introduced step by step, so that each group is both with and without it, which the tool does not analyse',
  ),
  crossover: both(
    'grupperna byter insats med varandra (överkorsning), och det räknar verktyget inte på',
    'the groups exchange interventions (crossover), which the tool does not analyse',
  ),
  'several-groups': both(
    'fler än två grupper jämförs, och det räknar verktyget inte på',
    'more than two groups are compared, which the tool does not analyse',
  ),
};

/** Why a design can answer something or not, within a sentence: titles of things, never names that only the file knows. */
export class Reasons {
  readonly #design: Design;
  readonly #language: Language;
  readonly #isQuestion: boolean;

  constructor(design: Design, language: Language, isQuestion: boolean) {
    this.#design = design;
    this.#language = language;
    this.#isQuestion = isQuestion;
  }

  #s(sv: string, en: string): string {
    return this.#language === 'sv' ? sv : en;
  }

  /** When something is measured: `vid avslut`; empty where no reason says so. */
  when(because: readonly Because[]): string {
    const [times] = because.flatMap((one) =>
      'times' in one && one.code !== 'criterion not measured' ? [one.times] : [],
    );
    return times ? this.#at(times) : '';
  }

  say(because: Because): string {
    switch (because.code) {
      case 'compared': {
        const { value, from, baseline, final } = because;
        const measure = this.#measure(value, from);
        const [first, last] = [this.#at([baseline]), this.#at([final])];
        if (baseline === final)
          return this.#s(
            `${measure} mäts återkommande (${first}), så att senare värden kan jämföras med det första`,
            `${measure} is measured repeatedly (${first}), so that later values can be compared with the first`,
          );
        return this.#s(`${measure} mäts både ${first} och ${last}`, `${measure} is measured both ${first} and ${last}`);
      }
      case 'lack':
        return this.#lack(because);
      case 'time not stated': {
        const places = listed(
          because.times.map((name) => quoted(this.#title(name), this.#language)),
          this.#language,
        );
        const is = because.times.length === 1 ? 'is' : 'are';
        return this.#s(
          `det framgår inte när ${places} är, och därför inte vad som jämförs med vad`,
          `it is not stated when ${places} ${is}, so it is not known what is compared with what`,
        );
      }
      case 'judged at': {
        const at =
          this.#at(because.times) || this.#s('vid en tidpunkt som inte är angiven', 'at a time that is not stated');
        const measure = this.#measure(because.value);
        return this.#s(`kriteriet prövas mot ${measure} ${at}`, `the criterion is held against ${measure} ${at}`);
      }
      case 'criterion not measured': {
        const at = because.times.length > 0 ? ` ${this.#at(because.times)}` : '';
        const measure = because.value ? this.#measure(because.value) : undefined;
        return this.#s(
          `kriteriet kan inte prövas, för ${measure ?? 'det som det bygger på'} mäts inte${at}`,
          `the criterion cannot be held against anything, since ${measure ?? 'what it builds on'} is not measured${at}`,
        );
      }
      case 'no direction':
        return this.#s(
          `det framgår inte vad som är bättre i ${this.#measure(because.value)}, så en förändring kan visas men inte sägas vara till det bättre`,
          `it is not stated what is better in ${this.#measure(because.value)}, so a change can be shown but not said to be for the better`,
        );
      case 'no reliability':
        return this.#s(
          `hur säkert ${this.#measure(because.value)} mäter är inte angivet, så det går inte att säga vilka som är tillförlitligt förbättrade`,
          `how reliably ${this.#measure(because.value)} measures is not stated, so it cannot be said who is reliably improved`,
        );
      case 'asked of some':
        return this.#s(
          `${this.#measure(because.value)} besvaras bara av dem som svarat på ett visst sätt på en fråga före, så de andra saknar värde och räknas som bortfall; en poäng kan ge dem ett (inte ställd räknas som 0)`,
          `${this.#measure(because.value)} is answered only by those who gave a certain answer to an earlier question, so the others have no value and count as missing; a score can give them one (not asked counted as 0)`,
        );
      case 'asked of groups': {
        const [measure, at] = [this.#measure(because.value), this.#at([because.at])];
        const groups = listed(
          because.groups.map((name) => quoted(groupTitle(name, this.#design, this.#language), this.#language)),
          this.#language,
        );
        return this.#s(
          `${measure} mäts ${at} bara för ${groups}, så de andra saknar det värdet och räknas som bortfall`,
          `${measure} is measured ${at} only of ${groups}, so the others lack that value and count as missing`,
        );
      }
      case 'no evidence':
        return this.#weak(because);
      case 'no indicator':
        return this.#s('inget mått visar resultatet', 'no measure shows the outcome');
      case 'individual goals':
        return this.#s(
          'målen är individuella, så ett gemensamt mått visar bara en del av dem',
          'the goals are individual, so a common measure shows only part of them',
        );
      case 'no goal':
        return this.#s(
          'det framgår inte vad som ska uppnås: att läget förbättras, bibehålls eller når en viss nivå',
          'it is not stated what is to be reached: that the state improves, is maintained or reaches a level',
        );
      case 'margin not stated':
        return this.#s(
          'det framgår inte hur stor försämring som kan godtas, så det går inte att avgöra om läget har bibehållits',
          'it is not stated how large a deterioration can be accepted, so it cannot be told whether the state has been maintained',
        );
      case 'comparison not analysed':
        return refusedWords[because.why][this.#language];
      case 'comparison not measured':
        return because.data === 'no'
          ? this.#s('jämförelsegruppen mäts inte', 'the comparison group is not measured')
          : this.#s(
              'det framgår inte om jämförelsegruppen mäts',
              'it is not stated whether the comparison group is measured',
            );
      case 'answered by': {
        const one = because.outcomes.length === 1;
        const outcomes = listed(
          because.outcomes.map(({ outcome, answered }) => {
            const { presumed: _, ...text } = outcome.text ?? { text: outcome.name };
            const title = quoted(textWords(text, this.#language), this.#language);
            return `${title} (${answeredWords[answered][this.#language]})`;
          }),
          this.#language,
        );
        if (this.#isQuestion)
          return this.#s(
            `frågan ska besvaras av ${one ? 'resultatet' : 'resultaten'} ${outcomes}`,
            `the question is to be answered by the ${one ? 'outcome' : 'outcomes'} ${outcomes}`,
          );
        return this.#s(
          `det visas av ${one ? 'delen' : 'delarna'} ${outcomes}`,
          `it is shown by its ${one ? 'part' : 'parts'} ${outcomes}`,
        );
      }
      case 'collected': {
        const names = listed(
          because.instruments.map((name) => this.#measure({ instrument: name })),
          this.#language,
        );
        return this.#s(
          `frågan ska besvaras av det som samlas in med ${names}`,
          `the question is to be answered by what is collected with ${names}`,
        );
      }
      case 'nothing answers':
        return this.#s(
          'inget resultat och ingen mätning är kopplad till frågan',
          'no outcome and no measurement is linked to the question',
        );
    }
  }

  #lack({ lack, value, from, times, between }: Extract<Because, { code: 'lack' }>): string {
    const measure = this.#measure(value, lack === 'not collected' ? undefined : from);
    const at = this.#at(times);
    if (between)
      return this.#s(
        `${measure} mäts bara ${at}, och grupperna jämförs bara i det som också mäts vid start`,
        `${measure} is measured only ${at}, and the groups are compared only in what is measured at the start too`,
      );
    const texts: Record<Lack, () => string> = {
      'no scale': () =>
        this.#s(
          `det framgår inte hur ${measure} besvaras eller räknas ihop`,
          `it is not stated how ${measure} is answered or scored`,
        ),
      'not counted': () =>
        value.type === 'date'
          ? this.#s(`svaret i ${measure} är ett datum`, `the answer to ${measure} is a date`)
          : this.#s(
              `svaren i ${measure} är text och kan inte räknas`,
              `the answers to ${measure} are text and cannot be counted`,
            ),
      'not collected': () =>
        from
          ? this.#s(
              `${measure} ska visa resultatet, men ${informantInSentence(from, 'sv')} får inte frågan`,
              `${measure} is to show the outcome, but ${informantInSentence(from, 'en')} is not asked`,
            )
          : this.#s(
              `${measure} ska visa resultatet men samlas inte in`,
              `${measure} is to show the outcome but is not collected`,
            ),
      'no time': () => this.#s(`det framgår inte när ${measure} mäts`, `it is not stated when ${measure} is measured`),
      'one time': () =>
        this.#s(
          `${measure} mäts bara ${at}, så det finns inget att jämföra med`,
          `${measure} is measured only ${at}, so there is nothing to compare with`,
        ),
      'no baseline': () =>
        this.#s(
          `${measure} mäts ${at} men inte nära start, så det finns inget första läge att jämföra med`,
          `${measure} is measured ${at} but not near the start, so there is no first state to compare with`,
        ),
      'nothing planned later': () =>
        this.#s(
          `${measure} mäts ${at}, men ingen senare mätning är planerad för alla`,
          `${measure} is measured ${at}, but no later measurement is planned for everyone`,
        ),
      unpaired: () =>
        this.#s(
          `svaren i ${measure} är anonyma, så det går inte att se vilka svar som hör till samma person`,
          `the answers to ${measure} are anonymous, so it cannot be seen which answers belong to the same person`,
        ),
      'no desired answer': () =>
        this.#s(
          `inget svar i ${measure} är utpekat som det önskade`,
          `no answer to ${measure} is named as the desired one`,
        ),
    };
    return texts[lack]();
  }

  #weak({ why, value }: Extract<Because, { code: 'no evidence' }>): string {
    const measure = this.#measure(value);
    return {
      'not part': () => this.#s(`${measure} ingår inte i uppföljningen`, `${measure} is not part of the follow-up`),
      'not recorded': () => this.#s(`svaren i ${measure} sparas inte`, `the answers to ${measure} are not kept`),
      'not systematic': () =>
        this.#s(
          `${measure} används inte systematiskt, så det går inte att veta vilka svaren gäller`,
          `${measure} is not used systematically, so it cannot be known whom the answers stand for`,
        ),
      'informant not stated': () =>
        this.#s(
          `det framgår inte av vem ${measure} besvaras varje gång, så det kan vara olika personers svar`,
          `it is not stated who answers ${measure} each time, so the answers may be of different people`,
        ),
      presumed: () =>
        this.#s(
          `att ${measure} samlas in är ett antagande, inget som verksamheten har sagt`,
          `that ${measure} is collected is presumed, and not said by the service`,
        ),
    }[why]();
  }

  /**
   * A known instrument by its name, one of the operation's own by its title, quoted; so is a score of either with its instrument. An
   * own question stands by itself, and an instrument's only score goes without saying.
   */
  #measure(one: Pick<Value, 'instrument' | 'part'>, from?: Informant): string {
    const found = this.#design.instruments.find(({ name }) => name === one.instrument);
    const own = found?.title && found.from !== 'library';
    const item = found?.items.find(({ name }) => name === one.part);
    const isOnly = found?.scales.length === 1 && found.scales[0]?.name === one.part;
    const title =
      own && item?.text
        ? textWords(item.text, this.#language)
        : isOnly
          ? instrumentTitle(this.#design, one.instrument, this.#language)
          : measureTitle(this.#design, one, this.#language);
    const isTitle = own || (one.part !== undefined && !isOnly);
    return `${isTitle ? quoted(title, this.#language) : title}${from ? ` (${informantWord(from, this.#language)})` : ''}`;
  }

  /** `vid nybesök och avslut`, `6 månader efter avslut`: never by a name that only the file knows. */
  #at(names: readonly string[]): string {
    return atEach(
      [...new Set(names)].map((name) => this.#place(name)),
      this.#language,
    );
  }
  #place(name: string): Place {
    const title = this.#title(name);
    const text = timepointText(this.#design, name);
    if (!text && isMoment(name)) return { title: anchorWords({ moment: name }, this.#language), free: false };
    if (text) {
      const own = placeOf(title, this.#language);
      return own.free ? own : { title: small(title), free: false };
    }
    const found = this.#design.timepoints.find((one) => one.name === name);
    if (!found || found.timings.length === 0) return { title: quoted(name, this.#language), free: false };
    const { window: _, flexible: __, ...placed } = found;
    return { title: timepointWords(placed, this.#language, this.#design), free: true };
  }
  #title(name: string): string {
    const text = timepointText(this.#design, name);
    if (text) return textWords(text, this.#language).replace(/\s*\n\s*/g, ' ');
    return isMoment(name) ? momentTitle(name, this.#language) : name;
  }
}
