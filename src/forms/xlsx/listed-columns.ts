import type { CellStyle, DataValidation } from 'hucre/xlsx';
import type { Design } from '../../model/index.js';
import { type ListedSplit, read } from '../../reading/index.js';
import { capital, splitWord } from '../../words/index.js';
import { defaultLanguage, wordingOf } from '../words/wording.js';
import { words } from './interface-texts.js';
import { cell } from './layout.js';
import { entry, type Lists } from './lists.js';
import { style } from './style.js';

/** A column of the clients' sheet that says something of each beside the code and the days. */
export interface ListedColumn {
  variable: string;
  title: string;
  how: string;
  /** What a cell of it looks like. */
  look: CellStyle;
  /** What may stand in its cells, when something else is refused. */
  rule?: (column: number) => Pick<DataValidation, 'type' | 'formula1'>;
}

/** The group and the cluster that each was allotted to, and what results are split by, where the design says it. */
export function listedColumns(design: Design, main: string | undefined, lists: Lists): ListedColumn[] {
  const { speech } = lists;
  const { comparison, listedSplits } = read(design);
  const { arms } = comparison;
  const among = (entries: readonly string[]) => ({
    how: speech.word(words.fromList),
    look: style.entryText,
    rule: () => ({ type: 'list', formula1: lists.name(entries) }) as const,
  });
  const code = { how: speech.word(words.listedHelp), look: style.entryText };
  const column = (variable: string, title: string, rest: Omit<ListedColumn, 'variable' | 'title'>): ListedColumn => ({
    variable,
    title,
    ...rest,
  });
  const ofSplit = ({ by, groups }: ListedSplit): ListedColumn => {
    const title = capital(splitWord(by, speech.own));
    if (by === 'sex')
      return column(by, title, among([words.woman, words.man, words.otherSex].map((one) => speech.word(one))));
    if (by === 'age')
      return column(by, title, {
        how: speech.word(words.ageHelp),
        look: style.entryCount,
        rule: (at) => ({ type: 'custom', formula1: isAge(cell(at)) }),
      });
    if (!groups) return column(by, title, code);
    const entries = groups.map(({ code, text }) =>
      entry({ code, text: text ? wordingOf(text, main ?? defaultLanguage) : {} }, speech),
    );
    return column(by, title, among(entries));
  };
  return [
    ...(arms
      ? [
          column('group', speech.word(words.group), {
            ...among([speech.word(words.groupIntervention), speech.word(words.groupComparison)]),
            how: speech.word(words.groupHelp),
          }),
        ]
      : []),
    ...(arms?.clustered
      ? [column('cluster', speech.word(words.cluster), { ...code, how: speech.word(words.clusterHelp) })]
      : []),
    // Sex that is only proposed is not asked for, and how long it lasted the days say.
    ...listedSplits.filter(({ by, proposed }) => by !== 'length' && !(by === 'sex' && proposed)).map(ofSplit),
  ];
}

/** An age that a person has, in whole years. */
const isAge = (at: string): string => `AND(ISNUMBER(${at}),N(${at})>=0,N(${at})<=120,${at}=INT(N(${at})))`;
