// The words of made-up plain guides.

/** The same in English and in Norwegian. */
export type Pair = readonly [en: string, nb: string];

export const things: readonly Pair[] = [
  ['lamp', 'lampen'],
  ['printer', 'skriveren'],
  ['screen', 'skjermen'],
  ['keyboard', 'tastaturet'],
  ['telephone', 'telefonen'],
  ['door lock', 'dørlåsen'],
  ['camera', 'kameraet'],
  ['heater', 'varmeovnen'],
  ['router', 'ruteren'],
  ['projector', 'projektoren'],
  ['loudspeaker', 'høyttaleren'],
  ['card reader', 'kortleseren'],
];

export const problems: readonly Pair[] = [
  ['does not start', 'starter ikke'],
  ['stops within {n} minutes', 'stopper innen {n} minutter'],
  ['makes a loud noise', 'lager en høy lyd'],
  ['shows a red light', 'viser et rødt lys'],
  ['loses its settings', 'mister innstillingene'],
  ['is slower than last week', 'er tregere enn forrige uke'],
  ['does not find the network', 'finner ikke nettverket'],
  ['turns itself off', 'slår seg av'],
];

export const headings: readonly Pair[] = [
  ['What you can see', 'Dette kan du se'],
  ['What you need', 'Dette trenger du'],
  ['Try this', 'Prøv dette'],
  ['What to write down', 'Dette bør du notere'],
  ['More help', 'Mer hjelp'],
];

export const paragraphs: readonly Pair[] = [
  [
    'The label on the back names the model, the year and the place where it was made.',
    'Etiketten på baksiden viser modellen, året og stedet der den ble laget.',
  ],
  [
    'Most people see it in the morning, when many machines start in the same building.',
    'De fleste ser det om morgenen, når mange maskiner starter i samme bygning.',
  ],
  [
    'The model is called {name}, and the same part stands in several other machines.',
    'Modellen heter {name}, og den samme delen står i flere andre maskiner.',
  ],
  [
    'You need {n} minutes, a dry cloth and somebody who can hold the {thing}.',
    'Du trenger {n} minutter, en tørr klut og noen som kan holde {thing}.',
  ],
  [
    'If the fault comes back, write down the time and what the display shows.',
    'Hvis feilen kommer tilbake, noterer du tidspunktet og hva displayet viser.',
  ],
  [
    'The cable is often the cause, because it lies on the floor and people step on it.',
    'Kabelen er ofte årsaken, fordi den ligger på gulvet og folk trår på den.',
  ],
  [
    'A new part costs little, and the caretaker keeps some of them in the cellar.',
    'En ny del koster lite, og vaktmesteren har noen av dem i kjelleren.',
  ],
  [
    'The green light shows that the power is on, and the blue one that data arrives.',
    'Det grønne lyset viser at strømmen er på, og det blå at det kommer data.',
  ],
  [
    'Warm air and dust make it worse, so the machine should stand away from the wall.',
    'Varm luft og støv gjør det verre, så maskinen bør stå et stykke fra veggen.',
  ],
  [
    'The old book on the shelf describes another model, so read the page about the {thing} only.',
    'Den gamle boken i hyllen beskriver en annen modell, så les bare siden om {thing}.',
  ],
  [
    'The sound comes from the small wheel, which turns faster in warm rooms than in cold ones.',
    'Lyden kommer fra det lille hjulet, som går raskere i varme rom enn i kalde.',
  ],
  [
    'The figures on the display are hours of use, and they begin at 0 on the first day.',
    'Tallene i displayet er driftstimer, og de begynner på 0 den første dagen.',
  ],
];

export const hints: readonly Pair[] = [
  [
    'Press {ui:power-button} and wait for {n} seconds.',
    'Trykk på {ui:power-button} og vent i {n} sekunder.',
  ],
  ['Take the cable out, and put it in again.', 'Trekk ut kabelen, og sett den inn igjen.'],
  ['Brush the dust from the opening on the back.', 'Børst støvet av åpningen på baksiden.'],
  ['Let the machine cool down for {n} minutes.', 'La maskinen kjøle seg ned i {n} minutter.'],
  ['Move it away from the window.', 'Flytt den bort fra vinduet.'],
  ['Read the number on the display aloud.', 'Les tallet i displayet høyt.'],
  ['Ask a colleague to look at the {thing} too.', 'Be en kollega se på {thing} også.'],
  ['Open the lid and look at the small wheel.', 'Åpne lokket og se på det lille hjulet.'],
  ['Choose the same language as on the label.', 'Velg samme språk som på etiketten.'],
];

export const facts: readonly Pair[] = [
  [
    'The person to call has the role {role:lamp-keeper}.',
    'Den du ringer til, har rollen {role:lamp-keeper}.',
  ],
  ['The manual is here: {link:lamp-manual}.', 'Håndboken er her: {link:lamp-manual}.'],
  [
    'The code {error-code:50001} then stands on the display.',
    'Koden {error-code:50001} står da i displayet.',
  ],
  ['Old texts call it {old-name:gaslight}.', 'Gamle tekster kaller det {old-name:gaslight}.'],
  [
    'The shop sells the old parts until {when:old-bulbs-end}.',
    'Butikken selger de gamle delene til {when:old-bulbs-end}.',
  ],
  ['A flow helps you on: {guide:lamp}.', 'En flyt hjelper deg videre: {guide:lamp}.'],
  ['Something like it is told here: {guide:{other}}.', 'Noe lignende står her: {guide:{other}}.'],
];

const syllables = 'bra del fon gri har jul kas lor mev nix pol rut sim tav vik zor'.split(' ');

/** What falls by chance, and in the same way for the same number. */
export function createDice(seed: number) {
  // Mulberry32.
  let state = Math.imul(seed, 2654435761);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const roll = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <Item>(items: readonly Item[]): Item => items[roll(0, items.length - 1)] as Item;
  const part = () => pick(syllables);
  const name = part() + part() + part();
  return {
    roll,
    pick,
    /** A made-up name of a model. */
    name: name.charAt(0).toUpperCase() + name.slice(1),
    shuffle: <Item>(items: readonly Item[]): Item[] =>
      items
        .map((item) => ({ item, at: next() }))
        .sort((one, other) => one.at - other.at)
        .map(({ item }) => item),
  };
}
