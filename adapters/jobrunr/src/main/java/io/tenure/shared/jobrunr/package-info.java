/** Background work on JobRunr. */
@org.jspecify.annotations.NullMarked
package io.tenure.shared.jobrunr;
