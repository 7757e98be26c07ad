/** Segments: how they are defined, whom they hold, and why. */
@org.jspecify.annotations.NullMarked
package io.tenure.segmentation.domain;
