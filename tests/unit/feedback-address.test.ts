import { describe, expect, it } from 'vitest';
import { readFeedbackAddress } from '../../src/feedback/build/feedback-address.ts';

describe('the address that answers are sent to', () => {
  it.each(['', ' '])('is none where nothing is set (%j): readers are not asked', (setting) => {
    expect(readFeedbackAddress(setting)).toBeUndefined();
  });

  it.each([
    'https://help.example.org/answers',
    'https://help.example.org:8443/answers?site=1',
    '/answers',
    '/help/answers?site=1',
  ])('can be %s', (setting) => {
    expect(readFeedbackAddress(setting)).toBe(setting);
  });

  it.each([
    'http://help.example.org/answers',
    '//help.example.org/answers',
    '/\\help.example.org/answers',
    'answers',
    'help.example.org/answers',
    'https://',
    'https://name:secret@help.example.org/',
    'javascript:alert(1)',
    'data:text/plain,answers',
    'mailto:help@example.org',
  ])('cannot be %s, and the sentence that says so names the setting', (setting) => {
    expect(() => readFeedbackAddress(setting)).toThrow(/FEEDBACK_ADDRESS/);
  });
});
