import type { Finding } from '../../model/finding.ts';

/** What the checks say of the subject, as everywhere in English. */
export function DeskFindings({
  findings,
  label,
}: {
  readonly findings: readonly Finding[];
  readonly label: string;
}) {
  if (findings.length === 0) return null;
  return (
    <section className="desk-findings" aria-label={label}>
      <ul lang="en">
        {findings.map(({ file, line, severity, name, says, remedy }, at) => (
          <li key={at} data-severity={severity}>
            <strong>{severity}</strong> {says} {remedy}{' '}
            <small>
              {name}, <code>{`${file.split('/').slice(3).join('/')}:${line}`}</code>
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
