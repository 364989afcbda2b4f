import type { StoreCounts } from "../../store/model/store-counts.ts";
import type { Pattern, PatternTie, PatternVariable } from "./pattern.ts";

/** A rare place to start a search: a variable of rare kinds, or at an end of ties of rare types. */
export interface RareStart {
  readonly position: number;
  /** Position of the tie in the pattern; null: the variable's kinds are rare. */
  readonly tie: number | null;
}

/** One variable bound while a pattern is searched. */
export interface PatternStep {
  readonly position: number;
  /** The tie followed to it from a variable bound before; null: the search starts here. */
  readonly tie: PatternTie | null;
  /** Its other ties to variables bound before. */
  readonly checks: readonly PatternTie[];
  /** Its ties to variables bound later, other than by the next step. */
  readonly open: readonly PatternTie[];
}

/** The order in which the variables of a pattern are bound. */
export interface PatternOrder {
  /** Variables with a `ref`: bound before the first step. */
  readonly refs: readonly number[];
  /** Ties between them. */
  readonly checks: readonly PatternTie[];
  /** Their ties to variables bound later, other than by the first step. */
  readonly open: readonly PatternTie[];
  readonly steps: readonly PatternStep[];
}

/**
 * A place is rare with at most this many starting points. All of them are expanded before the first match is
 * known, even if matches are many and a page would fill early: with 20,000 relationships and 3 hops, 50
 * starting points took 1.3 times the work, 150 eleven times.
 */
const rare = 50;

/**
 * The rarest place of a pattern that names no entity, if it is rare enough. Without it, the search for what
 * leads to a few entities would start from all others. A path along types begins and ends with one of them,
 * however many hops it has.
 */
export function chooseStart({ variables, ties }: Pattern, counts: StoreCounts | undefined): RareStart | null {
  if (!counts?.entities || variables.length < 2) return null;
  if (variables.some((variable) => variable.ref || choice(variable) < 2)) return null;
  const byKinds = variables.flatMap(({ where }, position) => {
    const kinds = where.value?.kinds ?? [];
    return kinds.length > 0 ? [{ position, tie: null, count: counts.ofKinds(kinds) }] : [];
  });
  const byTypes = ties.flatMap(({ from, to, via }, tie) => {
    const types = via.value?.types ?? [];
    return types.length > 0 ? [{ position: Math.min(from, to), tie, count: counts.ofTypes(types) }] : [];
  });
  const [best] = [...byKinds, ...byTypes].sort((a, b) => a.count - b.count || a.position - b.position);
  if (!best || best.count > rare || best.count * 10 > counts.entities) return null;
  return { position: best.position, tie: best.tie };
}

/**
 * Orders the search. It starts from a reference, else named ids, else the beginning of a name, else a rare
 * place, else the first variable in the order of ids, so that a page fills early. Then it follows the
 * shortest ties, first to named ids, else in the pattern's order, which is also the answer's.
 */
export function orderPattern(pattern: Pattern, start: RareStart | null): PatternOrder {
  const { variables, ties } = pattern;
  const refs = variables.flatMap(({ ref }, position) => (ref ? [position] : []));
  const bound = new Set(refs);
  const found: Pick<PatternStep, "position" | "tie">[] = [];
  while (bound.size < variables.length) {
    const step =
      start && bound.size === 0 ? { tie: null, position: start.position } : nextStep(pattern, bound);
    bound.add(step.position);
    found.push(step);
  }
  const before = (count: number) => new Set([...refs, ...found.slice(0, count).map((step) => step.position)]);
  const open = (position: number, count: number) => {
    const known = before(count);
    return ties.filter(
      (tie) => joins(tie, position, (other) => !known.has(other)) && tie !== found[count]?.tie,
    );
  };
  const steps = found.map(({ position, tie }, index): PatternStep => {
    const known = before(index);
    const checks = ties.filter((other) => other !== tie && joins(other, position, (end) => known.has(end)));
    return { position, tie, checks, open: open(position, index + 1) };
  });
  return {
    refs,
    checks: ties.filter(({ from, to }) => refs.includes(from) && refs.includes(to)),
    open: refs.flatMap((position) => open(position, 0)),
    steps,
  };
}

function nextStep({ variables, ties }: Pattern, bound: ReadonlySet<number>) {
  const [best] = ties
    .filter(({ from, to }) => bound.has(from) !== bound.has(to))
    .map((tie) => ({ tie, position: bound.has(tie.from) ? tie.to : tie.from }))
    .sort((a, b) => a.tie.maxHops - b.tie.maxHops || byChoice(variables, a.position, b.position));
  if (best) return best;
  const [start = 0] = variables.map((_, position) => position).sort((a, b) => byChoice(variables, a, b));
  return { tie: null, position: start };
}

function byChoice(variables: readonly PatternVariable[], a: number, b: number): number {
  return choice(variables[a]) - choice(variables[b]) || a - b;
}

/** How selective a variable's own filter is; 0 is the most selective. */
export function choice(variable: PatternVariable | undefined): 0 | 1 | 2 {
  const where = variable?.where.value;
  if (where?.ids) return 0;
  return where?.nameStartsWith ? 1 : 2;
}

function joins({ from, to }: PatternTie, position: number, isOther: (other: number) => boolean): boolean {
  return (from === position && isOther(to)) || (to === position && isOther(from));
}
