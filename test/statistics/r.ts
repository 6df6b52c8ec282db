import { spawnSync } from 'node:child_process';
import { describe } from 'vitest';

const found = spawnSync('Rscript', ['-e', 'library(nlme);library(MASS);library(HSAUR3)'], { encoding: 'utf8' });
const there = found.status === 0;
const install = 'apt-get install r-base-core r-cran-nlme r-cran-mass r-cran-hsaur3';

/** Tests that need R with nlme, MASS and HSAUR3. Without it they are skipped, and the name says why; with CI=true they fail. */
export function withR(title: string, tests: () => void): void {
  const name = there ? title : `${title} (skipped: no R with its packages; ${install})`;
  describe.skipIf(!there && process.env.CI !== 'true')(name, tests);
}

/** A data set of an R package, one record a row; what is missing is not in the record. */
export function dataset(name: string): Record<string, string>[] {
  if (!there) return [];
  const code = `write.csv(as.data.frame(${name}), row.names = FALSE, na = "", fileEncoding = "UTF-8")`;
  const { stdout } = spawnSync('Rscript', ['-e', code], { encoding: 'utf8' });
  const [head = [], ...rows] = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')));
  return rows.map((row) => Object.fromEntries(head.flatMap((key, index) => (row[index] ? [[key, row[index]]] : []))));
}
