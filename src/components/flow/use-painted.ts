import { useLayoutEffect, useState } from 'react';
import { afterPaint } from '../../map/browser/map-marks.ts';

/** A value as of the last picture that the browser has painted: what is drawn from it is drawn after that picture. */
export function usePainted<T>(value: T): T {
  const [painted, setPainted] = useState(value);
  useLayoutEffect(() => afterPaint(() => setPainted(value)), [value]);
  return painted;
}
