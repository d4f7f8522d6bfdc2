import type { Said } from './said.ts';

// Sentences that fit every problem. `$thing` and `$place` are filled in.

export const openings: readonly Said[] = [
  'This guide is for whoever looks after $thing $place. | Denne veiviseren er for deg som har ansvar for $thing $place.',
  'Begin at the top, and stop as soon as $thing works. | Begynn øverst, og stopp så snart $thing virker.',
  'Most people are done in a quarter of an hour. | De fleste er ferdige på et kvarter.',
  'You need no tools for the first steps. | Du trenger ikke verktøy til de første trinnene.',
  'Others may have reported the same, so look at the notice board first. | Andre kan ha meldt fra om det samme, så se på oppslagstavlen først.',
];

export const symptoms: readonly Said[] = [
  'Colleagues say that $thing worked yesterday. | Kolleger sier at $thing virket i går.',
  'The problem comes at the same time every day. | Problemet kommer til samme tid hver dag.',
  'Other equipment $place works as usual. | Annet utstyr $place virker som vanlig.',
  'The display shows a message that goes away by itself. | Skjermen viser en melding som går bort av seg selv.',
  'Turning the power off and on helps for a short time. | Det hjelper en kort stund å slå strømmen av og på.',
  'The log of $thing has many lines from the last hour. | Loggen til $thing har mange linjer fra den siste timen.',
  'It happens with every person who tries. | Det skjer for alle som prøver.',
];

export const preparations: readonly Said[] = [
  'Write down the number on the label of $thing. | Skriv ned nummeret på etiketten til $thing.',
  'Tell those who work $place that you will be there for a while. | Si fra til dem som arbeider $place, at du blir der en stund.',
  'Have the key to the cabinet at hand. | Ha nøkkelen til skapet for hånden.',
  'Take a photo of the cables, so that you can put them back. | Ta et bilde av kablene, så du kan sette dem tilbake.',
  'Ask when the problem was first seen. | Spør når problemet først ble sett.',
];

export const steps: readonly Said[] = [
  'Turn off $thing, and wait for thirty seconds. | Slå av $thing, og vent i tretti sekunder.',
  'See that every cable sits firmly. | Se at alle kabler sitter godt.',
  'Look at the lights, and compare them with the manual. | Se på lysene, og sammenlign dem med håndboken.',
  'Move away what stands in front of $thing. | Flytt bort det som står foran $thing.',
  'Turn on $thing, and wait until the start page is shown. | Slå på $thing, og vent til startsiden vises.',
  'Open the menu, and choose the page about the state. | Åpne menyen, og velg siden om tilstanden.',
  'Write down what the page says about the last fault. | Skriv ned hva siden sier om den siste feilen.',
  'Try from another place in the building. | Prøv fra et annet sted i bygningen.',
];

export const commandLeads: readonly Said[] = [
  'Then restart it from your computer: | Start deretter på nytt fra datamaskinen din:',
  'A restart from your computer clears the rest: | En omstart fra datamaskinen din fjerner resten:',
];

export const stateLeads: readonly Said[] = [
  'This command tells what state it is in: | Denne kommandoen forteller hvilken tilstand det er:',
  'Read the state, and keep the answer for the supplier: | Les tilstanden, og ta vare på svaret til leverandøren:',
];

export const endings: readonly Said[] = [
  'Tell those who reported it, and thank them. | Si fra til dem som meldte fra, og takk dem.',
  'Write in the log $place what helped. | Skriv i loggboken $place hva som hjalp.',
  'Look at $thing again the next day. | Se til $thing igjen dagen etter.',
];

export const lastResorts: readonly Said[] = [
  'Order a visit from the supplier, and put up a notice $place. | Bestill besøk fra leverandøren, og heng opp et oppslag $place.',
  'Borrow spare equipment from the store until the supplier comes. | Lån reserveutstyr fra lageret inntil leverandøren kommer.',
  'Send the number on the label and the message to the supplier. | Send nummeret på etiketten og meldingen til leverandøren.',
];

