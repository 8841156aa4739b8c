package io.courtside.settings;

import java.nio.file.Path;

/**
 * What relative paths in a setting are relative to.
 *
 * @param base the home directory for a value from the defaults or a properties file, the current
 *     directory for one from the environment or the command line
 * @param work the work directory
 */
record Directories(Path base, Path work) {}
