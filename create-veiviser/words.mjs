/** What the site and its guide say outside of the guide's own files, in the languages that the start is written in. */
export const words = {
  en: {
    title: 'What is the matter?',
    lead: 'Answer one question at a time. Each guide ends at what helps.',
    situations: {
      'plug-pulled': 'I moved my desk this morning, and now the printer is dark.',
      'tray-empty': 'The printer has a green lamp, but my page does not come.',
    },
  },
  nb: {
    title: 'Hva er i veien?',
    lead: 'Svar på ett spørsmål om gangen. Hver veiviser fører frem til det som hjelper.',
    situations: {
      'plug-pulled': 'Jeg flyttet pulten i dag tidlig, og nå er skriveren mørk.',
      'tray-empty': 'Skriveren har en grønn lampe, men siden min kommer ikke.',
    },
  },
  de: {
    title: 'Was ist los?',
    lead: 'Beantworten Sie eine Frage nach der anderen. Jede Anleitung endet bei dem, was hilft.',
    situations: {
      'plug-pulled':
        'Ich habe heute früh meinen Schreibtisch verschoben, und jetzt ist der Drucker dunkel.',
      'tray-empty': 'Am Drucker leuchtet eine grüne Lampe, aber meine Seite kommt nicht.',
    },
  },
};

/** The language whose words a site in this language starts with. */
export const chooseWritten = (locale) => {
  const [language] = locale.split('-');
  return Object.hasOwn(words, language) ? language : 'en';
};
