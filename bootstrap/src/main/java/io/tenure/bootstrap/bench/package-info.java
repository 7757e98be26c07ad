/** The figures of {@code tenure bench}, each beside the ceiling of this machine, measured in the same run. */
@org.jspecify.annotations.NullMarked
package io.tenure.bootstrap.bench;
