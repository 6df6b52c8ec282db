import type { Language, Said } from '../../model/index.js';

/** The extension that an editor is recommended to install. */
export const extensionsText = (id: string) => `${JSON.stringify({ recommendations: [id] }, undefined, 2)}\n`;

/** A configuration that changes nothing, ready to be filled in. */
export const configText = `${JSON.stringify({ $schema: './.isu/config.schema.json', severity: {}, waivers: [] }, undefined, 2)}\n`;

/**
 * A check of every change, with the findings shown beside the lines, and of what it breaks against the default branch: the whole
 * history is fetched for that. Never downloads the tool by its name alone.
 */
const workflow = (introduction: string, language: Language) => `${introduction}
name: ISU
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
      - run: npx --no-install isu check --lang ${language} --format github
      - run: npx --no-install isu breaking --lang ${language} --format github --against "origin/$DEFAULT_BRANCH"
        env:
          DEFAULT_BRANCH: \${{ github.event.repository.default_branch }}
`;

export const workflowText: Said = {
  sv: workflow(
    `# Granskar uppföljningarna vid varje ändring, visar anmärkningarna vid raderna och säger vad som bryter mot huvudgrenen.
# Verktyget ska stå i package.json (npm install --save-dev SÖKVÄG-TILL-ISU), så att npm ci installerar rätt version.`,
    'sv',
  ),
  en: workflow(
    `# Checks the designs at every change, shows the findings beside the lines and says what breaks against the default branch.
# The tool must be in package.json (npm install --save-dev PATH-TO-ISU), so that npm ci installs the right version.`,
    'en',
  ),
};
