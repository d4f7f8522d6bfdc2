/** The form of the files in `content/`, which `format:` in `content/site.yaml` names. Migrations lead from one to the next. */
export const contentFormat = 1;
