import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  type DefaultSharedCoreModuleContext,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
} from 'langium';
import { IsuValueConverter } from './converter.js';
import { IsuGeneratedModule, IsuGeneratedSharedModule } from './generated/module.js';
import { IsuLexer, IsuTokenBuilder } from './lexer.js';
import { createIsuParser } from './parser.js';
import { IsuScopeComputation, IsuScopeProvider } from './scope.js';

/** What this language does in its own way, for command line and server alike. */
export const IsuModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  parser: {
    TokenBuilder: () => new IsuTokenBuilder(),
    Lexer: (services) => new IsuLexer(services),
    LangiumParser: (services) => createIsuParser(services),
    ValueConverter: () => new IsuValueConverter(),
  },
  references: {
    ScopeProvider: (services) => new IsuScopeProvider(services),
    ScopeComputation: (services) => new IsuScopeComputation(services),
  },
};

/** The language without an editor. */
export function createIsuServices(context: DefaultSharedCoreModuleContext): {
  shared: LangiumSharedCoreServices;
  isu: LangiumCoreServices;
} {
  const shared = inject(createDefaultSharedCoreModule(context), IsuGeneratedSharedModule);
  const isu = inject(createDefaultCoreModule({ shared }), IsuGeneratedModule, IsuModule);
  shared.ServiceRegistry.register(isu);
  return { shared, isu };
}
