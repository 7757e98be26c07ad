/** Segments in the portal: who belongs where and why, and the editor of rules. */
@org.jspecify.annotations.NullMarked
package io.tenure.segmentation.portal;
