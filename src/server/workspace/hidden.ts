import { URI } from 'langium';
import { builtinUri, libraryScheme } from '../../language/editor.js';

const builtinScheme = URI.parse(builtinUri).scheme;

export const isLibrary = (uri: URI): boolean => uri.scheme === libraryScheme;

/** Files that come with the language: they never change, and are not checked. */
export const comesWithLanguage = (uri: URI): boolean => isLibrary(uri) || uri.scheme === builtinScheme;
