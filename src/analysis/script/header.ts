import type { Design } from '../../model/index.js';
import type { Words } from '../../plan/index.js';
import { read } from '../../reading/index.js';
import { comment } from './r.js';

/** What the script is, how it is run, and what it leaves to others. */
export function header(design: Design, path: string, { s, text }: Words): string {
  const title = design.title ? text(design.title) : design.name;
  const version = design.version ? `, version ${design.version.label}` : '';
  const { arms } = read(design).comparison;
  const list = [
    'case',
    'sex',
    ...(arms ? ['group'] : []),
    ...(arms?.clustered ? ['cluster'] : []),
    'start',
    'end',
  ].join(', ');
  const lines = [
    `${title}${version}`,
    s(
      'Analysen enligt analysplanen, som R-skript. Det är skapat ur samma beskrivning av uppföljningen (ISU) som planen, så att en statistiker kan kontrollera och bygga vidare på den.',
      'The analysis by the analysis plan, as an R script. Made from the same description of the follow-up (ISU) as the plan, so that a statistician can check and extend it.',
    ),
    s('Kör:', 'Run:'),
    `Rscript ${path} DATA.csv [${s('fler', 'more')}.csv …] [--results results.csv] [--same ${s('VARIABEL', 'VARIABLE')},…]`,
    s(
      `eller i R: files <- c("DATA.csv"); source("…"). Filerna är de som «isu analyze» läser: ifyllda formulär (case, timepoint, informant, form, date och svaren), listan över ärenden (${list}) och det som inte blev av (case, timepoint, form, reason), som CSV i UTF-8, eller en mapp med dem. Annat som «isu analyze» läser (kalkylark, andra programs exporter) måste först bli sådana filer.`,
      `or in R: files <- c("DATA.csv"); source("…"). The files are those that “isu analyze” reads: filled-in forms (case, timepoint, informant, form, date and the answers), the list of cases (${list}) and what was missed (case, timepoint, form, reason), as CSV in UTF-8, or a folder with them. Whatever else “isu analyze” reads (workbooks, exports of other programs) must first become such files.`,
    ),
    s(
      'Behöver R (4.0 eller senare) och paketet nlme, som följer med R.',
      'Needs R (4.0 or later) and the package nlme, which comes with R.',
    ),
    s(
      'Med --results skrivs alla tal med 17 siffror, under samma namn som i «isu analyze --to json». Skriptet visar ingenting om avvikelser från planen, svar utanför mätfönstret eller minsta grupp: se «isu analyze». Det stannar när rader är ifyllda på ett formulär som betydde något annat (kolumnen version); --same säger att det betyder detsamma ändå. Små grupper döljs inte: det som kommer ut får inte spridas som det är.',
      'With --results all numbers are written with 17 digits, under the same names as in “isu analyze --to json”. The script shows nothing of deviations from the plan, answers outside the window or smallest group: see “isu analyze”. It stops when rows were filled in on a form that meant something else (the column version); --same says that it means the same all the same. Small groups are not hidden: what comes out must not be spread as it is.',
    ),
    s(
      'Förändring är senare minus första värdet. Det är förändring, inte vad insatsen har åstadkommit.',
      'Change is the later value minus the first. It is change, not what the intervention has brought about.',
    ),
  ];
  return `${lines.map((line) => comment(line)).join('\n#\n')}

library(nlme)
options(warn = 1, width = 120)
if (!exists("files", inherits = FALSE)) {
  files <- commandArgs(trailingOnly = TRUE)
  option <- function(name) {
    at <- match(name, files)
    if (is.na(at)) return(NULL)
    value <- files[at + 1]
    files <<- files[-c(at, at + 1)]
    value
  }
  results_file <- option("--results")
  same <- unlist(strsplit(as.character(option("--same")), ",", fixed = TRUE))
} else {
  if (!exists("results_file", inherits = FALSE)) results_file <- NULL
  if (!exists("same", inherits = FALSE)) same <- character(0)
}
files <- unlist(lapply(files, function(file)
  if (dir.exists(file)) list.files(file, "[.]csv$", full.names = TRUE, ignore.case = TRUE) else file))
if (length(files) == 0) stop("${s('Ange minst en datafil.', 'Give at least one file of data.')}")
`;
}
