import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { Flow } from '../../flow/flow.ts';
import { orderSteps } from '../../flow/graph.ts';
import { chooseArrows, nameEdge, orderByArrows } from './choose-arrows.ts';
import type {
  Box,
  Flowchart,
  FlowchartEdge,
  FlowchartStep,
  FlowWords,
  Point,
} from './flowchart.ts';
import { moveTextBox } from './move.ts';
import { shapeStep, sizes, type RowShape, type StepShape } from './shape-step.ts';

/** Steps stand in columns from left to right; a step's uppermost arrow runs straight, and all others go down. */
const layoutOptions = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  // All trees of arrows share the same columns.
  'elk.separateConnectedComponents': 'false',
  // The order given is the order drawn, so ELK has nothing to search for, and a large flow costs no more time.
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'true',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'RIGHTDOWN',
  'elk.padding': '[top=28,left=12,bottom=12,right=12]',
  'elk.spacing.nodeNode': '28',
  'elk.layered.spacing.nodeNodeBetweenLayers': '44',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
};

const nodeOptions = { 'elk.portConstraints': 'FIXED_POS', 'elk.alignment': 'LEFT' };

const middle = ({ y, height }: Box) => Math.round(y + height / 2);
const round = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });

/** The port where arrows arrive. No edge has this name. */
const inPort = (id: string) => `${id}.`;

/** For ELK, a step's signs and its arrow from nowhere belong to its node. */
function makeNode({ id, height, head, rows }: StepShape, hasEntry: boolean): ElkNode {
  const before = hasEntry ? sizes.arrow : 0;
  const right = Math.max(
    sizes.boxWidth,
    ...rows.map(({ sign }) => (sign ? sign.x + sign.width : 0)),
  );
  const makePort = (name: string, side: 'WEST' | 'EAST', box: Box) => ({
    id: name,
    x: side === 'WEST' ? 0 : before + right,
    y: middle(box),
    layoutOptions: { 'elk.port.side': side },
  });
  const outPorts = rows
    .filter(({ sign }) => !sign)
    .map(({ answer, label }) => makePort(nameEdge({ from: id, answer }), 'EAST', label));
  const ports = [makePort(inPort(id), 'WEST', head), ...outPorts];
  return { id, width: before + right, height, ports, layoutOptions: nodeOptions };
}

function placeRow(row: RowShape, at: Point, arrow: ElkExtendedEdge | undefined): FlowchartEdge {
  const { answer, to } = row;
  const label = moveTextBox(row.label, at);
  const from = { x: label.x + label.width, y: middle(label) };
  if (row.sign) {
    const sign = moveTextBox(row.sign, at);
    return { answer, to, label, points: [from, { x: sign.x, y: from.y }], sign };
  }
  const section = arrow?.sections?.[0];
  const rest = section ? [...(section.bendPoints ?? []), section.endPoint] : [];
  return { answer, to, label, points: [from, ...rest.map(round)] };
}

/** Places a step where ELK placed its node; `drawn` are ELK's arrows by the name of their edge. */
function placeStep(
  shape: StepShape,
  hasEntry: boolean,
  node: ElkNode | undefined,
  drawn: ReadonlyMap<string, ElkExtendedEdge>,
): FlowchartStep {
  const { id, kind, height } = shape;
  const corner = round({ x: node?.x ?? 0, y: node?.y ?? 0 });
  const at = { x: corner.x + (hasEntry ? sizes.arrow : 0), y: corner.y };
  const head = moveTextBox(shape.head, at);
  const edges = shape.rows.map((row) =>
    placeRow(row, at, drawn.get(nameEdge({ from: id, answer: row.answer }))),
  );
  const entry = [corner.x, at.x].map((x) => ({ x, y: middle(head) }));
  const box = { ...at, width: sizes.boxWidth, height };
  return { id, kind, ...box, head, edges, ...(hasEntry ? { entry } : {}) };
}

/**
 * Lays a flow out as a flowchart, in one language. The same flow and words always give the same flowchart.
 * The flow must have no loop.
 */
export async function layOutFlowchart(flow: Flow, words: FlowWords): Promise<Flowchart> {
  const arrows = chooseArrows(flow);
  const reached = new Set([...arrows.values()].map((edge) => edge.to));
  const shapes = new Map(
    orderByArrows(flow, arrows).map((id) => [id, shapeStep(flow, words, id, arrows)]),
  );
  const graph: ElkNode = {
    id: 'flow',
    layoutOptions,
    children: [...shapes.values()].map((shape) => makeNode(shape, !reached.has(shape.id))),
    edges: [...arrows].map(([id, { to }]) => ({ id, sources: [id], targets: [inPort(to)] })),
  };
  const placed: ElkNode = await new ELK().layout(graph);
  const nodes = new Map((placed.children ?? []).map((node) => [node.id, node]));
  const drawn = new Map((placed.edges ?? []).map((edge) => [edge.id, edge]));
  const steps = orderSteps(flow).flatMap((id) => {
    const shape = shapes.get(id);
    return shape ? [placeStep(shape, !reached.has(id), nodes.get(id), drawn)] : [];
  });
  return { width: Math.ceil(placed.width ?? 0), height: Math.ceil(placed.height ?? 0), steps };
}
