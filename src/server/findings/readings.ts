import { DocumentCache, DocumentState, type LangiumDocument } from 'langium';
import { read } from '../../language/editor.js';
import type { Reading } from '../../language/index.js';
import { assess } from '../../principles/index.js';
import { noSettings, settled, withSettings } from '../../settings/index.js';
import type { IsuServices } from '../module.js';
import { designFindings, type Judged, type PlacedFinding } from './placed.js';

/** A file as read and judged, with all that there is to say of it in the order of the text. */
export interface Checked {
  reading: Reading;
  judged: Judged[];
  findings: PlacedFinding[];
}

/** Readings and assessments of documents, kept until the document, or something that it imports, changes. */
export class Readings {
  private readonly services: IsuServices;
  private readonly cache: DocumentCache<'reading' | 'checked', Reading | Promise<Checked>>;

  constructor(services: IsuServices) {
    this.services = services;
    this.cache = new DocumentCache(services.shared, DocumentState.Linked);
    services.shared.workspace.LetGo.onLetGo((uri) => this.cache.clear(uri));
  }

  /** The document must be linked. */
  reading(document: LangiumDocument): Reading {
    return this.cache.get(document.uri, 'reading', () => read(this.services, document)) as Reading;
  }

  /** The document must be linked. */
  checked(document: LangiumDocument): Promise<Checked> {
    return this.cache.get(document.uri, 'checked', () => this.check(document)) as Promise<Checked>;
  }

  private async check(document: LangiumDocument): Promise<Checked> {
    const { Environment: environment } = this.services.shared;
    const today = environment.today();
    const reading = this.reading(document);
    const settings = (await environment.settings?.(document.uri)) ?? noSettings;
    const judged = reading.designs.map((source) => {
      const { thresholds, codeLists } = settings;
      const assessment = settled(assess(source.design, { today, thresholds, codeLists }), settings, today);
      return { source, assessment, findings: designFindings(document, source, assessment) };
    });
    const text: PlacedFinding[] = withSettings(reading.findings, settings, { today });
    const findings = [...text, ...judged.flatMap((each) => each.findings)].sort(inOrder);
    return { reading, judged, findings };
  }
}

const inOrder = ({ range: a }: PlacedFinding, { range: b }: PlacedFinding): number =>
  a.start.line - b.start.line || a.start.character - b.start.character;
