import type { BoostedTrees } from '../../src/engine/identity/score/boosted-trees.ts';

/** Inputs of many pairs, row after row, with what they are and how much each counts. */
export interface Examples {
  readonly inputs: Float32Array;
  readonly width: number;
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
}

export interface Boosting {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Keeps leaves small where few examples speak. */
  readonly regularisation: number;
  readonly leastHessian: number;
}

const BINS = 64;

interface Binned {
  readonly bins: Uint8Array[];
  readonly edges: Float32Array[];
}

/** Gradient-boosted trees for log-odds, by histograms, level by level. No chance in it: the same examples give the same trees. */
export function boost(examples: Examples, settings: Boosting): BoostedTrees {
  const { labels, weights, width } = examples;
  const size = labels.length;
  const binned = binInputs(examples);
  let positive = 0;
  let total = 0;
  for (let i = 0; i < size; i++) {
    total += weights[i] ?? 0;
    if (labels[i] === 1) positive += weights[i] ?? 0;
  }
  const bias = Math.log(positive / (total - positive));
  const scores = new Float64Array(size).fill(bias);
  const gradients = new Float32Array(size);
  const hessians = new Float32Array(size);
  const forest = {
    bias,
    roots: [] as number[],
    feature: [] as number[],
    threshold: [] as number[],
    left: [] as number[],
    value: [] as number[],
  };
  for (let tree = 0; tree < settings.trees; tree++) {
    for (let i = 0; i < size; i++) {
      const chance = 1 / (1 + Math.exp(-(scores[i] ?? 0)));
      const weight = weights[i] ?? 0;
      gradients[i] = weight * (chance - (labels[i] ?? 0));
      hessians[i] = weight * Math.max(chance * (1 - chance), 1e-6);
    }
    growTree(forest, binned, { gradients, hessians, scores }, width, settings);
  }
  const rounded = (values: number[]): number[] => values.map((value) => Number(value.toPrecision(5)));
  return {
    ...forest,
    bias: Number(bias.toPrecision(6)),
    threshold: rounded(forest.threshold),
    value: rounded(forest.value),
  };
}

function binInputs({ inputs, width, labels }: Examples): Binned {
  const size = labels.length;
  const bins: Uint8Array[] = [];
  const edges: Float32Array[] = [];
  for (let feature = 0; feature < width; feature++) {
    const column = new Float32Array(size);
    for (let i = 0; i < size; i++) column[i] = inputs[i * width + feature] ?? 0;
    const sorted = column.slice().sort();
    const positives = column.filter((_, i) => labels[i] === 1).sort();
    const cuts = new Set<number>();
    for (let cut = 1; cut < BINS / 2; cut++) {
      cuts.add(sorted[Math.floor((size * cut * 2) / BINS)] ?? 0);
      cuts.add(positives[Math.floor((positives.length * cut * 2) / BINS)] ?? 0);
    }
    const edge = Float32Array.from(cuts).sort();
    edges.push(edge);
    bins.push(Uint8Array.from(column, (value) => binOf(value, edge)));
  }
  return { bins, edges };
}

/** The number of edges below the value: values at most equal to edge k are in bins 0..k. */
function binOf(value: number, edges: Float32Array): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface State {
  readonly gradients: Float32Array;
  readonly hessians: Float32Array;
  readonly scores: Float64Array;
}

interface Growing {
  readonly node: number;
  readonly members: Int32Array;
  readonly gradient: number;
  readonly hessian: number;
}

function growTree(
  forest: { roots: number[]; feature: number[]; threshold: number[]; left: number[]; value: number[] },
  binned: Binned,
  state: State,
  width: number,
  settings: Boosting,
): void {
  const newNode = (): number => {
    forest.feature.push(-1);
    forest.threshold.push(0);
    forest.left.push(0);
    forest.value.push(0);
    return forest.feature.length - 1;
  };
  const all = Int32Array.from({ length: state.scores.length }, (_, i) => i);
  const root = newNode();
  forest.roots.push(root);
  let level: Growing[] = [grow(root, all, state)];
  for (let depth = 0; depth <= settings.depth; depth++) {
    const next: Growing[] = [];
    for (const growing of level) {
      const split = depth === settings.depth ? null : bestSplit(growing, binned, state, width, settings);
      if (split === null) {
        const value = (-growing.gradient / (growing.hessian + settings.regularisation)) * settings.rate;
        forest.value[growing.node] = value;
        for (const i of growing.members) state.scores[i] = (state.scores[i] ?? 0) + value;
        continue;
      }
      const bins = binned.bins[split.feature] ?? new Uint8Array();
      const left = newNode();
      const right = newNode();
      forest.feature[growing.node] = split.feature;
      forest.threshold[growing.node] = binned.edges[split.feature]?.[split.bin] ?? 0;
      forest.left[growing.node] = left;
      next.push(
        grow(
          left,
          growing.members.filter((i) => (bins[i] ?? 0) <= split.bin),
          state,
        ),
      );
      next.push(
        grow(
          right,
          growing.members.filter((i) => (bins[i] ?? 0) > split.bin),
          state,
        ),
      );
    }
    level = next;
  }
}

function grow(node: number, members: Int32Array, { gradients, hessians }: State): Growing {
  let gradient = 0;
  let hessian = 0;
  for (const i of members) {
    gradient += gradients[i] ?? 0;
    hessian += hessians[i] ?? 0;
  }
  return { node, members, gradient, hessian };
}

function bestSplit(
  { members, gradient, hessian }: Growing,
  { bins, edges }: Binned,
  state: State,
  width: number,
  { regularisation, leastHessian }: Boosting,
): { feature: number; bin: number } | null {
  const gradients = new Float64Array(BINS + 1);
  const hessians = new Float64Array(BINS + 1);
  const whole = gradient ** 2 / (hessian + regularisation);
  let best: { feature: number; bin: number } | null = null;
  let bestGain = 1e-3;
  for (let feature = 0; feature < width; feature++) {
    const column = bins[feature] ?? new Uint8Array();
    const cuts = edges[feature]?.length ?? 0;
    gradients.fill(0);
    hessians.fill(0);
    for (let at = 0; at < members.length; at++) {
      const i = members[at] ?? 0;
      const bin = column[i] ?? 0;
      gradients[bin] = (gradients[bin] ?? 0) + (state.gradients[i] ?? 0);
      hessians[bin] = (hessians[bin] ?? 0) + (state.hessians[i] ?? 0);
    }
    let leftGradient = 0;
    let leftHessian = 0;
    for (let bin = 0; bin < cuts; bin++) {
      leftGradient += gradients[bin] ?? 0;
      leftHessian += hessians[bin] ?? 0;
      const rightHessian = hessian - leftHessian;
      if (leftHessian < leastHessian || rightHessian < leastHessian) continue;
      const gain =
        leftGradient ** 2 / (leftHessian + regularisation) +
        (gradient - leftGradient) ** 2 / (rightHessian + regularisation) -
        whole;
      if (gain > bestGain) {
        bestGain = gain;
        best = { feature, bin };
      }
    }
  }
  return best;
}
