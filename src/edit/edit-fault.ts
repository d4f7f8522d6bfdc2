/** Why an edit cannot be made, in sentences for the author who asked for it. Nothing has been changed. */
export class EditFault extends Error {}
