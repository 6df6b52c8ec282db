import type { Said } from '../model/index.js';
import { listed } from '../words/index.js';
import { meant } from './meant.js';

/** What is said when a call of the command line is wrong: one line each, what, where and what to do. */

export const unknownCommand = (word: string, nearest?: string): Said => ({
  sv: `Okänt kommando: ${word}.${meant(nearest).sv} Alla kommandon: isu --help`,
  en: `Unknown command: ${word}.${meant(nearest).en} All commands: isu --help`,
});
export const incompleteCommand = (word: string, continuations: readonly string[]): Said => ({
  sv: `Kommandot ${word} behöver ett ord till: ${listed(continuations, 'sv', 'or')}. Se isu --help`,
  en: `The command ${word} needs one more word: ${listed(continuations, 'en', 'or')}. See isu --help`,
});
export const unknownOption = (option: string, command: string, nearest?: string): Said => ({
  sv: `Okänd flagga för isu${command && ` ${command}`}: ${option}.${meant(nearest).sv} Se isu${command && ` ${command}`} --help`,
  en: `Unknown option for isu${command && ` ${command}`}: ${option}.${meant(nearest).en} See isu${command && ` ${command}`} --help`,
});
export const missingValue = (option: string, value: string): Said => ({
  sv: `Flaggan ${option} behöver ett värde: ${option} ${value}`,
  en: `The option ${option} needs a value: ${option} ${value}`,
});
export const unwantedValue = (option: string): Said => ({
  sv: `Flaggan ${option} tar inget värde. Skriv bara ${option}.`,
  en: `The option ${option} takes no value. Write only ${option}.`,
});
export const wrongChoice = (option: string, value: string, choices: readonly string[], nearest?: string): Said => ({
  sv: `${option} ${value}: finns inte.${meant(nearest).sv} Välj ${listed(choices, 'sv', 'or')}.`,
  en: `${option} ${value}: there is no such choice.${meant(nearest).en} Choose ${listed(choices, 'en', 'or')}.`,
});
export const wrongNumber = (option: string, value: string, least = 0): Said => ({
  sv: `${option} ${value}: ange ett heltal, ${least} eller större.`,
  en: `${option} ${value}: give a whole number, ${least} or greater.`,
});
export const tooLargeNumber = (option: string, value: number, most: number): Said => ({
  sv: `${option} ${value}: ange högst ${most}.`,
  en: `${option} ${value}: give at most ${most}.`,
});
export const wrongChange = (value: string): Said => ({
  sv: `--change ${value}: ange ett tal, till exempel 0.5, eller ett tal för vart resultat med likhetstecken och komman: 1=0.5,2=0.`,
  en: `--change ${value}: give a number, such as 0.5, or a number for each outcome with equals signs and commas: 1=0.5,2=0.`,
});
export const unknownOutcome = (outcome: string, names: readonly string[]): Said => ({
  sv: `--change: det finns inget resultat ${outcome}. ${names.length > 0 ? `Resultaten är ${names.join(', ')}.` : 'Beskrivningen har inget önskat resultat.'}`,
  en: `--change: there is no outcome ${outcome}. ${names.length > 0 ? `The outcomes are ${names.join(', ')}.` : 'The description has no desired outcome.'}`,
});
export const unchangeableOutcome = (outcome: string): Said => ({
  sv: `--change: resultat ${outcome} har inget mått vars förändring kan simuleras.`,
  en: `--change: outcome ${outcome} has no measure whose change can be simulated.`,
});
export const tooLargeChange = (outcome: string, most: number): Said => ({
  sv: `--change: så stor förändring ryms inte i skalan för resultat ${outcome}. Ange högst ${Math.floor(most * 10) / 10}.`,
  en: `--change: so large a change has no room on the scale of outcome ${outcome}. Give at most ${Math.floor(most * 10) / 10}.`,
});
export const neededOption = (option: string, value: string, command: string): Said => ({
  sv: `isu ${command} behöver ${option} ${value}. Se isu ${command} --help`,
  en: `isu ${command} needs ${option} ${value}. See isu ${command} --help`,
});
export const neededArgument = (argument: string, command: string): Said => ({
  sv: `isu ${command} behöver ${argument.replace('…', '')}. Se isu ${command} --help`,
  en: `isu ${command} needs ${argument.replace('…', '')}. See isu ${command} --help`,
});
export const tooManyArguments = (argument: string, command: string): Said => ({
  sv: `Ett argument för mycket: ${argument}. Se isu ${command} --help`,
  en: `One argument too many: ${argument}. See isu ${command} --help`,
});
export const stdinAlone: Said = {
  sv: 'Streck (-) läser standard in och kan inte stå tillsammans med andra filer. Ange det ena eller det andra.',
  en: 'A dash (-) reads standard input and cannot stand together with other files. Give one or the other.',
};
export const unknownRule = (code: string, nearest?: string): Said => ({
  sv: `Det finns ingen regel och inget slag av skillnad som heter ${code}.${meant(nearest).sv} Alla regler: isu explain`,
  en: `There is no rule or kind of difference called ${code}.${meant(nearest).en} All rules: isu explain`,
});
/** An error of the tool itself: the reason as Node or a library gives it, on one line. */
export const unexpected = (reason: string): Said => ({
  sv: `Oväntat fel i isu: ${reason}. Sätt ISU_DEBUG=1 för att se var, och rapportera det gärna.`,
  en: `Unexpected error in isu: ${reason}. Set ISU_DEBUG=1 to see where, and please report it.`,
});
export const serverWithoutStdio: Said = {
  sv: 'Språkservern talar över standard in och standard ut: isu lsp --stdio',
  en: 'The language server speaks over standard input and output: isu lsp --stdio',
};
/** An option that does nothing by itself. */
export const onlyWith = (option: string, other: string): Said => ({
  sv: `${option} hör till ${other}. Ange båda eller ingen.`,
  en: `${option} goes with ${other}. Give both or neither.`,
});
/** Two ways of saying the same that do not go together. */
export const notBoth = (one: string, other: string): Said => ({
  sv: `${one} kan inte anges tillsammans med ${other}. Ange det ena.`,
  en: `${one} cannot be given together with ${other}. Give one of them.`,
});
