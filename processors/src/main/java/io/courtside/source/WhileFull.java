package io.courtside.source;

/**
 * What a source does while a lane is full, on its own thread, which waits: for a broker, one that
 * is silent for too long is dead.
 */
@FunctionalInterface
public interface WhileFull {
  /** Name of the property under which a block of lines carries it through the routes. */
  String PROPERTY = "whileFull";

  /** For a source that can be silent for as long as it likes. */
  WhileFull NOTHING = () -> {};

  /** Called again and again until there is room; must come back soon. */
  void stillFull();
}
