/** Segments and their members over REST. */
@org.jspecify.annotations.NullMarked
package io.tenure.segmentation.rest;
