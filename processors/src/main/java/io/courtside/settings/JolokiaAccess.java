package io.courtside.settings;

/** What Jolokia lets in. */
public enum JolokiaAccess {
  /** Nothing: it is not there. */
  OFF,
  /** Looking at what Camel, Courtside and the Java machine show over JMX. */
  READ,
  /** Also changing attributes and calling operations of Camel and Courtside. */
  WRITE
}
