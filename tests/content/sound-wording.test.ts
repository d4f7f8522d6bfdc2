import { expect, it } from 'vitest';
import { runChecks } from '../../src/checks/run-checks.ts';
import { readChanged, today } from '../support/fixture-content.ts';
import { writeBody } from '../support/one-body.ts';
import { reviewContent } from '../support/review-content.ts';

const base = await readChanged({});

/** What looks like a fault and is none: each pair here is sound. */
const sound: readonly (readonly [why: string, en: string, nb: string])[] = [
  ['"feil" also means wrong', 'A wrong code or password.', 'Feil kode eller feil passord.'],
  ['"bruker" is also a verb', 'The user uses the profile.', 'Brukeren bruker profilen.'],
  ['a genitive', 'The certificate’s date and the product’s state.', 'Sertifikatets dato og produktets tilstand.'],
  ['"middels" stands alone', 'A medium long way.', 'En middels lang vei.'],
  ['a hyphen for the rest of a word', 'A work or school account.', 'En jobb- eller skolekonto.'],
  ['"av- og pålogging"', 'Signing out and in.', 'Av- og pålogging.'],
  ['a name with a Norwegian ending', 'The Authenticator app by Microsoft.', 'Microsofts Authenticator-app.'],
  ['bold with a hyphen', 'The **MFA** sign-in.', '**MFA**-påloggingen.'],
  ['a capital behind a colon', 'It is rare: organizations have it.', 'Det er sjelden: Organisasjoner har det.'],
  ['an abbreviation in capitals', 'The PDFs and URLs.', 'PDF-ene og URL-ene.'],
  ['"No" and "Nei"', 'No, it is off.', 'Nei, den er av.'],
  ['"cannot" and "ikke kan"', 'You cannot do it.', 'Du kan ikke gjøre det.'],
  ['"unable" and "ikke kan"', 'The user is unable to sign in.', 'Brukeren kan ikke logge på.'],
  ['"possible" and "går an"', 'It is possible to wait.', 'Det går an å vente.'],
  ['"as soon as possible" and "snarest"', 'Sign out as soon as possible.', 'Logg av snarest.'],
  ['"as soon as possible" and "så snart som mulig"', 'Sign out as soon as possible.', 'Logg av så snart som mulig.'],
  ['"may" and "kanskje"', 'Another policy may exist.', 'Kanskje finnes en policy til.'],
  ['"them" for several users', 'Let the user tell the others, and register them.', 'La brukeren si fra til de andre, og registrer dem.'],
  ['"them" for things', 'Let the user open the messages and approve them.', 'La brukeren åpne meldingene og godkjenne dem.'],
  ['"de" as an article', 'The user keeps them, new and old.', 'Brukeren beholder de nye og de gamle.'],
  ['"the user and an administrator"', 'The user and the administrator see what they need.', 'Brukeren og administratoren ser hva de må ha.'],
  ['"unless" with "hvis … ikke"', 'Unless the rule says so, wait.', 'Hvis regelen ikke sier det, venter du.'],
  ['"unless" with "med mindre"', 'Unless it is on, wait.', 'Med mindre den er på, venter du.'],
  ['"neither … nor" is one negation', 'It shows neither this nor that.', 'Den viser verken dette eller hint.'],
  ['"disabled" denies nothing', 'The account is disabled.', 'Kontoen er deaktivert.'],
  ['"don’t" with a curly apostrophe', 'Don’t wait.', 'Ikke vent.'],
  ['"until" with "til"', 'Keep it until it works.', 'Behold den til den virker.'],
  ['"while" with "så lenge"', 'While it is off, wait.', 'Så lenge den er av, venter du.'],
  ['"after" with "etter"', 'After a change, wait.', 'Etter en endring venter du.'],
  ['thousands and decimals', 'It has 1,000 files and costs 2.5.', 'Den har 1 000 filer og koster 2,5.'],
  ['a number in words', 'Wait two hours and 3 minutes.', 'Vent 2 timer og tre minutter.'],
  ['a date', 'It ends on 1 March 2027.', 'Det slutter 1. mars 2027.'],
  ['a time', 'It begins at 10:30.', 'Det begynner klokken 10.30.'],
  ['"as before" with "som før"', 'It is in the same folder as before.', 'Den ligger i samme mappe som før.'],
  ['"as before" with "som tidligere"', 'It is where it was, as before.', 'Den er der den var, som tidligere.'],
  ['signs in code', 'No name has `a : b , c .` in it.', 'Ingen navn har `a : b , c .` i seg.'],
  ['a product alone', 'Outlook for Mac', 'Outlook for Mac'],
  ['"the sign-in log in" is no "log in"', 'Read the sign-in log in the evening.', 'Les påloggingsloggen om kvelden.'],
  ['a device is enrolled', 'Enrol the device in Intune.', 'Registrer enheten i Intune.'],
  ['a quotation', 'It says "Wait for the user".', 'Det står «Wait for the user».'],
];

it.each(sound)('%s', (_, en, nb) => {
  const content = reviewContent(writeBody(base, { en, nb }));
  const found = runChecks(content, base.findings, { today });
  expect(found.map(({ name, says }) => `${name}: ${says}`)).toEqual([]);
});
