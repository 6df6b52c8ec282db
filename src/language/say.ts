import type { Language, Said } from '../model/index.js';
import { quoted as inQuotes, listed } from '../words/index.js';
import type { Expected } from './expected.js';
import type { Slip } from './lexer.js';
import type { TextRule } from './text-findings.js';

/** What the findings about the text say. */

const quoted = (text: string): string => inQuotes(text, 'sv');
const english = (text: string): string => inQuotes(text, 'en');

/** `a, b eller c`; long lists end with how many more there are. */
function list(items: readonly string[], language: Language, most = 8): string {
  if (items.length > most) {
    const rest = items.length - most;
    return `${items.slice(0, most).join(', ')} ${language === 'sv' ? `(och ${rest} till)` : `(and ${rest} more)`}`;
  }
  return listed(items, language, 'or');
}

/** What may stand at a place, in both languages; the words are in the language of the file. */
export function mayStand(expected: Expected): Said {
  const say = (language: Language) => list([...expected.things.map((t) => t[language]), ...expected.words], language);
  return { sv: say('sv'), en: say('en') };
}

export const syntax = {
  unexpected(found: string | undefined, expected: Expected, meant: string | undefined): Said {
    const may = mayStand(expected);
    if (found === undefined) {
      return {
        sv: `Filen tar slut mitt i en sats. Här behövs ${may.sv}.`,
        en: `The file ends in the middle of a statement. Needed here: ${may.en}.`,
      };
    }
    if (meant) {
      return {
        sv: `${quoted(found)} är inget ord i språket här. Menades ${meant}?`,
        en: `${english(found)} is no word of the language here. Did you mean ${meant}?`,
      };
    }
    if (may.sv === '') {
      return { sv: `${quoted(found)} hör inte hemma här.`, en: `${english(found)} does not belong here.` };
    }
    return {
      sv: `${quoted(found)} passar inte här. Här kan stå: ${may.sv}.`,
      en: `${english(found)} does not fit here. What may stand here: ${may.en}.`,
    };
  },
  unfinished(expected: Expected): Said {
    const may = mayStand(expected);
    return {
      sv: `Satsen är inte färdig. Här behövs ${may.sv}.`,
      en: `The statement is not finished. Needed here: ${may.en}.`,
    };
  },
  clause(found: string): Said {
    return {
      sv: `${quoted(found)} hör före ”{”: det hör till satsen själv, inte till blocket. Flytta det dit.`,
      en: `${english(found)} belongs before “{”: it is part of the statement itself, not of the block. Move it there.`,
    };
  },
  comma(found: string): Said {
    return {
      sv: `Det saknas ett komma före ${quoted(found)}.`,
      en: `A comma is missing before ${english(found)}.`,
    };
  },
  block(found: string | undefined): Said {
    const what = found ?? '{';
    return {
      sv: `Den här satsen har inget block. Ta bort ${quoted(what)} … ”}”, eller se om raden före är färdig.`,
      en: `This statement has no block. Remove ${english(what)} … “}”, or see whether the line before is finished.`,
    };
  },
  missingBrace: {
    sv: 'Blocket som öppnas här stängs aldrig. Det saknas en ”}”.',
    en: 'The block that opens here is never closed. A “}” is missing.',
  } as Said,
  missingOpen: {
    sv: 'Det saknas en ”{” efter den här raden: det som kommer efter hör till den.',
    en: 'A “{” is missing after this line: what comes after belongs to it.',
  } as Said,
  earlyBrace: {
    sv: 'Den här ”}” stänger blocket för tidigt: det som kommer efter hamnar utanför. Ta bort den.',
    en: 'This “}” closes the block too early: what comes after is left outside. Remove it.',
  } as Said,
  extraBrace: {
    sv: 'Den här ”}” stänger ingenting. Ta bort den.',
    en: 'This “}” closes nothing. Remove it.',
  } as Said,
};

