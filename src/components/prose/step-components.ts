import Command from './Command.astro';
import Copyable from './Copyable.astro';
import ErrorCode from './ErrorCode.astro';
import Guide from './Guide.astro';
import HowTo from './HowTo.astro';
import Link from './Link.astro';
import Note from './Note.astro';
import OldName from './OldName.astro';
import Requests from './Requests.astro';
import Role from './Role.astro';
import Ui from './Ui.astro';
import Unconfirmed from './Unconfirmed.astro';
import When from './When.astro';

/** What authors write in the MDX of a step. A guide page has `<Flow />` besides. */
export const stepComponents = {
  Command,
  Copyable,
  ErrorCode,
  Guide,
  HowTo,
  Link,
  Note,
  OldName,
  Requests,
  Role,
  Ui,
  Unconfirmed,
  When,
};
