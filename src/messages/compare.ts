import type { Language, Said } from '../model/index.js';
import { counted } from '../words/index.js';

/** What `isu diff` and `isu breaking` say beside the differences themselves. */
export const noGit: Said = {
  sv: 'git finns inte på datorn, så en tidigare version kan inte hämtas. Installera git, eller ange en fil: --against FIL.',
  en: 'git is not installed, so that an earlier version cannot be read. Install git, or name a file: --against FILE.',
};
export const noRepository = (path: string): Said => ({
  sv: `${path} ligger inte i ett git-arkiv, så en tidigare version kan inte hämtas. Ange en fil: --against FIL, eller använd isu diff.`,
  en: `${path} is in no git repository, so that an earlier version cannot be read. Name a file: --against FILE, or use isu diff.`,
});
export const gitSaid = (reason: string): Said => ({
  sv: `git kan inte läsa arkivet (${reason}). Rätta det, eller ange en fil: --against FIL.`,
  en: `git cannot read the repository (${reason}). Mend that, or name a file: --against FILE.`,
});
export const noReference = (reference: string, near: string | undefined): Said => ({
  sv: `${reference} är varken en fil eller något som git känner till.${near ? ` Menas ${near}?` : ''} Hämta det med git fetch, eller ange något annat efter --against.`,
  en: `${reference} is neither a file nor anything that git knows.${near ? ` Is ${near} meant?` : ''} Fetch it with git fetch, or name something else after --against.`,
});
export const shallow = (reference: string): Said => ({
  sv: `${reference} finns inte här: bara de senaste versionerna är hämtade. Kör git fetch --unshallow; i GitHub Actions: fetch-depth: 0.`,
  en: `${reference} is not here: only the latest commits are fetched. Run git fetch --unshallow; in GitHub Actions: fetch-depth: 0.`,
});
export const otherRepository = (path: string): Said => ({
  sv: `${path} ligger utanför git-arkivet. Jämför den för sig.`,
  en: `${path} is outside the git repository. Compare it by itself.`,
});
export const againstNeeded: Said = {
  sv: '--against saknas. Ange vad det ska jämföras med: en gren, en tagg eller en fil, som --against main.',
  en: '--against is missing. Name what to compare with: a branch, a tag or a file, as in --against main.',
};
export const severalOf = (name: string, now: string, earlier: readonly string[]): Said => ({
  sv: `${name} i ${now} kan vara den i ${earlier.join(' eller ')}, och jämförs inte. Ange vilka: isu diff TIDIGARE NY.`,
  en: `${name} in ${now} may be the one in ${earlier.join(' or ')}, and is not compared. Name which: isu diff OLD NEW.`,
});
export const brokenBefore = (path: string): Said => ({
  sv: `${path} har fel i texten och jämförs inte.`,
  en: `${path} has errors in its text and is not compared.`,
});
export const unreadableBefore = (path: string): Said => ({
  sv: `${path} är inte en textfil i UTF-8 av rimlig storlek och jämförs inte.`,
  en: `${path} is not a text file in UTF-8 of a reasonable size, and is not compared.`,
});
export const movedFrom = (name: string, now: string, earlier: string): Said => ({
  sv: `${name} i ${now} är den som låg i ${earlier}.`,
  en: `${name} in ${now} is the one that was in ${earlier}.`,
});
export const isNew = (name: string, now: string): Said => ({
  sv: `${name} i ${now} är ny: det finns ingen tidigare version att jämföra med.`,
  en: `${name} in ${now} is new: there is no earlier version to compare with.`,
});
export const uncommitted = (paths: readonly string[]): Said => ({
  sv: `Jämförs som det står på disken. Inte incheckat: ${firstOf(paths, 'och', 'till')}.`,
  en: `Compared as it is on disk. Not committed: ${firstOf(paths, 'and', 'more')}.`,
});
/** So many files are named. */
const mostNamed = 10;
function firstOf(paths: readonly string[], and: string, more: string): string {
  const shown = paths.slice(0, mostNamed).join(', ');
  return paths.length > mostNamed ? `${shown} ${and} ${paths.length - mostNamed} ${more}` : shown;
}
export const nothingToCompare = (earlier: string, now: string): Said => ({
  sv: `Ingen uppföljning i ${now} är samma som någon i ${earlier}. Ange två versioner av samma uppföljning.`,
  en: `No design in ${now} is the same as one in ${earlier}. Name two versions of one design.`,
});

