import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import parseSpdx from 'spdx-expression-parse';
import type { Bundled } from './bundled.ts';

/** What an artefact is made of, as CycloneDX 1.6 JSON. The same parts give the same text: no date, no serial number. */
export function sbomOf(name: string, version: string, licence: string, bundled: readonly Bundled[]): string {
  const licences = new Contrib.License.Factories.LicenseFactory(parseSpdx);
  const component = (
    type: Enums.ComponentType,
    named: Pick<Bundled, 'name' | 'version' | 'licence' | 'description'>,
  ) => {
    const made = new Models.Component(type, named.name, {
      version: named.version,
      bomRef: `${named.name}@${named.version}`,
      ...(named.description && { description: named.description }),
    });
    made.licenses.add(licences.makeFromString(named.licence));
    return made;
  };
  const root = component(Enums.ComponentType.Application, { name, version, licence });
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: root }) });
  for (const one of bundled) {
    const part = component(Enums.ComponentType.Library, one);
    part.purl = `pkg:npm/${one.name.replace(/^@/, '%40')}@${one.version}`;
    bom.components.add(part);
    root.dependencies.add(part.bomRef);
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}
