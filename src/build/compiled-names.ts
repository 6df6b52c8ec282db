/** Lets a script of the build import the rooms as they are: they import each other by the names that they have when they are compiled. */
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith('.') && specifier.endsWith('.js') && !context.parentURL?.includes('/node_modules/')
      ? next(specifier.replace(/\.js$/, '.ts'), context)
      : next(specifier, context),
});
