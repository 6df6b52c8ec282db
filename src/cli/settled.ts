import type { Assessment, Finding } from '../principles/finding.js';
import type { Settings } from '../project/config.js';

/** An assessment as the settings of its file have it: findings with another severity, waived, or left out. */
export function settled(assessment: Assessment, { severities, waivers }: Settings, file: string): Assessment {
  const findings = assessment.findings.flatMap((finding): Finding[] => {
    const keys = [finding.code, finding.name, finding.group].map((key) => key.toLowerCase());
    const level = keys.map((key) => severities.get(key)).find((each) => each !== undefined);
    if (level === 'off') return [];
    const waiver = finding.accepted ?? waivers.find(({ rule, concerns }) => keys.includes(rule) && concerns(file));
    const accepted = waiver && { because: waiver.because, by: waiver.by, until: waiver.until };
    return [{ ...finding, severity: level ?? finding.severity, ...(accepted ? { accepted } : {}) }];
  });
  return { ...assessment, findings };
}
