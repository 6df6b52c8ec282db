import type { Language, Said } from '../../model/index.js';
import { inBoth } from '../../words/index.js';

/** Where changes are checked before they are taken in. */
export const services = ['github', 'gitlab', 'azure'] as const;
export type Service = (typeof services)[number];

/** What a file of a service says first, as comments. */
const head = (language: Language): string =>
  language === 'sv'
    ? `# Granskar uppföljningarna vid varje ändring, visar anmärkningarna vid raderna och säger vad som bryter mot huvudgrenen.
# Verktyget ska stå i package.json (npm install --save-dev SÖKVÄG-TILL-ISU), så att npm ci installerar rätt version.
`
    : `# Checks the designs at every change, shows the findings beside the lines and says what breaks against the default branch.
# The tool must be in package.json (npm install --save-dev PATH-TO-ISU), so that npm ci installs the right version.
`;

/** Never downloads the tool by its name alone. */
const isu = (language: Language, words: string): string => `npx --no-install isu ${words} --lang ${language}`;

const github = (language: Language): string => `${head(language)}name: ISU
on:
  push:
  pull_request:
permissions:
  contents: read
jobs:
  isu:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - run: npm ci
      - run: ${isu(language, 'check --format github')}
      - run: ${isu(language, 'breaking --format github --against "origin/$DEFAULT_BRANCH"')}
        env:
          DEFAULT_BRANCH: \${{ github.event.repository.default_branch }}
`;

// The report is written first: a check that fails ends the job.
const gitlab = (language: Language): string => `${head(language)}isu:
  image: node:24
  variables:
    GIT_DEPTH: "0"
  script:
    - npm ci
    - ${isu(language, 'check --format gitlab --no-fail')} > gl-code-quality-report.json
    - ${isu(language, 'check')}
    - git fetch origin "$CI_DEFAULT_BRANCH"
    - ${isu(language, 'breaking --against FETCH_HEAD')}
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`;

// Azure knows the branch that a change goes to only in a pull request.
const azure = (language: Language): string => `${head(language)}trigger:
  branches:
    include: ['*']
pool:
  vmImage: ubuntu-latest
steps:
  - checkout: self
    fetchDepth: 0
  - task: UseNode@1
    inputs:
      version: 24.x
  - script: npm ci
  - script: ${isu(language, 'check --format junit')} > isu-check.xml
  - task: PublishTestResults@2
    condition: succeededOrFailed()
    inputs:
      testResultsFormat: JUnit
      testResultsFiles: isu-check.xml
      testRunTitle: ISU
  - script: ${isu(language, 'breaking --against "origin/$(System.PullRequest.TargetBranchName)"')}
    condition: and(succeeded(), eq(variables['Build.Reason'], 'PullRequest'))
`;

/** The file of each service: where it lies and what it says. */
export const ciFiles: Record<Service, { path: string; text: Said }> = {
  github: { path: '.github/workflows/isu.yml', text: inBoth(github) },
  gitlab: { path: '.gitlab-ci.yml', text: inBoth(gitlab) },
  azure: { path: 'azure-pipelines.yml', text: inBoth(azure) },
};

/** By the address that a project is sent to; GitHub where it says nothing. */
export const serviceOf = (remote: string | undefined): Service => {
  if (remote !== undefined && /gitlab/i.test(remote)) return 'gitlab';
  return remote !== undefined && /dev\.azure\.com|visualstudio\.com/i.test(remote) ? 'azure' : 'github';
};

/** Run by git before a commit, when it has been told of the folder. */
export const hookText: Said = inBoth(
  (language) => `#!/bin/sh
${
  language === 'sv'
    ? `# Granskar de uppföljningar som har ändrats, så som filerna är på disken. Slås på en gång i varje klon:
#   git config core.hooksPath .githooks`
    : `# Checks the designs that have changed, as the files are on disk. Turned on once in each clone:
#   git config core.hooksPath .githooks`
}
exec ${isu(language, 'check --changed-since HEAD')}
`,
);
