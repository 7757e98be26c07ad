/** The command line. Results go to standard output, progress and log to standard error. */
@org.jspecify.annotations.NullMarked
package io.tenure.bootstrap.cli;
