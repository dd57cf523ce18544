/**
 * Regression trees whose values are summed, as data. A node is an index; `feature` −1 marks a leaf, whose `value` counts.
 * Inner nodes go to `left` where the input is at most `threshold`, else to the node behind `left`.
 */
export interface BoostedTrees {
  readonly bias: number;
  readonly roots: readonly number[];
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly value: readonly number[];
}

/** Words of a node: its feature, its threshold as a float, where it goes on. Side by side, as they are read together. */
const WORDS = 3;

/** Share of the trees after which a sum may be hopeless. */
const GLANCE = 0.25;

/** The sum of the trees for inputs in an array; that of the first trees where it is below `hopeless`: no more is asked. */
export type Scorer = (inputs: Float32Array, hopeless?: number) => number;

/** Makes the sum of the trees, as log-odds. */
export function scorerOf(trees: BoostedTrees): Scorer {
  const { bias } = trees;
  const roots = Int32Array.from(trees.roots, (root) => root * WORDS);
  const glance = Math.round(roots.length * GLANCE);
  const nodes = new Int32Array(trees.feature.length * WORDS);
  const thresholds = new Float32Array(nodes.buffer);
  const values = Float64Array.from(trees.value);
  trees.feature.forEach((feature, node) => {
    nodes[node * WORDS] = feature;
    thresholds[node * WORDS + 1] = trees.threshold[node] ?? 0;
    nodes[node * WORDS + 2] = feature < 0 ? node : (trees.left[node] ?? 0) * WORDS;
  });
  return (inputs, hopeless = -Infinity) => {
    let sum = bias;
    for (let tree = 0; tree < roots.length; tree++) {
      if (tree === glance && sum < hopeless) return sum;
      let at = roots[tree] ?? 0;
      for (let feature = nodes[at] ?? -1; feature >= 0; feature = nodes[at] ?? -1) {
        const left = nodes[at + 2] ?? 0;
        at = (inputs[feature] ?? 0) <= (thresholds[at + 1] ?? 0) ? left : left + WORDS;
      }
      sum += values[nodes[at + 2] ?? 0] ?? 0;
    }
    return sum;
  };
}
