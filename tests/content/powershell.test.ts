import { describe, expect, it } from 'vitest';
import { powershell } from '../../src/subjects/microsoft/powershell.ts';

const { findFaults } = powershell;

describe('a command that can be run', () => {
  it.each([
    'Set-OrganizationConfig -OAuth2ClientProfileEnabled $true',
    'Set-OrganizationConfig -OAuth2ClientProfileEnabled:$true',
    'Get-OrganizationConfig | Format-Table Name,OAuth2ClientProfileEnabled',
    'Connect-MgGraph -Scopes "User.Read-Write","Mail.Read"',
    'Get-MgUser -Filter "startsWith(displayName, \'Kari-Anne\')" -Top 5',
    'Get-MgUser -All | Where-Object { $_.Department -eq "IT" -and -not $_.Mail } | Sort-Object Mail',
    '$user = Get-MgUser -UserId <user>\nRevoke-MgUserSignInSession -UserId $user.Id',
    'Update-MgUser -UserId <user> -BodyParameter @{ JobTitle = "Boss"; Department = "IT" }',
    'Set-Clipboard (Get-MgUser -UserId <user>).Id',
    'Get-ChildItem $env:TEMP `\n  -Depth -1',
    '[Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12',
  ])('%s', (code) => {
    expect(findFaults(code)).toEqual([]);
  });
});

describe('a command that somebody or something damaged', () => {
  it.each([
    ['the parameter is glued on', 'Set-OrganizationConfig-OAuth2ClientProfileEnabled: $True'],
    ['a space stands after the colon', 'Set-OrganizationConfig -OAuth2ClientProfileEnabled: $True'],
    [
      'a space stands after the hyphen',
      'Set-OrganizationConfig - OAuth2ClientProfileEnabled $true',
    ],
    ['a space stands in the cmdlet', 'Set- OrganizationConfig -OAuth2ClientProfileEnabled $true'],
    ['the cmdlet has lost its hyphen', 'Set OrganizationConfig -OAuth2ClientProfileEnabled $true'],
    ['the cmdlet is gone', '-OAuth2ClientProfileEnabled $true'],
    ['the verb is translated', 'Sett-OrganizationConfig -OAuth2ClientProfileEnabled $true'],
    ['the verb is in small letters', 'set-OrganizationConfig -OAuth2ClientProfileEnabled $true'],
    ['the value is translated', 'Set-OrganizationConfig -OAuth2ClientProfileEnabled $sann'],
    ['a space stands after the dollar', 'Set-OrganizationConfig -Enabled $ true'],
    [
      'a dash stands for the hyphen',
      'Set-OrganizationConfig \u2013OAuth2ClientProfileEnabled $true',
    ],
    [
      'a minus stands for the hyphen',
      'Set-OrganizationConfig \u2212OAuth2ClientProfileEnabled $true',
    ],
    ['a space does not break', 'Set-OrganizationConfig\u00A0-OAuth2ClientProfileEnabled $true'],
    ['something cannot be seen', 'Set-Organization\u200BConfig -OAuth2ClientProfileEnabled $true'],
    ['the quotation marks are curly', 'Connect-MgGraph -Scopes \u201CUser.Read\u201D'],
    ['the quotation marks are Norwegian', 'Connect-MgGraph -Scopes \u00ABUser.Read\u00BB'],
    ['a quotation mark is missing', 'Connect-MgGraph -Scopes "User.Read'],
    ['a bracket is missing', 'Get-MgUser | Where-Object { $_.Mail'],
    ['the wrong bracket closes', 'Get-MgUser | Where-Object { $_.Mail )'],
    ['nothing comes after the pipe', 'Get-OrganizationConfig |'],
    ['the second command is translated', 'Get-MailUser | Deaktiver-MailUser'],
    ['a placeholder is glued on', 'Get-MgUser -UserId<user>'],
    ['a parameter is glued to a placeholder', 'Get-MgUser -UserId <user>-All'],
    ['a placeholder is in capitals', 'Get-MgUser -UserId <User>'],
    ['quotation marks stand around a placeholder', 'Get-MgUser -UserId "<user>"'],
    ['an ampersand has moved in', 'Get-MgUser & -UserId <user>'],
    ['a space stands in a name of .NET', '[Net.ServicePointManager] ::SecurityProtocol = 1'],
    ['a bracket of a name of .NET is gone', 'Net.ServicePointManager]::SecurityProtocol = 1'],
  ])('is found out when %s', (_what, code) => {
    expect(findFaults(code)).not.toEqual([]);
  });
});
