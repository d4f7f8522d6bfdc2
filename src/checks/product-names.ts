/** Names that are the same in every language. A name that begins like another one stands before it. */
const productNames = [
  'Entra Connect',
  'Entra ID',
  'Entra',
  'Microsoft',
  'Authenticator',
  'Graph',
  'Intune',
  'Exchange Online',
  'Exchange',
  'PowerShell',
  'Windows Hello',
  'Windows',
  'Active Directory',
  'AD FS',
  'Outlook',
  'Teams',
  'SharePoint',
  'OneDrive',
  'Office',
  'Azure',
  'Temporary Access Pass',
  'Android',
  'iOS',
  'Mac',
  'WhatsApp',
  'SMTP',
  'IMAP',
  'POP',
  'NPS',
  'VPN',
];

// Norwegian and German add an "s" to names: "Microsofts". "Machine" is no Mac.
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${productNames.join('|')})(?=['’]?s?(?![\\p{L}\\p{N}]))`,
  'gu',
);

/** The product names in a text, each once. */
export function findProductNames(text: string): Set<string> {
  return new Set(text.match(pattern) ?? []);
}
