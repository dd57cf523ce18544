import type { CellBlock, SheetSource } from '../../engine/model/sheet-source.ts';
import { pause } from '../pause.ts';
import { packBlock } from './packed-block.ts';
import type { Question } from './worker-messages.ts';

/** An answer, and the memory that goes with it. */
export interface Answer {
  readonly value: unknown;
  readonly handedOver: readonly ArrayBuffer[];
}

/** Answers the worker's questions from the workbook. While the worker takes a block in, the next one is being read. */
export function questionAnswerer(source: SheetSource): (question: Question) => Promise<Answer> {
  const readers: { readonly blocks: AsyncIterator<CellBlock>; next: Promise<IteratorResult<CellBlock, unknown>> }[] =
    [];
  const plain = (value: unknown): Answer => ({ value, handedOver: [] });
  const answerBlock = async (number: number): Promise<Answer> => {
    const reader = readers[number];
    if (reader === undefined) throw new RangeError(`no reader ${number}`);
    const next = await reader.next;
    if (next.done === true) return plain(null);
    reader.next = ahead(reader.blocks);
    // What office.js made of the answer and what is made of it here are two pieces of work for the pane's thread.
    await pause();
    const block = packBlock(next.value);
    return { value: block, handedOver: [block.bytes.buffer] };
  };
  return async (question) => {
    switch (question.of) {
      case 'sheets':
        return plain(await source.sheets());
      case 'merges':
        return plain(await source.merges(question.sheet, question.area));
      case 'reader': {
        const blocks = source.blocks(question.sheet, question.area)[Symbol.asyncIterator]();
        readers.push({ blocks, next: ahead(blocks) });
        return plain(readers.length - 1);
      }
      case 'block':
        return answerBlock(question.reader);
    }
  };
}

/** The next block, read before it is asked for; a failure waits until then. */
function ahead(blocks: AsyncIterator<CellBlock>): Promise<IteratorResult<CellBlock, unknown>> {
  const next = blocks.next();
  next.catch(() => undefined);
  return next;
}
