/**
 * The suite of the extension host in a VS Code of its own that is downloaded to .vscode-test/, where that can be had.
 *
 *     node test/vscode/electron.mjs [VERSION]      1.101.0, stable (the default), insiders
 *
 * The extension is packaged first: what is tested is the folder that the package is made of.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { bundleSuite } from './bundle-suite.mjs';

const version = process.argv[2] ?? 'stable';
const packaged = spawnSync('npm', ['run', '--silent', 'package'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (packaged.status !== 0) process.exit(1);

let vscodeExecutablePath = '';
try {
  vscodeExecutablePath = await downloadAndUnzipVSCode(version);
} catch (error) {
  console.log(
    `Left out: the tests in a downloaded VS Code. It could not be had: ${error instanceof Error ? error.message : error}`,
  );
  console.log('Where VS Code’s download server cannot be reached, `node test/vscode/run.mjs` runs the same suite.');
  process.exit(process.env.CI === 'true' ? 1 : 0);
}
const scratch = mkdtempSync(join(tmpdir(), 'isu-vscode-'));
const workspace = join(scratch, 'workspace');
cpSync(resolve('test/vscode/workspace'), workspace, { recursive: true });
let failed = false;
try {
  const { suite } = await bundleSuite();
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: resolve('dist/extension'),
    extensionTestsPath: suite,
    extensionTestsEnv: { ISU_TEST_SUMMARY: 'yes' },
    launchArgs: [
      workspace,
      '--disable-extensions',
      '--disable-workspace-trust',
      '--user-data-dir',
      join(scratch, 'data'),
    ],
  });
} catch {
  failed = true;
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
process.exit(failed ? 1 : 0);
