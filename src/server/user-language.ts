import type { LangiumDocument } from 'langium';
import type { InitializeParams } from 'vscode-languageserver';
import type { IsuParseResult } from '../language/editor.js';
import type { Language } from '../model/index.js';
import type { IsuSharedServices } from './module.js';

/** Which language the server speaks: the one chosen in the settings, else that of each file's keywords. */
export class UserLanguage {
  private chosen: Language | undefined;
  private locale: Language = 'en';

  constructor(services: IsuSharedServices) {
    services.lsp.LanguageServer.onInitialize((params) => this.initialize(params));
  }

  private initialize({ initializationOptions, locale }: InitializeParams): void {
    const wanted: unknown = initializationOptions?.language;
    this.chosen = wanted === 'sv' || wanted === 'en' ? wanted : undefined;
    this.locale = /^sv\b/i.test(locale ?? '') ? 'sv' : 'en';
  }

  /** For what concerns no file. */
  general(): Language {
    return this.chosen ?? this.locale;
  }

  /** For what is said about a file. */
  of(document: LangiumDocument): Language {
    return this.chosen ?? this.keywords(document);
  }

  /** The language to write keywords in: the file's; in a file that nothing tells the language of yet, the user's. */
  keywords(document: LangiumDocument): Language {
    const { undecided, keywords } = document.parseResult as IsuParseResult;
    return undecided ? this.general() : keywords;
  }

  /** The languages that the next keyword may be in, likeliest first: both, in a file that nothing tells the language of yet. */
  possible(document: LangiumDocument): readonly Language[] {
    const likely = this.keywords(document);
    if (!(document.parseResult as IsuParseResult).undecided) return [likely];
    return likely === 'sv' ? ['sv', 'en'] : ['en', 'sv'];
  }
}
