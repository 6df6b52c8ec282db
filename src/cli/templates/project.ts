/** The extension that an editor is recommended to install. */
export const extensionsText = (id: string) => `${JSON.stringify({ recommendations: [id] }, undefined, 2)}\n`;

/** A configuration that changes nothing, ready to be filled in. */
export const configText = `${JSON.stringify({ $schema: './.isu/config.schema.json', severity: {}, waivers: [] }, undefined, 2)}\n`;
