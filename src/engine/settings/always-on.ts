/** The rule and the codes that tell of settings and of our own faults: silenced, nobody would know of a mistake. */
const ALWAYS_ON: ReadonlySet<string> = new Set(['unusable-setting', 'settings.invalid', 'rule-error']);

/** Whether a rule's id or a finding's code cannot be switched off in 制度参数. */
export function isAlwaysOn(ruleOrCode: string): boolean {
  return ALWAYS_ON.has(ruleOrCode);
}
