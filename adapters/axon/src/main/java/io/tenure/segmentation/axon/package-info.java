/** The segmentation module on Axon. */
@org.jspecify.annotations.NullMarked
package io.tenure.segmentation.axon;
