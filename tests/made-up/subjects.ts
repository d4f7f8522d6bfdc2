import { problems, type Problem } from './problems.ts';
import { pick, type Gaps, type Said } from './said.ts';

/** What the made-up guides are about, in the definite form: a topic each. */
export const things = new Map(
  Object.entries<Said>({
    'label-printer': 'the label printer | etikettskriveren',
    'document-scanner': 'the document scanner | dokumentskanneren',
    'badge-reader': 'the badge reader | kortleseren',
    projector: 'the projector | projektoren',
    'meeting-screen': 'the meeting screen | møteskjermen',
    'desk-phone': 'the desk phone | bordtelefonen',
    'docking-station': 'the docking station | dokkingstasjonen',
    'network-switch': 'the network switch | nettverkssvitsjen',
    'door-lock': 'the door lock | dørlåsen',
    'queue-display': 'the queue display | køtavlen',
    'payment-terminal': 'the payment terminal | betalingsterminalen',
    'room-sensor': 'the room sensor | romsensoren',
    'wall-clock': 'the wall clock | veggklokken',
    'backup-drive': 'the backup drive | sikkerhetsdisken',
    'meeting-camera': 'the meeting camera | møtekameraet',
    'table-microphone': 'the table microphone | bordmikrofonen',
    'ceiling-speaker': 'the ceiling speaker | takhøyttaleren',
    'parcel-scale': 'the parcel scale | pakkevekten',
  }),
);

/** Where they stand. */
const places = Object.entries<Said>({
  reception: 'in the reception | i resepsjonen',
  warehouse: 'in the warehouse | på lageret',
  canteen: 'in the canteen | i kantinen',
  workshop: 'in the workshop | på verkstedet',
  library: 'in the library | på biblioteket',
  classroom: 'in the classroom | i klasserommet',
  archive: 'in the archive | i arkivet',
  office: 'in the open office | i kontorlandskapet',
  basement: 'in the basement | i kjelleren',
  branch: 'at the branch office | på avdelingskontoret',
  laboratory: 'in the laboratory | på laboratoriet',
  garage: 'in the garage | i garasjen',
  auditorium: 'in the auditorium | i auditoriet',
  corridor: 'in the corridor | i korridoren',
  shop: 'in the shop | i butikken',
});

/** What a guide is about. */
export interface Subject {
  /** The id of the guide. */
  readonly id: string;
  /** The thing's id. */
  readonly topic: string;
  /** The same for the same problem of the same thing, wherever it stands. */
  readonly variant: number;
  readonly problem: Problem;
  readonly gaps: Gaps;
}

/** So many different guides can be made up. */
export const mostGuides = things.size * problems.length * places.length;

/**
 * The subject of the guide with a number, counted from 0.
 * @throws if there are not so many
 */
export function findSubject(number: number): Subject {
  if (number >= mostGuides) throw new Error(`At most ${mostGuides} guides can be made up.`);
  const ofThing = Math.floor(number / things.size);
  const [topic, thing] = pick([...things], number);
  const [problemId, problem] = pick(problems, ofThing);
  const [placeId, place] = pick(places, Math.floor(ofThing / problems.length));
  const id = [topic, problemId, placeId].join('-');
  const variant = number % (things.size * problems.length);
  return { id, topic, variant, problem, gaps: { thing, place, does: problem.does } };
}