export const classTitles = {
  comparability: { sv: 'Jämförbarhet', en: 'Comparability' },
  data: { sv: 'Uppgifter som finns', en: 'Data there are' },
  promise: { sv: 'Löften till dem som svarat', en: 'Promises to those who have answered' },
  editorial: { sv: 'Annat', en: 'Other' },
} as const satisfies Record<string, Said>;
export const standings = {
  'new-version': { sv: 'ny version', en: 'new version' },
  'not-begun': { sv: 'insamlingen har inte börjat', en: 'collection has not begun' },
  collecting: { sv: 'insamling pågår', en: 'data are being collected' },
  unstated: {
    sv: 'det står inte om uppgifter samlas in (`insamling sedan DATUM`)',
    en: 'it is not stated whether data are collected (`collection since DATE`)',
  },
} as const satisfies Record<string, Said>;
export const meansLabel: Said = { sv: 'betyder', en: 'means' };
export const wayOutLabel: Said = { sv: 'gör så här', en: 'do this' };
export const breaksWord: Said = { sv: 'bryter', en: 'breaks' };
export const allowedWord: Said = { sv: 'bryter, men får', en: 'breaks, and may' };
export const harmlessWord: Said = { sv: 'bryter inget', en: 'breaks nothing' };
export const noDifference: Said = {
  sv: 'Ingen skillnad i vad något betyder.',
  en: 'No difference in what anything means.',
};
export const title: Said = { sv: 'Skillnader i vad uppföljningar betyder', en: 'Differences in what designs mean' };
export const designGone: Said = { sv: 'finns inte längre', en: 'no longer there' };

export const summary = (compared: number, breaking: number, differences: number): Said => {
  const designs = counted(
    compared,
    ['jämförd uppföljning', 'jämförda uppföljningar'],
    ['design compared', 'designs compared'],
  );
  const all = counted(differences, ['skillnad', 'skillnader'], ['difference', 'differences']);
  return {
    sv: `${designs.sv}: ${all.sv}, ${breaking === 0 ? 'ingen' : breaking} som bryter.`,
    en: `${designs.en}: ${all.en}, ${breaking === 0 ? 'none' : breaking} that ${breaking < 2 ? 'breaks' : 'break'} something.`,
  };
};

/** Rows without a version, and what git says has changed since they were filled in. */
export function changedSince({
  rows,
  day,
  commit,
  differences,
}: {
  rows: number;
  day: string;
  commit: string;
  differences: readonly { subject: Said; what: Said }[];
}): Said {
  const most = 4;
  const told = counted(rows, ['rad', 'rader'], ['row', 'rows']);
  const listed = (language: Language) => {
    const all = differences.slice(0, most).map(({ subject, what }) => `${subject[language]}: ${what[language]}`);
    const more = differences.length - most;
    return more > 0
      ? `${all.join('; ')}; ${language === 'sv' ? `och ${more} till` : `and ${more} more`}`
      : all.join('; ');
  };
  return {
    sv: `${told.sv} som inte säger sin version är troligen ifyllda på beskrivningen som den var i git ${day} (${commit}). Sedan dess betyder detta något annat: ${listed('sv')}. Se efter innan du litar på siffrorna: isu diff visar vad som är ändrat, isu migrate räknar om äldre svar.`,
    en: `${told.en} that ${rows === 1 ? 'does not say its version was' : 'do not say their version were'} probably filled in on the design as it was in git ${day} (${commit}). Since then this means something else: ${listed('en')}. Look before you trust the numbers: isu diff shows what has changed, isu migrate converts older answers.`,
  };
}
