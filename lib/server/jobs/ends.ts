/** The portal stops: the work is undone and waits for the next start. */
export class Stopping extends Error {}
/** Another worker has the job, or it was stopped: nothing of this try may stand. */
export class TakenOver extends Error {}
