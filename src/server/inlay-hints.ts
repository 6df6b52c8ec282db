import type { LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import type { DesignSource } from '../language/index.js';
import type { Language } from '../model/index.js';
import { type Precision, precisionOf } from '../plan/precision/index.js';
import { read } from '../reading/index.js';
import { figuresFor } from '../words/index.js';
import type { IsuServices } from './module.js';

/** After the number of clients and after the attrition: how small a change these suffice to see. */
export class IsuInlayHints implements InlayHintProvider {
  constructor(private readonly services: IsuServices) {}

  getInlayHints(document: LangiumDocument, { range: asked }: InlayHintParams): InlayHint[] {
    const language = this.services.shared.UserLanguage.of(document);
    const { designs } = this.services.findings.Readings.reading(document);
    return designs.flatMap((source) => {
      const precision = precisionOf(source.design);
      const label = precision.pairs && labelOf(precision, language);
      if (!label) return [];
      return pathsOf(source).flatMap((path): InlayHint[] => {
        const { uri, range } = source.place(path);
        if (uri !== document.uri.toString()) return [];
        const { line } = range.start;
        if (line < asked.start.line || line > asked.end.line) return [];
        // A statement may have a block: the hint stands where its first line ends, before the brace.
        const text = document.textDocument.getText({
          start: { line, character: 0 },
          end: { line: line + 1, character: 0 },
        });
        const character = range.end.line === line ? range.end.character : text.replace(/\s*\{?\s*$/, '').length;
        return [{ position: { line, character }, label, tooltip: tooltips[language], paddingLeft: true }];
      });
    });
  }
}

/** The statements that the number is worked out from. */
function pathsOf({ design }: DesignSource): string[] {
  const { sizes, loss } = read(design).expected;
  return [...sizes.each.map(({ size }) => size.path), ...(loss ? [loss.statement.path] : [])];
}

function labelOf({ fewest, most }: Precision, language: Language): string {
  const number = (value: number) => figuresFor(language).fixed(value, 2);
  const people = (few: number, many: number) => (few === many ? `${few}` : `${few}–${many}`);
  if (!fewest || fewest.pairs < 6) return language === 'sv' ? 'för få för ett test' : 'too few for a test';
  const count = people(fewest.pairs, most?.pairs ?? fewest.pairs);
  const change = `${number(fewest.change80)}`;
  return language === 'sv'
    ? `${count} med båda mätningarna: ser ≥ ${change} SD`
    : `${count} with both: sees ≥ ${change} SD`;
}

const tooltips: Record<Language, string> = {
  sv: 'Så många väntas ha båda mätningarna, och så stor måste medelförändringen vara (i standardavvikelser av förändringen) för att upptäckas med 80 procents sannolikhet.',
  en: 'So many are expected to have both measurements, and so large must the mean change be (in standard deviations of the change) to be found with a probability of 80 per cent.',
};
