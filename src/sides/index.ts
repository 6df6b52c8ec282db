export { type FormSources, formSources } from './form-sources.js';
