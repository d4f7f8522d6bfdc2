import type { Subject } from '../subject.ts';

/** The names that products have now, by language. */
export const words: NonNullable<Subject['words']> = {
  en: {
    'english-spelling': [
      { words: 'power ?shell', right: 'PowerShell', use: 'Write "PowerShell".' },
      {
        words: 'azure ad|azure active directory|azuread|aad',
        use: 'Write "Microsoft Entra ID", or <OldName id="azure-ad" />.',
      },
      {
        words: 'azure mfa',
        use: 'Write "multifactor authentication", or <OldName id="azure-mfa" />.',
      },
      { words: 'o365|office ?365', use: 'Write "Microsoft 365", or <OldName id="o365" />.' },
      { words: 'adal', use: 'Write "modern authentication", or <OldName id="adal" />.' },
      { words: 'skype', use: 'Write "Teams", or <OldName id="skype-for-business-online" />.' },
      // A person registers; a device is enrolled.
      {
        words: 'enrol(?:l\\p{L}*|s|ment)?',
        use: 'Write "register", "registration".',
        except: /device|Intune/,
      },
    ],
  },
  nb: {
    'forbidden-word': [
      {
        words: 'leietaker\\p{L}*|tenant\\p{L}*',
        use: 'Write "organisasjon", or "leier" where the tenant itself is meant.',
      },
      {
        words: 'azure ad|azure active directory\\p{L}*|azuread|aad',
        use: 'Write "Microsoft Entra ID", or <OldName id="azure-ad" />.',
      },
      {
        words: 'azure[ -]mfa',
        use: 'Write "flerfaktorautentisering", or <OldName id="azure-mfa" />.',
      },
      { words: 'o365|office ?365', use: 'Write "Microsoft 365", or <OldName id="o365" />.' },
      { words: 'adal', use: 'Write "moderne godkjenning", or <OldName id="adal" />.' },
      { words: 'skype', use: 'Write "Teams", or <OldName id="skype-for-business-online" />.' },
      { words: 'kommandolet\\p{L}*', use: 'Write "kommando" or "cmdlet".' },
    ],
  },
};
