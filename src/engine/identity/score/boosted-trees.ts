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

/** Makes the sum of the trees for inputs in an array: log-odds. */
export function scorerOf(trees: BoostedTrees): (inputs: Float32Array) => number {
  const roots = Int32Array.from(trees.roots);
  const feature = Int8Array.from(trees.feature);
  const threshold = Float32Array.from(trees.threshold);
  const left = Int32Array.from(trees.left);
  const value = Float64Array.from(trees.value);
  return (inputs) => {
    let sum = trees.bias;
    for (let tree = 0; tree < roots.length; tree++) {
      let node = roots[tree] ?? 0;
      for (let at = feature[node] ?? -1; at >= 0; at = feature[node] ?? -1) {
        node = (left[node] ?? 0) + ((inputs[at] ?? 0) <= (threshold[node] ?? 0) ? 0 : 1);
      }
      sum += value[node] ?? 0;
    }
    return sum;
  };
}
