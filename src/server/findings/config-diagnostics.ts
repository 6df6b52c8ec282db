import { DocumentState } from 'langium';
import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { IsuSharedServices } from '../module.js';

const severities = { error: DiagnosticSeverity.Error, information: DiagnosticSeverity.Information } as const;

/** Tells what is wrong in configuration files, in those files, and takes it back when it is mended. */
export function addConfigDiagnostics(connection: Connection, services: IsuSharedServices): void {
  let told = new Map<string, string>();
  // The configuration is read when the designs that it concerns are checked.
  services.workspace.DocumentBuilder.onBuildPhase(DocumentState.Validated, async () => {
    const language = services.UserLanguage.general();
    const found = new Map<string, Diagnostic[]>();
    for (const { uri, range, message, severity } of services.Environment.configFindings?.() ?? []) {
      const diagnostic = { range, severity: severities[severity], source: 'isu', message: message[language] };
      found.set(uri, [...(found.get(uri) ?? []), diagnostic]);
    }
    const before = told;
    told = new Map([...found].map(([uri, diagnostics]) => [uri, JSON.stringify(diagnostics)]));
    for (const uri of new Set([...before.keys(), ...told.keys()])) {
      if (before.get(uri) === told.get(uri)) continue;
      await connection.sendDiagnostics({ uri, diagnostics: found.get(uri) ?? [] });
    }
  });
}
