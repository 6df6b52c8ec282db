import type { Collect, Fallback, Procedure, Said } from '../../model/index.js';
import { capital } from '../../words/index.js';
import type { Speech } from '../speech.js';
import { anchorText } from './aims.js';

const mediaWords: Record<NonNullable<Procedure['media']>[number], Said> = {
  paper: { sv: 'på papper', en: 'on paper' },
  web: { sv: 'på webben', en: 'on the web' },
  phone: { sv: 'per telefon', en: 'by telephone' },
  meeting: { sv: 'vid ett möte', en: 'at a meeting' },
  post: { sv: 'med post', en: 'by post' },
};

type How = Procedure | Collect | Fallback;
/** How it is done; `from`: that many of the methods have been mentioned already. */
export const howSentences = (how: How, speech: Speech, from = 1): string[] => {
  const { s } = speech;
  const said: string[] = [];
  const add = (text: string | undefined): void => {
    if (text !== undefined) said.push(speech.sentence(text));
  };
  const isCollect = 'fallbacks' in how;
  const methods = how.methods?.slice('measures' in how || 'at' in how ? from : 0) ?? [];
  if (methods.length > 0) add(`${s('Också', 'Also')}: ${speech.words('Method', methods)}`);
  if (how.media)
    add(
      `${s('Det görs', 'It is done')} ${speech.list(
        how.media.map((one) => mediaWords[one][speech.language]),
        'or',
      )}`,
    );
  if (how.place) add(`${s('Plats', 'Place')}: ${speech.text(how.place)}`);
  if ('by' in how && how.by) add(`${s('Den som frågar är', 'The one who asks is')} ${speech.text(how.by)}`);
  add(
    how.independent &&
      {
        yes: s('Den som frågar är en annan än den som behandlar', 'The one who asks is not the one who treats'),
        partly: s(
          'Den som frågar är ibland en annan än den som behandlar',
          'The one who asks is sometimes not the one who treats',
        ),
        no: s('Den som frågar är också den som behandlar', 'The one who asks is also the one who treats'),
      }[how.independent],
  );
  add(
    how.identity &&
      {
        anonymous: s(
          'Svaren är anonyma och kan inte paras ihop för samma person',
          'The answers are anonymous and cannot be paired for the same person',
        ),
        keyed: s(
          'Svaren har en kod, så att de kan paras ihop för samma person',
          'The answers bear a code, so that they can be paired for the same person',
        ),
        named: s('Svaren är namngivna', 'The answers are named'),
      }[how.identity],
  );
  add(
    how.voluntary &&
      {
        yes: s('Det är frivilligt', 'It is voluntary'),
        partly: s('Det är delvis frivilligt', 'It is partly voluntary'),
        no: s('Det är inte frivilligt', 'It is not voluntary'),
      }[how.voluntary],
  );
  if (how.lasts) add(`${s('Det tar', 'It takes')} ${speech.duration(how.lasts)}`);
  add(
    how.feedback &&
      {
        yes: s('Svaren gås igenom med den som svarat', 'The answers are gone through with the one who answered'),
        partly: s(
          'Svaren gås ibland igenom med den som svarat',
          'The answers are sometimes gone through with the one who answered',
        ),
        no: s(
          'Svaren gås inte igenom med den som svarat',
          'The answers are not gone through with the one who answered',
        ),
      }[how.feedback],
  );
  if ('joint' in how && how.joint === 'yes') add(s('Bedömningen görs gemensamt', 'The judgement is made jointly'));
  if ('carriedOut' in how)
    add(
      how.carriedOut &&
        {
          yes: s('Mätningen har genomförts', 'The measurement has been carried out'),
          partly: s('Mätningen har genomförts delvis', 'The measurement has partly been carried out'),
          no: s('Mätningen har aldrig genomförts', 'The measurement was never carried out'),
        }[how.carriedOut],
    );
  if ('evidence' in how && how.evidence)
    add(`${s('Den bygger på', 'It is based on')} ${speech.words('Evidence', how.evidence)}`);
  if ('compared' in how && how.compared)
    add(`${s('Läget jämförs med', 'The state is compared with')} ${anchorText(how.compared, speech)}`);
  if ('countedAs' in how && how.countedAs)
    add(`${s('Det som räknas är', 'What is counted is')} ${speech.word('CountUnit', how.countedAs)}`);
  add(
    how.planned &&
      {
        yes: s('Mätningen är planerad före starten', 'The measurement is planned before the start'),
        partly: s('Mätningen är delvis planerad före starten', 'The measurement is partly planned before the start'),
        no: s('Mätningen är inte planerad', 'The measurement is not planned'),
        afterwards: s('Mätningen planerades i efterhand', 'The measurement was planned afterwards'),
      }[how.planned],
  );
  add(
    how.systematic &&
      {
        yes: s('Det görs på samma sätt för alla', 'It is done in the same way for everyone'),
        partly: s('Det görs delvis på samma sätt för alla', 'It is done partly in the same way for everyone'),
        no: s('Det görs inte på samma sätt för alla', 'It is not done in the same way for everyone'),
      }[how.systematic],
  );
  if (how.manual)
    add(
      how.manual === 'none'
        ? s('Det finns ingen manual', 'There is no manual')
        : `${s('Manual', 'Manual')}: ${speech.text(how.manual)}`,
    );
  if (how.instruction)
    add(
      how.instruction === 'none'
        ? s('Det finns ingen instruktion till den som svarar', 'There is no instruction to the one who answers')
        : `${s('Instruktion till den som svarar', 'Instruction to the one who answers')}: ${speech.text(how.instruction)}`,
    );
  if (how.training)
    add(
      how.training === 'none'
        ? s('Ingen utbildning krävs', 'No training is required')
        : how.training === 'required'
          ? s('Utbildning krävs', 'Training is required')
          : `${s('Utbildning', 'Training')}: ${speech.text(how.training)}`,
    );
  if (how.trained) add(`${s('Utbildade är', 'Trained are')} ${speech.share(how.trained)}`);
  if (how.fidelity)
    add(
      how.fidelity === 'none'
        ? s('Ingen ser till att det fylls i lika', 'Nobody sees to it that it is filled in alike')
        : `${s('Så hålls det lika', 'How it is kept alike')}: ${speech.text(how.fidelity)}`,
    );
  if (how.recorded) add(recordedWords(how.recorded, speech));
  return isCollect || said.length > 0 ? said.map(capital) : said;
};

const recordedWords = (recorded: NonNullable<Procedure['recorded']>, speech: Speech): string => {
  const { s, design } = speech;
  const by = recorded.by ? `, ${s('av', 'by')} ${speech.text(recorded.by)}` : '';
  if (!('systems' in recorded)) return `${s('Det registreras inte', 'It is not recorded')}${by}`;
  const systems = recorded.systems.map((name) => {
    const found = design.systems.find((one) => one.name === name);
    return found ? speech.text(found.text) : name;
  });
  return `${s('Det registreras i', 'It is recorded in')} ${speech.list(systems)}${by}`;
};
