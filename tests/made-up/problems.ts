import type { Said } from './said.ts';

export interface Problem {
  /** What the thing does, as the rest of a sentence. */
  readonly does: Said;
  readonly causes: readonly Said[];
  readonly steps: readonly Said[];
  /** How one sees that it is solved. */
  readonly solved: Said;
}

export const problems = Object.entries<Problem>({
  'does-not-start': {
    does: 'does not start | starter ikke',
    causes: [
      'Most often no power reaches it. | Som oftest kommer det ikke strøm fram.',
      'A worn cable is the second most common cause. | En slitt kabel er den nest vanligste årsaken.',
    ],
    steps: [
      'Try the socket with a lamp that you know works. | Prøv stikkontakten med en lampe som du vet virker.',
      'Hold the power button for ten seconds. | Hold inne strømknappen i ti sekunder.',
    ],
    solved: 'The green light comes on within a minute. | Det grønne lyset tennes innen ett minutt.',
  },
  'stops-after-minutes': {
    does: 'stops after a few minutes | stopper etter noen minutter',
    causes: [
      'The saving of power is set too strictly. | Strømsparingen er satt for strengt.',
      'A blocked fan gives the same picture. | En blokkert vifte gir det samme bildet.',
    ],
    steps: [
      'Set the time until sleep to one hour. | Sett tiden til dvale til én time.',
      'Remove dust from the openings with a dry brush. | Fjern støv fra åpningene med en tørr børste.',
    ],
    solved: 'It stays on for a whole meeting. | Utstyret holder seg på gjennom et helt møte.',
  },
  'answers-slowly': {
    does: 'answers slowly | svarer sent',
    causes: [
      'Its memory is often full of old jobs. | Minnet er ofte fullt av gamle jobber.',
      'Much traffic on the network slows it down further. | Mye trafikk på nettverket gjør det enda tregere.',
    ],
    steps: [
      'Delete the jobs that are older than a week. | Slett jobbene som er eldre enn en uke.',
      'Measure the network speed from the same place. | Mål hastigheten på nettverket fra samme sted.',
    ],
    solved: 'A short job is done in a few seconds. | En kort jobb er ferdig på noen sekunder.',
  },
  'loses-network': {
    does: 'loses the network | mister nettverket',
    causes: [
      'The address is used by other equipment too. | Adressen brukes av annet utstyr også.',
      'A loose plug gives short breaks all day. | Et løst støpsel gir korte brudd hele dagen.',
    ],
    steps: [
      'Press the network plug in until it clicks. | Trykk inn nettverksstøpselet til det klikker.',
      'Let the equipment fetch a new address. | La utstyret hente en ny adresse.',
    ],
    solved:
      'The network light burns steadily for an hour. | Nettverkslyset brenner jevnt i en time.',
  },
  'forgets-settings': {
    does: 'forgets its settings | glemmer innstillingene sine',
    causes: [
      'The small battery on the circuit board is flat. | Det lille batteriet på kretskortet er flatt.',
      'The settings were changed, but never saved. | Innstillingene ble endret, men aldri lagret.',
    ],
    steps: [
      'Save the settings in the menu for administrators. | Lagre innstillingene i menyen for administratorer.',
      'Put in a new battery of the same kind. | Sett inn et nytt batteri av samme type.',
    ],
    solved: 'The settings are there the next morning. | Innstillingene er der neste morgen.',
  },
  'shows-wrong-time': {
    does: 'shows the wrong time | viser feil tid',
    causes: [
      'The time zone was never chosen. | Tidssonen ble aldri valgt.',
      'The time server has got a new name. | Tidstjeneren har fått et nytt navn.',
    ],
    steps: [
      'Choose the time zone of the building. | Velg tidssonen til bygningen.',
      'Write the name of the time server again. | Skriv navnet på tidstjeneren på nytt.',
    ],
    solved: 'The time is the same as on your phone. | Tiden er den samme som på telefonen din.',
  },
  'asks-for-update': {
    does: 'asks for an update again and again | ber om en oppdatering igjen og igjen',
    causes: [
      'The last update was stopped halfway. | Den forrige oppdateringen ble stoppet halvveis.',
      'There is too little room for the new version. | Det er for lite plass til den nye versjonen.',
    ],
    steps: [
      'Remove old versions from the storage. | Fjern gamle versjoner fra lagringen.',
      'Start the update outside working hours. | Start oppdateringen utenfor arbeidstiden.',
    ],
    solved: 'The menu shows the new version. | Menyen viser den nye versjonen.',
  },
  'is-not-found': {
    does: 'is not found from a computer | blir ikke funnet fra en datamaskin',
    causes: [
      'The computer is on the network for guests. | Datamaskinen er på nettverket for gjester.',
      'The firewall blocks the search for equipment. | Brannmuren stopper søket etter utstyr.',
    ],
    steps: [
      'Choose the same network on both. | Velg samme nettverk på begge.',
      'Add the equipment by its address. | Legg til utstyret med adressen.',
    ],
    solved: 'The equipment is at the top of the list. | Utstyret står øverst i listen.',
  },
  'blinks-red': {
    does: 'blinks red | blinker rødt',
    causes: [
      'Red light means that a part wants attention. | Rødt lys betyr at en del trenger tilsyn.',
      'A cover that is half open is the usual cause. | Et deksel som står på gløtt, er den vanlige årsaken.',
    ],
    steps: [
      'Count how many times the light blinks. | Tell hvor mange ganger lyset blinker.',
      'Open and close every cover. | Åpne og lukk alle deksler.',
    ],
    solved: 'The light is green and steady. | Lyset er grønt og jevnt.',
  },
  'does-not-return': {
    does: 'does not return after a power cut | kommer ikke tilbake etter et strømbrudd',
    causes: [
      'The fuse of the room has blown. | Sikringen til rommet har gått.',
      'The equipment waits for somebody to press the button. | Utstyret venter på at noen trykker på knappen.',
    ],
    steps: [
      'Ask the caretaker to look at the fuse. | Be vaktmesteren om å se på sikringen.',
      'Turn on the start by itself in the menu. | Slå på automatisk start i menyen.',
    ],
    solved: 'It starts by itself in the next test. | Utstyret starter av seg selv i neste test.',
  },
});