export const headings = {
  symptoms: 'What you see | Det du ser',
  preparations: 'What you need | Det du trenger',
  causes: 'The usual causes | De vanlige årsakene',
  steps: 'What to do | Slik gjør du',
  solved: 'How you see that it worked | Slik ser du at det virket',
  lastResorts: 'Where to go from here | Veien videre',
} as const satisfies Record<string, Said>;

export const more: Said = 'More about it: | Mer om dette:';

// What only guides with a flow say. `$part` is the part that a step is about.

export const parts: readonly Said[] = [
  'the light | lyset',
  'the display | displayet',
  'the cable | kabelen',
  'the cover | dekselet',
  'the fan | viften',
  'the log | loggen',
  'the menu | menyen',
  'the battery | batteriet',
  'the socket | stikkontakten',
  'the address | adressen',
  'the clock | klokken',
  'the message | meldingen',
  'the plug | støpselet',
  'the label | etiketten',
];

/** What a question asks. */
export const questions: readonly Said[] = [
  'what does $part show | hva viser $part',
  'how is $part | hvordan er $part',
  'who changed $part | hvem endret $part',
  'what happens to $part | hva skjer med $part',
];

export const answers: readonly Said[] = [
  'It is as usual | Det er som vanlig',
  'It blinks, or goes on and off | Det blinker, eller går av og på',
  'It is warmer than the rest | Det er varmere enn resten',
  'It shows the code {error-code:$code} | Det viser koden {error-code:$code}',
  'It changed in the last few days | Det er endret de siste dagene',
  'Nobody remembers | Ingen husker det',
  'It moves as soon as I touch {ui:power-button} | Det beveger seg så snart jeg tar på {ui:power-button}',
  'It belongs to other equipment $place | Det hører til annet utstyr $place',
  'Something else | Noe annet',
];

/** What tells the second and third round of these answers from the first, where a question has so many. */
export const rounds: readonly Said[] = [
  'now and then | av og til',
  'since yesterday | siden i går',
];

export const doubt: Said = "I don't know | Jeg vet ikke";

/** What a fix tells to do. */
export const deeds: readonly Said[] = [
  'check $part | kontroller $part',
  'replace $part | bytt $part',
  'clean $part | rengjør $part',
  'reset $part | nullstill $part',
  'move $part | flytt $part',
  'test $part | prøv $part',
];

/** What stands in a fix beside what fits every guide. */
export const fixes = {
  press:
    'Press <Ui id="power-button" />, and hold it for two seconds. | Trykk på <Ui id="power-button" />, og hold den inne i to sekunder.',
  restart: 'Start $thing again from your computer: | Start $thing på nytt fra datamaskinen din:',
  role: 'You need the key that <Role id="caretaker" /> has. | Du trenger nøkkelen som <Role id="caretaker" /> har.',
  oldName:
    'Older guides call this <OldName id="black-box" />. | Eldre veivisere kaller dette <OldName id="black-box" />.',
} as const satisfies Record<string, Said>;

export const ends: readonly Said[] = [
  'it works again | det virker igjen',
  'ask for a visit | be om et besøk',
  'borrow other equipment | lån annet utstyr',
  'wait for the supplier | vent på leverandøren',
  'order a new part | bestill en ny del',
];

/** What the page of a guide says around its flow. */
export const page = {
  description:
    'One question at a time, until $thing works. | Ett spørsmål om gangen, til $thing virker.',
  audience: 'Who this guide is for | Hvem veiviseren er for',
  role: 'Somebody with the role <Role id="caretaker" />. | Noen med rollen <Role id="caretaker" />.',
  state: 'The state of $thing: | Tilstanden til $thing:',
  restart: 'A new start, from your computer: | En ny start, fra datamaskinen din:',
  code: 'The code <ErrorCode id="$code" />, if the display shows it. | Koden <ErrorCode id="$code" />, hvis displayet viser den.',
  changes: 'What has changed | Dette er endret',
  date: 'The old model goes out of use: <When id="old-model-ends" state />. | Den gamle modellen går ut av bruk: <When id="old-model-ends" state />.',
  beside: 'Something similar: <Guide id="$other" />. | Noe lignende: <Guide id="$other" />.',
} as const satisfies Record<string, Said>;
