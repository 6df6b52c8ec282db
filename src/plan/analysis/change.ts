import type { ValueType } from '../../reading/index.js';
import { capital } from '../../words/index.js';
import type { Words } from '../design-words.js';

/** How a kind of value is described when it is measured both first and last, and why. */
export interface Recipe {
  main: string;
  why: string;
}

/** How a change between two measurements of the same individuals is told. Undefined when it cannot be computed. */
export const changeRecipe = (type: ValueType, words: Words): Recipe | undefined => {
  const { s } = words;
  const middle = s(
    'mittförändringen enligt Hodges och Lehmann (medianen av medelvärdena av alla par av förändringar, var och en även parad med sig själv) med alla förändringar som teckenrangtestet inte förkastar på nivån 5 procent som intervall; en ände som inte hör till intervallet sägs vara det',
    'the middle change by Hodges and Lehmann (the median of the means of all pairs of changes, each also paired with itself) with all changes that the signed-rank test does not reject at the 5 per cent level as its interval; an end that does not belong to the interval is said to be so',
  );
  const shares = s(
    'Antal och andel bättre, oförändrade och sämre, av dem som har båda mätningarna, med 95-procentigt konfidensintervall (Wilson)',
    'Number and share better, unchanged and worse, of those with both measurements, with 95% confidence interval (Wilson)',
  );
  const quartiles = s(
    'median och kvartiler (linjär interpolation, typ 7) vid varje tillfälle',
    'median and quartiles (linear interpolation, type 7) at each timepoint',
  );
  const meanChange = s(
    'medelvärdet av förändringarna med 95-procentigt konfidensintervall (t-fördelningen, parade värden, n − 1 frihetsgrader)',
    'the mean of the changes with 95% confidence interval (t distribution, paired values, n − 1 degrees of freedom)',
  );
  switch (type) {
    case 'score':
      return {
        main: s(
          `Varje individs förändring; ${meanChange}, även uttryckt i standardavvikelser av förändringen (d_z) med intervall ur den ickecentrala t-fördelningen.`,
          `The change of each individual; ${meanChange}, also expressed in standard deviations of the change (d_z) with interval from the noncentral t distribution.`,
        ),
        why: s(
          'En poäng som är sammanlagd av flera frågor har många steg, så medelvärdet av förändringen är begripligt. Rangtestet visar om några få stora förändringar avgör.',
          'A score put together from several items has many steps, so the mean change is meaningful. The rank test shows whether a few large changes decide.',
        ),
      };
    case 'number':
      return {
        main: s(
          `Varje individs förändring; ${meanChange}, och ${quartiles}.`,
          `The change of each individual; ${meanChange}, and ${quartiles}.`,
        ),
        why: s(
          'Talet kan räknas med. Rangtestet visar om några få stora förändringar avgör.',
          'The number can be calculated with. The rank test shows whether a few large changes decide.',
        ),
      };
    case 'days':
      return {
        main: `${capital(quartiles)}; ${middle}; ${meanChange}.`,
        why: s(
          'Antal dagar har golv och tak och samlas ofta vid noll, så medelvärdet ensamt vilseleder.',
          'A number of days has a floor and a ceiling and often gathers at zero, so the mean alone misleads.',
        ),
      };
    case 'rating':
      return {
        main: `${shares}; ${middle}.`,
        why: s(
          'En enda skattning har få steg, och stegen är inte säkert lika stora. Rangordningen använder storleken utan att lita på att den är ett mått.',
          'A single rating has few steps, and the steps are not certainly of equal size. Ranking uses the size without trusting it as a measure.',
        ),
      };
    case 'ordinal':
      return {
        main: `${shares}; ${s('tabell över varifrån och vart individerna flyttat.', 'a table of where individuals moved from and to.')}`,
        why: s(
          'Svaren har en ordning men inga avstånd: att gå ett steg kan betyda olika mycket.',
          'The answers have an order but no distances: a step can mean different amounts.',
        ),
      };
    case 'yes-no':
      return {
        main: s(
          'Andelen vid varje tillfälle och skillnaden mellan dem, efter minus före, med 95-procentigt konfidensintervall för parade andelar (Newcombe 1998, metod 10); antalet som gått åt vardera hållet.',
          'The share at each timepoint and the difference, after minus before, with 95% confidence interval for paired shares (Newcombe 1998, method 10); the number who moved each way.',
        ),
        why: s(
          'Svaret har två värden och samma individ svarar två gånger: bara de som bytt svar säger något om förändring.',
          'The answer has two values and the same individual answers twice: only those who changed answer tell of change.',
        ),
      };
    case 'choice':
      return {
        main: s(
          'Tabell över svaren före mot efter. De svar som beskrivningen kallar positiva räknas tillsammans som det önskade: andelen vid varje tillfälle och skillnaden, efter minus före, med 95-procentigt konfidensintervall (Newcombe 1998, metod 10).',
          'A table of the answers before against after. The answers that the description calls positive count together as the desired one: the share at each timepoint and the difference, after minus before, with 95% confidence interval (Newcombe 1998, method 10).',
        ),
        why: s(
          'Svaren har ingen ordning, så bättre och sämre finns bara i förhållande till ett svar som pekats ut.',
          'The answers have no order, so better and worse exist only in relation to an answer that is named.',
        ),
      };
    case 'choices':
      return {
        main: s(
          'Varje svar för sig som ja eller nej: andelen vid varje tillfälle och skillnaden, efter minus före, med 95-procentigt konfidensintervall (Newcombe 1998, metod 10).',
          'Each answer by itself as yes or no: the share at each timepoint and the difference, after minus before, with 95% confidence interval (Newcombe 1998, method 10).',
        ),
        why: s(
          'Flera svar kan väljas, så varje svar är en egen fråga.',
          'Several answers can be chosen, so each answer is a question of its own.',
        ),
      };
    default:
      return undefined;
  }
};

