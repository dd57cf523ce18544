import { readFileSync } from 'node:fs';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { registerFunctions } from '../../src/functions/index.ts';

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly { readonly name: string; readonly description: string; readonly type: string }[];
    readonly result: object;
  }[];
}

const read = (file: string): Metadata => JSON.parse(readFileSync(`src/functions/${file}`, 'utf8')) as Metadata;
const chinese = read('functions.json');
const english = read('functions.en-US.json');

test('the English description is what the code says of itself', async () => {
  const generated = await generateCustomFunctionsMetadata(['src/functions/functions.ts']);
  expect(generated.errors).toEqual([]);
  expect(JSON.parse(generated.metadataJson)).toEqual(english);
});

test('the Chinese description has the same functions, of the same shape', () => {
  const shape = ({ functions }: Metadata) =>
    functions.map(({ id, name, parameters, result }) => ({
      id,
      name,
      result,
      types: parameters.map(({ type }) => type),
    }));
  expect(shape(chinese)).toEqual(shape(english));
});

test('every Chinese text is Chinese', () => {
  const texts = chinese.functions.flatMap(({ description, parameters }) => [
    description,
    ...parameters.flatMap((parameter) => [parameter.name, parameter.description]),
  ]);
  expect(texts.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
});

test('what is described is what is registered', () => {
  const registered: string[] = [];
  Object.assign(globalThis, { CustomFunctions: { associate: (id: string) => registered.push(id) } });
  registerFunctions();
  Reflect.deleteProperty(globalThis, 'CustomFunctions');
  expect(registered.sort()).toEqual(english.functions.map(({ id }) => id).sort());
});
