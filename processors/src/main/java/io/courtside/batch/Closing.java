package io.courtside.batch;

/** Why a micro-batch was closed. */
public enum Closing {
  /** It had as many events as a batch may have. */
  SIZE,
  /** Its first event had waited as long as an event may wait. */
  WAIT,
  /** Nothing more waited for the lane, and the limits ask for no wait. */
  IDLE,
  /** A game of any lane waited for an end or a beginning that was in it. */
  AWAITED,
  /** It had no event, and bookkeeping had waited long enough. */
  BOOKKEEPING,
  /** Nothing more was to come. */
  END
}
