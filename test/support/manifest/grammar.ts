/** How often a child may stand: exactly once, at most once, at least once, any number of times. */
export type Times = 'once' | 'optional' | 'some' | 'any';

/** A place in an element's sequence of children: the names that may stand there, and how often. */
export interface Slot {
  readonly names: readonly string[];
  readonly times: Times;
}

const SUFFIXES: Readonly<Record<string, Times>> = { '?': 'optional', '+': 'some', '*': 'any' };

function sequence(...slots: readonly string[]): readonly Slot[] {
  return slots.map((slot) => {
    const times = SUFFIXES[slot.slice(-1)];
    const names = (times === undefined ? slot : slot.slice(0, -1)).split('|');
    return { names, times: times ?? 'once' };
  });
}

/**
 * Children in their prescribed order, after Microsoft's page on the ordering of manifest elements. The key is the
 * element, or `parent/element` where two share a name, or `element:type` where xsi:type decides.
 */
export const GRAMMAR: Readonly<Record<string, readonly Slot[]>> = {
  OfficeApp: sequence(
    'Id',
    'AlternateId?',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl?',
    'HighResolutionIconUrl?',
    'SupportUrl?',
    'AppDomains?',
    'Hosts',
    'Requirements?',
    'DefaultSettings',
    'Permissions',
    'Dictionary?',
    'VersionOverrides?',
    'ExtendedOverrides?',
  ),
  AppDomains: sequence('AppDomain+'),
  'OfficeApp/Hosts': sequence('Host+'),
  'VersionOverrides/Hosts': sequence('Host+'),
  Requirements: sequence('Sets?', 'Methods?'),
  Sets: sequence('Set+'),
  DefaultSettings: sequence('SourceLocation', 'RequestedWidth?', 'RequestedHeight?'),
  VersionOverrides: sequence(
    'Description?',
    'Requirements?',
    'Hosts?',
    'Resources?',
    'WebApplicationInfo?',
    'EquivalentAddins?',
  ),
  'Host:Workbook': sequence('Runtimes?', 'AllFormFactors?', 'DesktopFormFactor?'),
  Runtimes: sequence('Runtime+'),
  AllFormFactors: sequence('ExtensionPoint+'),
  'ExtensionPoint:CustomFunctions': sequence('Script', 'Page', 'Metadata?', 'Namespace?'),
  Script: sequence('SourceLocation'),
  Page: sequence('SourceLocation'),
  Metadata: sequence('SourceLocation'),
  DesktopFormFactor: sequence('GetStarted?', 'FunctionFile?', 'ExtensionPoint+'),
  GetStarted: sequence('Title', 'Description', 'LearnMoreUrl'),
  'ExtensionPoint:PrimaryCommandSurface': sequence('OfficeTab*', 'CustomTab?'),
  CustomTab: sequence('Group|OfficeGroup+', 'Label', 'InsertBefore|InsertAfter?'),
  OfficeTab: sequence('Group+'),
  Group: sequence('OverriddenByRibbonApi?', 'Label', 'Icon', 'Control|OfficeControl+'),
  'Control:Button': sequence('OverriddenByRibbonApi?', 'Label', 'Supertip', 'Icon', 'Action', 'Enabled?'),
  Supertip: sequence('Title', 'Description'),
  Icon: sequence('Image+'),
  'Action:ExecuteFunction': sequence('FunctionName'),
  'Action:ShowTaskpane': sequence('TaskpaneId?', 'SourceLocation', 'Title?'),
  Resources: sequence('Images?', 'Urls?', 'ShortStrings?', 'LongStrings?'),
  Images: sequence('Image+'),
  Urls: sequence('Url+'),
  ShortStrings: sequence('String+'),
  LongStrings: sequence('String+'),
};
