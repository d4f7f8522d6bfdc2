/** The same words in English and in Norwegian. */
export type Said = readonly [en: string, nb: string];

export interface Thing {
  readonly id: string;
  /** As it stands in the middle of a sentence, in the definite form. */
  readonly name: Said;
}

const say = (id: string, ...name: Said): Thing => ({ id, name });

/** What the made-up guides are about: a topic each. */
export const things: readonly Thing[] = [
  say('label-printer', 'the label printer', 'etikettskriveren'),
  say('document-scanner', 'the document scanner', 'dokumentskanneren'),
  say('badge-reader', 'the badge reader', 'kortleseren'),
  say('projector', 'the projector', 'projektoren'),
  say('meeting-screen', 'the meeting screen', 'møteskjermen'),
  say('desk-phone', 'the desk phone', 'bordtelefonen'),
  say('docking-station', 'the docking station', 'dokkingstasjonen'),
  say('network-switch', 'the network switch', 'nettverkssvitsjen'),
  say('door-lock', 'the door lock', 'dørlåsen'),
  say('queue-display', 'the queue display', 'køtavlen'),
  say('payment-terminal', 'the payment terminal', 'betalingsterminalen'),
  say('room-sensor', 'the room sensor', 'romsensoren'),
  say('wall-clock', 'the wall clock', 'veggklokken'),
  say('backup-drive', 'the backup drive', 'sikkerhetsdisken'),
  say('meeting-camera', 'the meeting camera', 'møtekameraet'),
  say('table-microphone', 'the table microphone', 'bordmikrofonen'),
  say('ceiling-speaker', 'the ceiling speaker', 'takhøyttaleren'),
  say('parcel-scale', 'the parcel scale', 'pakkevekten'),
];

/** Where they stand. */
export const places: readonly Thing[] = [
  say('reception', 'in the reception', 'i resepsjonen'),
  say('warehouse', 'in the warehouse', 'på lageret'),
  say('canteen', 'in the canteen', 'i kantinen'),
  say('workshop', 'in the workshop', 'på verkstedet'),
  say('library', 'in the library', 'på biblioteket'),
  say('classroom', 'in the classroom', 'i klasserommet'),
  say('archive', 'in the archive', 'i arkivet'),
  say('office', 'in the open office', 'i kontorlandskapet'),
  say('basement', 'in the basement', 'i kjelleren'),
  say('branch', 'at the branch office', 'på avdelingskontoret'),
  say('laboratory', 'in the laboratory', 'på laboratoriet'),
  say('garage', 'in the garage', 'i garasjen'),
  say('auditorium', 'in the auditorium', 'i auditoriet'),
  say('corridor', 'in the corridor', 'i korridoren'),
  say('shop', 'in the shop', 'i butikken'),
];

/** The noun of a thing's commands: `LabelPrinter`. */
export function nameNoun({ id }: Thing): string {
  return id.replaceAll(/(?:^|-)(\p{Ll})/gu, (_, letter: string) => letter.toUpperCase());
}