export const slips: Record<Slip['slip'], { rule: TextRule; say(found: string, instead: string): Said; fix: Said }> = {
  unclosed: {
    rule: 'unclosed-text',
    say: () => ({
      sv: 'Texten saknar sitt avslutande citattecken.',
      en: 'The text lacks its closing quotation mark.',
    }),
    fix: { sv: 'Sätt ut citattecknet', en: 'Add the quotation mark' },
  },
  unopened: {
    rule: 'unclosed-text',
    say: () => ({
      sv: 'Texten saknar sitt inledande citattecken.',
      en: 'The text lacks its opening quotation mark.',
    }),
    fix: { sv: 'Sätt ut citattecknet', en: 'Add the quotation mark' },
  },
  'extra-quote': {
    rule: 'unclosed-text',
    say: () => ({
      sv: 'Här står ett citattecken för mycket. Ta bort det.',
      en: 'Here is one quotation mark too many. Remove it.',
    }),
    fix: { sv: 'Ta bort citattecknet', en: 'Remove the quotation mark' },
  },
  quotes: {
    rule: 'typographic-quotes',
    say: () => ({
      sv: 'Texter står inom raka citattecken ("…"), inte typografiska.',
      en: 'Texts stand in straight quotation marks ("…"), not typographic ones.',
    }),
    fix: { sv: 'Byt till raka citattecken', en: 'Use straight quotation marks' },
  },
  dash: {
    rule: 'range-dash',
    say: () => ({ sv: 'Ett spann skrivs med två punkter: 0..10.', en: 'A range is written with two dots: 0..10.' }),
    fix: { sv: 'Skriv två punkter', en: 'Write two dots' },
  },
  'hyphen-range': {
    rule: 'range-dash',
    say: () => ({ sv: 'Ett spann skrivs med två punkter: 18..29.', en: 'A range is written with two dots: 18..29.' }),
    fix: { sv: 'Skriv två punkter', en: 'Write two dots' },
  },
  'decimal-comma': {
    rule: 'decimal-comma',
    say: (_, instead) => ({
      sv: `Decimaler skrivs med punkt: ${instead}.`,
      en: `Decimals are written with a point: ${instead}.`,
    }),
    fix: { sv: 'Skriv decimalpunkt', en: 'Write a decimal point' },
  },
  semicolon: {
    rule: 'stray-character',
    say: () => ({
      sv: 'Semikolon behövs inte: varje sats står på en egen rad.',
      en: 'No semicolon is needed: each statement stands on a line of its own.',
    }),
    fix: { sv: 'Ta bort semikolonet', en: 'Remove the semicolon' },
  },
  colon: {
    rule: 'stray-character',
    say: () => ({
      sv: 'Kolon behövs inte: värdet följer direkt efter ordet.',
      en: 'No colon is needed: the value follows the word.',
    }),
    fix: { sv: 'Ta bort kolonet', en: 'Remove the colon' },
  },
  decomposed: {
    rule: 'decomposed-letter',
    say: (_, instead) => ({
      sv: `${quoted(instead)} är skrivet med lösa accenttecken; det läses som ett ord, men sökning hittar det inte.`,
      en: `${english(instead)} is written with loose accents; it is read as one word, but a search does not find it.`,
    }),
    fix: { sv: 'Skriv med hela bokstäver', en: 'Write with whole letters' },
  },
  'unknown-character': {
    rule: 'stray-character',
    say: (found) => ({
      sv: `Tecknet ${quoted(shown(found))} hör inte till språket. Ta bort det, eller sätt texten inom citattecken.`,
      en: `The character ${english(shown(found))} is not part of the language. Remove it, or put the text in quotation marks.`,
    }),
    fix: { sv: 'Ta bort tecknet', en: 'Remove the character' },
  },
};

