package io.courtside.torture;

import java.io.IOException;

/** The signals that Java itself cannot send. */
enum Signal {
  /** Stops a process where it is. */
  STOP,
  /** Lets a stopped process go on. */
  CONT,
  /** Makes a Java process print what its threads do. */
  QUIT;

  /** Sends it. */
  void send(long pid) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name(), Long.toString(pid)).inheritIO().start().waitFor();
  }
}
