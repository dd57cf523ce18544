/**
 * Makes the tables in src/engine/identity/data from packages and lists of names: places, simplified characters, sounds,
 * look-alike characters, words of trades, and how often a character stands in names. Statistics only: no name of a
 * company is in them. `npx tsx scripts/identity-tables.ts <folder>`; the folder holds `names_clean.tsv` (full names)
 * and `shorter28w.txt` (trade names).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { characterRarity } from './identity/character-rarity.ts';
import { lookAlikes } from './identity/look-alikes.ts';
import { placeTree } from './identity/place-tree.ts';
import { simplifiedPairs } from './identity/simplified-pairs.ts';
import { soundTable } from './identity/sound-table.ts';
import { tradeWords } from './identity/trade-words.ts';
import { projectPath } from './project-path.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name the folder of names_clean.tsv and shorter28w.txt');
const lines = (file: string): string[] => readFileSync(path.join(folder, file), 'utf8').split(/\r?\n/).slice(0);
const names = lines('names_clean.tsv').map((line) => line.split('\t')[0] ?? '');
const trades = lines('shorter28w.txt').slice(3);

const tables = {
  places: placeTree(),
  simplified: simplifiedPairs(),
  sounds: soundTable(),
  looks: lookAlikes(),
  trades: tradeWords(names),
  rarity: characterRarity([...names, ...trades]),
};
for (const [name, table] of Object.entries(tables)) {
  const text = `${JSON.stringify(table)}\n`;
  writeFileSync(projectPath('src', 'engine', 'identity', 'data', `${name}.json`), text);
  process.stdout.write(`${name}: ${text.length} characters\n`);
}