/** What is done with a value that has only one measurement, or none that can be compared. */
export const onceText = (type: ValueType, words: Words): string => {
  const { s } = words;
  switch (type) {
    case 'text':
      return s(
        'Fritext räknas inte: för hand läses den av två personer oberoende av varandra och sammanfattas i teman med anonymiserade exempel.',
        'Free text is not counted: by hand it is read by two persons independently and summed up in themes with anonymised examples.',
      );
    case 'date':
      return s(
        'Datum analyseras inte av verktyget. Görs det för hand räknas de om till tid från start (median och kvartiler), och de som inte kommit dit räknas som ännu inte, de stryks inte.',
        'Dates are not analysed by the tool. When it is done by hand they are turned into time from the start (median and quartiles), and those who have not got there count as not yet; they are not left out.',
      );
    case 'area':
      return s(
        'Området har ingen poäng. Grad av förändring kan inte visas förrän det är bestämt vilka frågor i området som räknas och hur.',
        'The area has no score. Degree of change cannot be shown until it is decided which items of it count, and how.',
      );
    case 'unstated':
      return s(
        'Svarsskalan är inte angiven, så ingen analys kan bestämmas än.',
        'The answer scale is not stated, so no analysis can be decided yet.',
      );
    case 'score':
    case 'number':
    case 'days':
      return s(
        'Beskrivs med antal, medelvärde, median och kvartiler.',
        'Described by number, mean, median and quartiles.',
      );
    case 'rating':
      return s(
        'Beskrivs med antal, medelvärde, median och kvartiler; med högst elva steg också med antal och andel för varje svar.',
        'Described by number, mean, median and quartiles; with at most eleven steps also by number and share of each answer.',
      );
    default:
      return s(
        'Beskrivs med antal och andel för varje svar, med 95-procentigt konfidensintervall (Wilson).',
        'Described by number and share of each answer, with 95% confidence interval (Wilson).',
      );
  }
};
