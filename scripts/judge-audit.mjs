const severities = ['info', 'low', 'moderate', 'high', 'critical'];

/**
 * The exceptions that docs/dependencies.md explains: rows of a table that begin with an advisory's id and end with the
 * last day that they hold.
 * @param {string} page
 * @returns {{ id: string, until: string }[]} `until` as `YYYY-MM-DD`
 */
export function readExceptions(page) {
  return [
    ...page.matchAll(/^\| *(GHSA(?:-[0-9a-z]{4}){3}) *\|.*\| *(\d{4}-\d{2}-\d{2}) *\|$/gm),
  ].map(([, id = '', until = '']) => ({ id, until }));
}

/**
 * Judges what `npm audit --json` said.
 * @param {{ vulnerabilities: Record<string, { via: (string | { url: string, title: string, severity: string, name: string })[] }> }} report
 * @param {{ id: string, until: string }[]} exceptions
 * @param {string} today `YYYY-MM-DD`
 * @returns {{ faults: string[], notes: string[] }} faults stop a publication, notes do not
 */
export function judgeAudit(report, exceptions, today) {
  const advisories = new Map();
  for (const { via } of Object.values(report.vulnerabilities)) {
    for (const advisory of via) {
      if (typeof advisory === 'object') advisories.set(advisory.url.split('/').at(-1), advisory);
    }
  }
  const faults = [];
  const notes = [];
  for (const [id, { name, severity, title, url }] of [...advisories].sort()) {
    const exception = exceptions.find((candidate) => candidate.id === id);
    const says = `${name}: ${title} (${severity}), ${url}`;
    if (severities.indexOf(severity) < severities.indexOf('moderate')) notes.push(says);
    else if (!exception) faults.push(says);
    else if (exception.until < today)
      faults.push(`${says}: its exception ended ${exception.until}.`);
    else notes.push(`${says}: excepted until ${exception.until}.`);
  }
  for (const { id } of exceptions.filter((exception) => !advisories.has(exception.id))) {
    faults.push(
      `${id} is an exception in docs/dependencies.md, but no package has it: take it out.`,
    );
  }
  return { faults, notes };
}
