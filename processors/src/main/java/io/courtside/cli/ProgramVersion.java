package io.courtside.cli;

import picocli.CommandLine.IVersionProvider;

/** The version as the packaged program carries it. */
final class ProgramVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return new String[] {
      "courtside " + (version == null ? "(not packaged)" : version),
      "Java " + Runtime.version() + ", " + System.getProperty("java.vendor")
    };
  }
}
