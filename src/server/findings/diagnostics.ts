import type { DocumentValidator, LangiumDocument } from 'langium';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Language } from '../../model/index.js';
import type { Severity } from '../../principles/index.js';
import type { IsuServices } from '../module.js';
import { acceptedSaid } from '../texts.js';
import { heldFindings } from './held.js';
import type { PlacedFinding } from './placed.js';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** All findings of a file as the editor's diagnostics. */
export class IsuDiagnostics implements DocumentValidator {
  private readonly services: IsuServices;

  constructor(services: IsuServices) {
    this.services = services;
  }

  async validateDocument(document: LangiumDocument): Promise<Diagnostic[]> {
    const language = this.services.shared.UserLanguage.of(document);
    const { reading, findings } = await this.services.findings.Readings.checked(document);
    const held = await heldFindings(document, reading, this.services.shared.Environment);
    const seen = new Set<string>();
    return [...findings, ...held]
      .map((finding) => this.diagnostic(finding, language))
      .filter((each) => {
        // An instrument that several designs of a file share gives the same finding once.
        const key = JSON.stringify([each.code, each.range, each.message]);
        return !seen.has(key) && seen.add(key);
      });
  }

  private diagnostic(finding: PlacedFinding, language: Language): Diagnostic {
    const { code, range, elsewhere, accepted } = finding;
    const page = this.services.shared.ReadOnlyTexts.pageOf(code, language);
    const message = finding.message[language];
    return {
      range,
      severity: accepted ? DiagnosticSeverity.Hint : severities[finding.severity],
      code,
      ...(page && { codeDescription: { href: page } }),
      source: 'isu',
      message: accepted ? `${message}\n${acceptedSaid(accepted, language)}` : message,
      ...(finding.name === 'acceptance-unused' && { tags: [DiagnosticTag.Unnecessary] }),
      ...(elsewhere && {
        relatedInformation: [{ location: { uri: elsewhere.uri, range: elsewhere.range }, message }],
      }),
    };
  }
}
