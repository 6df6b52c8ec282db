import { csvText, row } from '../data/index.js';
import { columns } from '../forms/index.js';
import type { Design } from '../model/index.js';
import { type SimulationOptions, simulate } from './simulate.js';
import { traitColumns } from './traits.js';

export { ImpossibleChange } from './shifts.js';
export type { SimulationOptions } from './simulate.js';

/** In every row of every file, so that it is there even if the file is renamed. */
const mark = 'SIMULATED';

/** What is said of a change that was asked for, and of the groups. */
function facts({ change }: SimulationOptions, isGrouped: boolean): string {
  const parts = [
    ...(change?.all === undefined ? [] : [String(change.all)]),
    ...Object.entries(change?.outcomes ?? {}).map(([outcome, size]) => `${outcome}: ${size}`),
  ].join(', ');
  return [
    ...(change
      ? [
          `Känd förändring till det bättre, i standardavvikelser av förändringen (d_z): ${parts}. Bortfall kan ändra den något. / Known change for the better, in standard deviations of the change (d_z): ${parts}. Attrition may change it somewhat.\n\n`,
        ]
      : []),
    ...(isGrouped
      ? [
          'Kolumnen `group`: `intervention` förändras, `comparison` är i medeltal som vid start: den kända förändringen är skillnaden mellan grupperna. / Column `group`: `intervention` changes, `comparison` is on average as at the start: the known change is the difference between the groups.\n\n',
        ]
      : []),
  ].join('');
}

function readme(
  design: Design,
  options: SimulationOptions,
  { files, isGrouped }: { files: readonly string[]; isGrouped: boolean },
): string {
  const { clients, seed, years = 1 } = options;
  const title = design.title?.text.replace(/\s+/g, ' ') ?? design.name;
  const list = files.map((file) => `- \`${file}\``).join('\n');
  return `# Simulerade data / Simulated data

**Framslumpade. Inga riktiga människor. / Drawn at random. No real people.**

${title.replace(/[\\`*_[\]<>#|~]/g, '\\$&')}: ${clients} klienter, frö ${seed}. / ${clients} clients, seed ${seed}.

${list}

${facts(options, isGrouped)}Sv: Varje rad har \`${mark}\` i kolumnen \`simulated\`, och koderna börjar med \`SIM-\`. Klienterna börjar under ${years === 1 ? 'ett år' : `${years} år`}, blir i medeltal något
bättre och faller bort så ofta som uppföljningen räknar med: hälften av slump, hälften oftare de som mådde sämre vid start. Samma frö ger samma data.

En: Each row has \`${mark}\` in the column \`simulated\`, and the codes begin with \`SIM-\`. The clients start during ${years === 1 ? 'a year' : `${years} years`}, get somewhat better on
average, and drop out as often as the follow-up expects: half by chance, half more often those who were worse at the start. The same seed gives the same data.
`;
}

/** The simulated data as files: the cases, one file for each form with the codebook's columns, what was missed, and a README. */
export function simulationFiles(design: Design, options: SimulationOptions): { path: string; text: string }[] {
  const { cases, forms, missed } = simulate(design, options);
  const base = `${design.code}_simulated`;
  const marked = (rows: readonly (readonly string[])[]) =>
    csvText(rows.map((cells, index) => [...cells, index === 0 ? 'simulated' : mark]));
  const events = design.events.map(({ name }) => name);
  const traits = traitColumns(design);
  const groups = (cells: string[]) => (cases.some(({ group }) => group) ? cells : []);
  const clusters = (cells: string[]) => (cases.some(({ cluster }) => cluster) ? cells : []);
  const files = [
    {
      path: `${base}_cases.csv`,
      text: marked([
        ['case', 'sex', ...traits, ...groups(['group']), ...clusters(['cluster']), 'start', 'end', ...events],
        ...cases.map((one) => [
          one.case,
          one.sex,
          ...traits.map((by) => one.traits[by] ?? ''),
          ...groups([one.group ?? '']),
          ...clusters([one.cluster ?? '']),
          one.start,
          one.end,
          ...events.map((name) => one.events[name] ?? ''),
        ]),
      ]),
    },
    ...forms.map(({ form, filled }) => ({
      path: `${base}_${form.id}.csv`,
      text: marked([columns(form).map(({ variable }) => variable), ...filled.map((one) => row(form, one))]),
    })),
    {
      path: `${base}_missed.csv`,
      text: marked([
        ['case', 'timepoint', 'form', 'reason'],
        ...missed.map(({ case: code, timepoint, form, reason }) => [code, timepoint, form, reason]),
      ]),
    },
  ];
  return [
    ...files,
    {
      path: `${base}_README.md`,
      text: readme(design, options, {
        files: files.map(({ path }) => path),
        isGrouped: cases.some(({ group }) => group),
      }),
    },
  ];
}