/** Control characters cannot be seen: their number is shown. */
function shown(text: string): string {
  const short = text.length > 12 ? `${text.slice(0, 12)}…` : text;
  return short.replace(/\p{C}/gu, (c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
}

const kinds: Record<string, Said> = {
  Instrument: { sv: 'Instrumentet', en: 'The instrument' },
  Citation: { sv: 'Referensen', en: 'The reference' },
  InstrumentPart: { sv: 'Frågan eller skalan', en: 'The item or scale' },
  Item: { sv: 'Frågan', en: 'The item' },
  Option: { sv: 'Svaret', en: 'The option' },
  Problem: { sv: 'Problemet', en: 'The problem' },
  Question: { sv: 'Frågeställningen', en: 'The question' },
  System: { sv: 'Systemet', en: 'The system' },
  Moment: { sv: 'Mättillfället', en: 'The timepoint' },
  Population: { sv: 'Gruppen', en: 'The group' },
};

const meantSv = (near: string | undefined) => (near ? ` Menades ${quoted(near)}?` : '');
const meantEn = (near: string | undefined) => (near ? ` Did you mean ${english(near)}?` : '');

export const names = {
  unknown(kind: string, name: string, near: string | undefined): Said {
    const thing = kinds[kind] ?? { sv: 'Namnet', en: 'The name' };
    const end = {
      sv: thing.sv.endsWith('et') ? 'är inte beskrivet' : 'är inte beskriven',
      en: 'is not described',
    };
    return {
      sv: `${thing.sv} ${quoted(name)} ${end.sv} i filen, i det den importerar eller i biblioteket.${meantSv(near)}`,
      en: `${thing.en} ${english(name)} ${end.en} in the file, in what it imports or in the library.${meantEn(near)}`,
    };
  },
  twiceDeclared(name: string): Said {
    return {
      sv: `Namnet ${quoted(name)} finns redan. Ge det här ett eget namn.`,
      en: `The name ${english(name)} is taken. Give this one a name of its own.`,
    };
  },
  /** `code`: what the files of both would begin with. */
  sameFiles(name: string, other: string, code: string): Said {
    return {
      sv: `Filerna från ${quoted(name)} skulle få samma namn som de från ${quoted(other)} (${code}) och ersätta dem. Ge uppföljningen ett annat namn.`,
      en: `The files of ${english(name)} would have the same names as those of ${english(other)} (${code}) and replace them. Give the design another name.`,
    };
  },
  /** In the other language, `name` is the built-in word that `word` is in the file's; lines count from one. */
  captured(name: string, word: string, line: number): Said {
    return {
      sv: `Namnet ${quoted(name)} är också det inbyggda ord som ${quoted(word)} översätts till, så efter översättningen skulle rad ${line} syfta på det här i stället. Byt namn på det, eller låt översättningen göra det.`,
      en: `The name ${english(name)} is also the built-in word that ${english(word)} is translated to, so after the translation line ${line} would mean this one instead. Rename it, or let the translation do so.`,
    };
  },
  capturedElsewhere(name: string, word: string): Said {
    return {
      sv: `Det inbyggda ordet ${quoted(word)} översätts till ${quoted(name)}, men så heter något i en fil som importeras, och då skulle ordet syfta på det. Byt namn i den filen först.`,
      en: `The built-in word ${english(word)} is translated to ${english(name)}, but something in an imported file has that name, and the word would mean it. Rename it in that file first.`,
    };
  },
};

export const values = {
  unknown(word: string, words: readonly string[], near: string | undefined): Said {
    return {
      sv: `${quoted(word)} är inget värde här.${meantSv(near)} Det kan vara: ${list(words, 'sv', 14)}.`,
      en: `${english(word)} is no value here.${meantEn(near)} It may be: ${list(words, 'en', 14)}.`,
    };
  },
  notADay(found: string): Said {
    return {
      sv: `${quoted(found)} är ingen dag som finns. Skriv år, månad och dag, som 2026-01-31, eller bara 2026-01 eller 2026.`,
      en: `${english(found)} is no day that exists. Write year, month and day, as in 2026-01-31, or only 2026-01 or 2026.`,
    };
  },
  windowUnits: {
    sv: 'De båda gränserna står i enheter som inte kan räknas om till varandra. Skriv båda i samma enhet.',
    en: 'The two limits are in units that cannot be converted to each other. Write both in the same unit.',
  } as Said,
  windowSide(found: string): Said {
    return {
      sv: `${quoted(found)} säger inte om det är före eller efter, så fönstret läses som inte angivet. Skriv till ”efter” eller ”före”, eller båda gränserna.`,
      en: `${english(found)} does not say whether it is before or after, so the window is read as not stated. Add “after” or “before”, or write both limits.`,
    };
  },
  twice(word: string): Said {
    return {
      sv: `${quoted(word)} anges mer än en gång; bara den första räknas. Ta bort eller slå ihop.`,
      en: `${english(word)} is given more than once; only the first counts. Remove or merge.`,
    };
  },
};

export const words = {
  older(found: string, now: string): Said {
    return {
      sv: `${quoted(found)} är ett äldre skrivsätt, som fortfarande läses. Skriv ${quoted(now)}; när filen formateras ändras det överallt i den.`,
      en: `${english(found)} is an older form, which is still read. Write ${english(now)}; formatting the file changes it everywhere in it.`,
    };
  },
};

export const instruments = {
  answersNotRead(item: string, kind: 'yes-no' | 'date' | 'text' | undefined): Said {
    const how: Said = {
      sv: kind === undefined ? 'säger inte hur den besvaras' : `besvaras med ${answeredWith.sv[kind]}`,
      en: kind === undefined ? 'does not say how it is answered' : `is answered with ${answeredWith.en[kind]}`,
    };
    return {
      sv: `Frågan ${quoted(item)} ${how.sv}, så svaren under den läses inte. Skriv ”val” efter frågans text, eller ta bort svaren.`,
      en: `The item ${english(item)} ${how.en}, so the options under it are not read. Write “choice” after its text, or remove the options.`,
    };
  },
  turned(found: string, meant: string): Said {
    return {
      sv: `I spannet ${quoted(found)} kommer den sista frågan före den första, så inget räknas. Skriv ${quoted(meant)}.`,
      en: `In the range ${english(found)} the last item comes before the first, so nothing is counted. Write ${english(meant)}.`,
    };
  },
  notItems(found: string): Said {
    return {
      sv: `Spannet ${quoted(found)} börjar med en skala, så inget räknas. Ett spann går från en fråga till en fråga.`,
      en: `The range ${english(found)} begins with a scale, so nothing is counted. A range goes from an item to an item.`,
    };
  },
  alone(found: string): Said {
    return {
      sv: `Spannet ${quoted(found)} är flera frågor, och här kan bara en stå, så inget räknas. Skriv vad som görs med dem: summa(${found}), medel(${found}).`,
      en: `The range ${english(found)} is several items, and only one can stand here, so nothing is counted. Write what is done with them: sum(${found}), mean(${found}).`,
    };
  },
};

/** A keyword after a statement on the same line, which could be thought to be about it. */
export const onOneLine = (keyword: string, statement: string): Said => ({
  sv: `${quoted(keyword)} läses som en egen rad i blocket runt om, inte som en del av ${quoted(statement)}. Skriv det på en egen rad, eller inom ”{ }” efter det som det hör till.`,
  en: `${english(keyword)} is read as a line of its own in the block around, not as part of ${english(statement)}. Write it on a line of its own, or in “{ }” after what it belongs to.`,
});

export const repeated = {
  fixed(most: number): Said {
    return {
      sv: `Ett avsnitt kan upprepas 1 till ${most} gånger, så det frågas bara en gång. Skriv ett sådant tal.`,
      en: `A section can be repeated 1 to ${most} times, so it is asked only once. Write such a number.`,
    };
  },
  notBefore(item: string): Said {
    return {
      sv: `Frågan ${quoted(item)} säger hur många gånger avsnittet frågas, men står inte före det som en fråga för sig, så avsnittet frågas bara en gång. Flytta frågan.`,
      en: `The item ${english(item)} says how many times the section is asked, but does not stand before it as an item of its own, so the section is asked only once. Move the item.`,
    };
  },
  unlimited(item: string, most: number): Said {
    return {
      sv: `Frågan ${quoted(item)} säger inte hur många gånger avsnittet frågas som mest, så det frågas bara en gång. Skriv till exempel ”tal 0..6” vid frågan, högst ${most}.`,
      en: `The item ${english(item)} does not say how many times the section is asked at most, so it is asked only once. Write for example “number 0..6” at the item, at most ${most}.`,
    };
  },
  several(item: string): Said {
    return {
      sv: `${quoted(item)} frågas flera gånger, och här behövs ett svar, så bara den första gången läses. Gör en skala av svaren: summa(${item}), medel(${item}), räkna(${item} är …).`,
      en: `${english(item)} is asked several times, and one answer is needed here, so only the first time is read. Make a scale of the answers: sum(${item}), mean(${item}), count(${item} is …).`,
    };
  },
};
const answeredWith = {
  sv: { 'yes-no': 'ja eller nej', date: 'ett datum', text: 'text' },
  en: { 'yes-no': 'yes or no', date: 'a date', text: 'words' },
} as const;

export const files = {
  empty: {
    sv: 'Filen är tom. Börja med: uppföljning namn "Titel" { … }',
    en: 'The file is empty. Begin with: design name "Title" { … }',
  } as Said,
  tooLong(megabytes: number): Said {
    return {
      sv: `Filen är för stor för att läsas (mer än ${megabytes} MB). Dela upp den, eller kontrollera att det är en .isu-fil.`,
      en: `The file is too large to be read (more than ${megabytes} MB). Split it, or check that it is an .isu file.`,
    };
  },
  notFound(path: string): Said {
    return {
      sv: `Filen ${quoted(path)} som importeras finns inte. Sökvägen räknas från den här filens mapp.`,
      en: `The imported file ${english(path)} does not exist. The path starts from the folder of this file.`,
    };
  },
  onlyDesigns(path: string): Said {
    return {
      sv: `Bara filer som slutar på .isu kan importeras, och det gör inte ${quoted(path)}.`,
      en: `Only files that end in .isu can be imported, and ${english(path)} does not.`,
    };
  },
  cycle(path: string): Said {
    return {
      sv: `Importen av ${quoted(path)} leder tillbaka till den här filen. Lägg det gemensamma i en egen fil.`,
      en: `The import of ${english(path)} leads back to this file. Put what they share in a file of its own.`,
    };
  },
  mixed(word: string, language: Language): Said {
    return language === 'sv'
      ? {
          sv: `Filens nyckelord är svenska; här står det engelska ordet för ${quoted(word)}.`,
          en: `The keywords of this file are Swedish; here stands the English word for ${english(word)}.`,
        }
      : {
          sv: `Filens nyckelord är engelska; här står det svenska ordet för ${quoted(word)}.`,
          en: `The keywords of this file are English; here stands the Swedish word for ${english(word)}.`,
        };
  },
};

export const fixes = {
  replace(word: string): Said {
    return { sv: `Skriv ${word === '' ? 'inget' : word}`, en: `Write ${word === '' ? 'nothing' : word}` };
  },
  comma: { sv: 'Sätt ut kommat', en: 'Add the comma' } as Said,
  moveBefore: { sv: 'Flytta till före ”{”', en: 'Move to before “{”' } as Said,
  openBrace: { sv: 'Sätt ut ”{”', en: 'Add “{”' } as Said,
  removeBrace: { sv: 'Ta bort ”}”', en: 'Remove “}”' } as Said,
  addBrace: { sv: 'Sätt ut ”}”', en: 'Add “}”' } as Said,
  rename(name: string, to: string): Said {
    return { sv: `Byt namn från ${name} till ${to}`, en: `Rename ${name} to ${to}` };
  },
  remove: { sv: 'Ta bort raden', en: 'Remove the line' } as Said,
};
