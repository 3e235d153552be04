/** What was read before the locks no longer holds under them: the whole unit of work is tried again, as after a serialization failure. */
export class ReadAgain extends Error {
  readonly code = '40001';
}
