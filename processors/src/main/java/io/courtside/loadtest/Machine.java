package io.courtside.loadtest;

import java.time.Duration;

/** What the machine tells of the program that is tested and of the process that tests it. */
public interface Machine {
  /** Processor time of the tested program so far; zero where it is not known. */
  Duration programCpu();

  /** Memory of the tested program now, bytes; 0 where it is not known. */
  long programBytes();

  /** Processor time of this process so far. */
  Duration ownCpu();

  /** Garbage collections of this process so far. */
  long ownCollections();

  /** Time this process stood still for them so far. */
  Duration ownCollecting();
}
