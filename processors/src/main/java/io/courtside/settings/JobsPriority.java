package io.courtside.settings;

/** How much of the processor the jobs of a running program get beside its stream. */
public enum JobsPriority {
  /** What the stream, and anyone else on the machine, leaves unused. */
  IDLE,
  /** A share of their own, a small one. */
  LOW,
  /** As much as one of the stream's threads. */
  EQUAL
}
