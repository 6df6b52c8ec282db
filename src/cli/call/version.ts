import packageJson from '../../../package.json' with { type: 'json' };

/** The version of the tool. */
export const version: string = packageJson.version;
