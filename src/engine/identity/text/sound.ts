import sounds from '../data/sounds.json';

/** Sounds that are taken for each other all over the country: flat and curled tongue, front and back nasals. */
function blurred(syllable: string): string {
  return syllable.replace(/^(z|c|s)h/, '$1').replace(/(in|en|an)g$/, '$1');
}

const CODE_OF_SOUND = new Map<string, string>();
const SOUND_OF_CHARACTER = new Map<number, string>();
for (const [syllable, characters] of Object.entries(sounds)) {
  const sound = blurred(syllable);
  // Sounds as characters of the private use area, so that they are compared and keyed as texts are.
  const code = CODE_OF_SOUND.get(sound) ?? String.fromCharCode(0xe000 + CODE_OF_SOUND.size);
  CODE_OF_SOUND.set(sound, code);
  for (let at = 0; at < characters.length; at++) SOUND_OF_CHARACTER.set(characters.charCodeAt(at), code);
}

/** The text as it sounds, one unit for each character: texts that sound alike have equal sounds. Not for reading. */
export function soundOf(text: string): string {
  let sound = '';
  for (let at = 0; at < text.length; at++) sound += SOUND_OF_CHARACTER.get(text.charCodeAt(at)) ?? text.charAt(at);
  return sound;
}
