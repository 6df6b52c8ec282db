import { AstUtils, type LangiumDocument, URI } from 'langium';
import type { DesignSource, Fix, TextRange } from '../../language/index.js';
import type { Said } from '../../model/index.js';
import type { Assessment, Finding, Severity } from '../../principles/index.js';

/** A finding as an editor shows it: in the file that was read, whatever it is about. */
export interface PlacedFinding {
  code: string;
  name: string;
  severity: Severity;
  message: Said;
  range: TextRange;
  /** Where it stands when that is another file. */
  elsewhere?: { uri: string; range: TextRange };
  decides?: true;
  unsaid?: true;
  accepted?: Finding['accepted'];
  fixes: Fix[];
  /** The model path of a finding about a design; missing for one about the text. */
  path?: string;
  /** The finding itself and the design that it is about, from which changes of the text are made when they are asked for. */
  about?: { finding: Finding; source: DesignSource };
}

/** One design of a file, judged, with its findings as the project's configuration has them. */
export interface Judged {
  source: DesignSource;
  assessment: Assessment;
  findings: PlacedFinding[];
}

export function designFindings(
  document: LangiumDocument,
  source: DesignSource,
  assessment: Assessment,
): PlacedFinding[] {
  return assessment.findings.map((finding) => {
    const { code, name, severity, message, path, accepted, decides, unsaid } = finding;
    const about = { finding, source };
    const place = designPlace(document, source, path);
    return { code, name, severity, message, ...place, decides, unsaid, accepted, fixes: [], path, about };
  });
}

/** Where something of a design is shown in a document: there, else at the first name that leads to it. */
export function designPlace(
  document: LangiumDocument,
  source: DesignSource,
  path: string,
): Pick<PlacedFinding, 'range' | 'elsewhere'> {
  const place = source.place(path);
  if (URI.parse(place.uri).toString() === document.uri.toString()) return { range: place.range };
  return { range: referenceTo(document, place) ?? source.place('design').range, elsewhere: place };
}

/** The first name in the document that leads to what stands at a place of another file. */
function referenceTo(document: LangiumDocument, place: { uri: string; range: TextRange }): TextRange | undefined {
  for (const reference of document.references) {
    const target = 'ref' in reference ? reference.ref : undefined;
    const cst = target?.$cstNode;
    if (!target || !cst || !reference.$refNode) continue;
    if (AstUtils.getDocument(target).uri.toString() !== URI.parse(place.uri).toString()) continue;
    if (cst.range.start.line <= place.range.start.line && place.range.end.line <= cst.range.end.line) {
      return reference.$refNode.range;
    }
  }
  return undefined;
}
