import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { Flow } from '../../flow/flow.ts';
import { orderSteps } from '../../flow/graph.ts';
import { chooseArrows, nameEdge, orderByArrows } from './choose-arrows.ts';
import type { Box, Flowchart, FlowchartStep, FlowWords, Point } from './flowchart.ts';
import { measureWidth, findMiddle, placeStep } from './place-step.ts';
import { shapeStep, sizes, type StepShape } from './shape-step.ts';

/** Steps stand in columns from left to right; a step's uppermost arrow runs straight, and all others go down. */
const layoutOptions = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  // All trees of arrows share the same columns.
  'elk.separateConnectedComponents': 'false',
  // The order given is the order drawn, so ELK has nothing to search for, and a large flow costs no more time.
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.crossingMinimization.strategy': 'NONE',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'RIGHTDOWN',
  'elk.padding': '[top=28,left=12,bottom=12,right=12]',
  'elk.spacing.nodeNode': '28',
  'elk.layered.spacing.nodeNodeBetweenLayers': '44',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
};

const nodeOptions = { 'elk.portConstraints': 'FIXED_POS', 'elk.alignment': 'LEFT' };

/** One for all flows: each would register all algorithms anew. */
const elk = new ELK();

const round = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });

/** The port where arrows arrive. No edge has this name. */
const inPort = (id: string) => `${id}.`;

/** ELK's arrows by the name of their edge. */
type Drawn = ReadonlyMap<string, ElkExtendedEdge>;

/** For ELK, a step's signs and its arrow from nowhere belong to its node. */
function makeNode(
  shape: StepShape,
  isDrawn: (name: string) => boolean,
  hasEntry: boolean,
): ElkNode {
  const { id, height, head, rows } = shape;
  const nameRow = (answer: string) => nameEdge({ from: id, answer });
  const before = hasEntry ? sizes.arrow : 0;
  const width = before + measureWidth(shape, (answer) => isDrawn(nameRow(answer)));
  const makePort = (name: string, side: 'WEST' | 'EAST', box: Box) => ({
    id: name,
    x: side === 'WEST' ? 0 : width,
    y: findMiddle(box),
    layoutOptions: { 'elk.port.side': side },
  });
  const outPorts = rows
    .filter(({ answer }) => isDrawn(nameRow(answer)))
    .map(({ answer, label }) => makePort(nameRow(answer), 'EAST', label));
  const ports = [makePort(inPort(id), 'WEST', head), ...outPorts];
  return { id, width, height, ports, layoutOptions: nodeOptions };
}

function readTrack(arrow: ElkExtendedEdge): Point[] {
  const section = arrow.sections?.[0];
  return section ? [...(section.bendPoints ?? []), section.endPoint].map(round) : [];
}

/** Places a step where ELK placed its node. */
function placeNode(
  shape: StepShape,
  hasEntry: boolean,
  node: ElkNode | undefined,
  drawn: Drawn,
): FlowchartStep {
  const corner = round({ x: node?.x ?? 0, y: node?.y ?? 0 });
  const at = { x: corner.x + (hasEntry ? sizes.arrow : 0), y: corner.y };
  const tracks = shape.rows.flatMap(({ answer }): [string, Point[]][] => {
    const arrow = drawn.get(nameEdge({ from: shape.id, answer }));
    return arrow ? [[answer, readTrack(arrow)]] : [];
  });
  return placeStep(shape, at, new Map(tracks), hasEntry);
}

/**
 * Lays a flow out as a flowchart, in one language. The same flow and words always give the same flowchart.
 * The flow must have no loop.
 */
export async function layOutFlowchart(flow: Flow, words: FlowWords): Promise<Flowchart> {
  const arrows = chooseArrows(flow);
  const reached = new Set([...arrows.values()].map((edge) => edge.to));
  const shapes = new Map(orderByArrows(flow, arrows).map((id) => [id, shapeStep(flow, words, id)]));
  const isDrawn = (name: string) => arrows.has(name);
  const graph: ElkNode = {
    id: 'flow',
    layoutOptions,
    children: [...shapes.values()].map((shape) => makeNode(shape, isDrawn, !reached.has(shape.id))),
    edges: [...arrows].map(([id, { to }]) => ({ id, sources: [id], targets: [inPort(to)] })),
  };
  const placed: ElkNode = await elk.layout(graph);
  const nodes = new Map((placed.children ?? []).map((node) => [node.id, node]));
  const drawn = new Map((placed.edges ?? []).map((edge) => [edge.id, edge]));
  const steps = orderSteps(flow).flatMap((id) => {
    const shape = shapes.get(id);
    return shape ? [placeNode(shape, !reached.has(id), nodes.get(id), drawn)] : [];
  });
  return { width: Math.ceil(placed.width ?? 0), height: Math.ceil(placed.height ?? 0), steps };
}
