/** How segments are kept, evaluated and asked. */
@org.jspecify.annotations.NullMarked
package io.tenure.segmentation.application;
